import {
  computeLifetimeValue,
  expectStay,
  type FirstPayment,
  type Relationship,
} from './lifetime.ts';
import type { Field, Figure, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { countPaymentsToPayBack, findBreakEvenRetention } from './pay-back.ts';
import { inCount, inHundredAtLeast, inMoney, inYears, say, show } from './statement.ts';

const fields = [
  { id: 'margin', unit: 'money', min: -1e9, max: 1e9, example: 100 },
  { id: 'retention', unit: 'rate', yearly: 'kept', min: 0, max: 1, example: 0.8 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  { id: 'growth', unit: 'rate', yearly: 'added', min: -0.5, max: 0.5, example: 0 },
  { id: 'acquisition', unit: 'money', min: 0, max: 1e9, example: 100 },
  { id: 'horizon', unit: 'years', min: 1, max: 50, isWhole: true, isOptional: true },
] as const satisfies readonly Field[];

const says = {
  'worth-more': ['value', 'acquisition', 'net'],
  worth: ['value'],
  'never-pays-back': ['value', 'acquisition', 'short'],
  'costs-you': ['yearly', 'value'],
  'costs-you-without-end': ['yearly'],
  'worth-nothing': [],
  'no-finite-value': [],
  'keep-to-pay-back': ['keep', 'payments'],
  'keep-more-to-pay-back': ['keep', 'now'],
  'first-payment-pays': [],
  'margin-to-pay-back': ['margin'],
  'customer-stays': ['stay', 'afterFive'],
  'customer-stays-on': [],
  'no-end': [],
  'out-of-reach': [],
  'not-paid-back': [],
  'nobody-leaves': [],
  'growth-is-hope': [],
  'horizon-decides': ['horizon'],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'value',
    'net-value',
    'payments-to-pay-back',
    'break-even-retention',
    'expected-stay',
    'value-renewal',
    'value-end',
    'value-mid',
  ],
};

/** C1: one flat retention rate, first payment now and certain. Fader & Hardie (2012). */
export const relationship = {
  id: 'relationship',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'net-value',
  compute(values: ValuesOf<typeof fields>): Outcome {
    const terms: Relationship = { ...values, payments: values.horizon };
    const value = computeLifetimeValue(terms);
    const net = measure(values);
    const keep = findBreakEvenRetention(terms, values.acquisition);
    const payments = countPaymentsToPayBack(terms, values.acquisition);
    return {
      answer: sayAnswer(values, value),
      breakEven: sayBreakEven(terms, values.acquisition, keep, payments),
      otherSide: sayOtherSide(values.retention),
      figures: [
        show('value', 'money', value, 'no-finite-value'),
        show('net-value', 'money', net, 'no-finite-value'),
        show('payments-to-pay-back', 'count', payments, 'not-paid-back'),
        show('break-even-retention', 'rate', keep, 'out-of-reach'),
        show('expected-stay', 'years', expectStay(values.retention), 'no-end'),
        ...showConventions(terms),
      ],
      cautions: warn(values),
      headline: net,
    };
  },
  measure,
} satisfies Mode;

function measure({ horizon, ...values }: ValuesOf<typeof fields>): number | undefined {
  const value = computeLifetimeValue({ ...values, payments: horizon });
  return value === undefined ? undefined : value - values.acquisition;
}

function sayAnswer(
  { margin, acquisition }: ValuesOf<typeof fields>,
  value: number | undefined,
): Statement {
  if (margin === 0) return say('worth-nothing');
  if (margin < 0) {
    const yearly = inMoney(-margin);
    if (value === undefined) return say('costs-you-without-end', { yearly });
    return say('costs-you', { yearly, value: inMoney(-value) });
  }
  if (value === undefined) return say('no-finite-value');
  if (acquisition === 0) return say('worth', { value: inMoney(value) });
  const sums = { value: inMoney(value), acquisition: inMoney(acquisition) };
  return value < acquisition
    ? say('never-pays-back', { ...sums, short: inMoney(acquisition - value) })
    : say('worth-more', { ...sums, net: inMoney(value - acquisition) });
}

function sayBreakEven(
  terms: Relationship,
  acquisition: number,
  keep: number | undefined,
  payments: number | undefined,
): Statement {
  if (keep === undefined) {
    const multiple = computeLifetimeValue({ ...terms, margin: 1 });
    const margin = multiple === undefined ? 0 : acquisition / multiple;
    return say('margin-to-pay-back', { margin: inMoney(margin) });
  }
  if (keep === 0) return say('first-payment-pays');
  return payments === undefined
    ? say('keep-more-to-pay-back', {
        keep: inHundredAtLeast(keep),
        now: inCount(100 * terms.retention),
      })
    : say('keep-to-pay-back', { keep: inHundredAtLeast(keep), payments: inCount(payments) });
}

function sayOtherSide(retention: number): Statement {
  const stay = expectStay(retention);
  if (stay === undefined) return say('customer-stays-on');
  return say('customer-stays', { stay: inYears(stay), afterFive: inCount(100 * retention ** 5) });
}

/** The same relationship under the other conventions, so that figures from elsewhere can be compared. */
function showConventions(terms: Relationship): readonly Figure[] {
  const value = (firstPayment: FirstPayment) => computeLifetimeValue({ ...terms, firstPayment });
  return [
    show('value-renewal', 'money', value('renewal'), 'no-finite-value'),
    show('value-end', 'money', value('end'), 'no-finite-value'),
    show('value-mid', 'money', value('mid'), 'no-finite-value'),
  ];
}

function warn({ retention, growth, discount, horizon }: ValuesOf<typeof fields>) {
  const cautions: Statement[] = [];
  if (retention === 1) cautions.push(say('nobody-leaves'));
  if (growth > 0) cautions.push(say('growth-is-hope'));
  if (horizon !== undefined && retention * (1 + growth) >= 1 + discount) {
    cautions.push(say('horizon-decides', { horizon: inYears(horizon) }));
  }
  return cautions;
}

/** The worked example of the page, held by a test: value and figures of Fader & Hardie's equation (1). */
export const worked = {
  values: {
    margin: 100,
    retention: 0.8,
    discount: 0.1,
    growth: 0,
    acquisition: 250,
    horizon: undefined,
  },
  figures: {
    value: 366.6666667,
    'net-value': 116.6666667,
    'payments-to-pay-back': 4,
    'break-even-retention': 0.66,
    'expected-stay': 5,
    'value-renewal': 266.6666667,
    'value-end': 333.3333333,
    'value-mid': 349.6029494,
  },
} as const;
