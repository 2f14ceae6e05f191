import type { Spoken } from '../mode.ts';

const says = {
  'curve-above-first-year': ['value', 'flat', 'more'],
  'curve-below-first-year': ['value', 'flat', 'less'],
  'curve-alone': ['value'],
  'one-rate-fits': ['keep', 'value'],
  'no-finite-value': [],
  'counts-have-a-gap': [],
  'rising-counts': [],
  'too-few-periods': [],
  'no-churn': [],
  'spend-up-to': ['win', 'keep'],
  'no-threshold': [],
  'still-here': ['inHundred', 'renewals', 'next'],
  'nobody-still-here': ['renewals'],
  'nothing-to-tell': [],
  'leavers-have-left': [],
  'falling-retention': ['first', 'later'],
  'few-customers': ['customers'],
  'customers-alike': [],
  'no-end': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'customers',
    'renewals',
    'new-customer',
    'new-customer-flat',
    'one-still-here',
    'all-still-here',
    'next-retention',
    'expected-stay',
    'alpha',
    'beta',
    'observed',
    'fitted',
    'first-year-rate',
    'retention-by-age',
    'value-by-age',
  ],
};
