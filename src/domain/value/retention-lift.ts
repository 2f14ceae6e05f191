import { bisect } from './bisect.ts';
import { computeLifetimeValue, expectStay, type Relationship } from './lifetime.ts';
import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { computeLift, findAffordableSpend } from './retention-effect.ts';
import { inCount, inHundredAtLeast, inMoney, inShare, inYears, say, show } from './statement.ts';

const fields = [
  { id: 'margin', unit: 'money', min: -1e9, max: 1e9, example: 100 },
  { id: 'retention', unit: 'rate', yearly: 'kept', min: 0, max: 1, example: 0.8 },
  { id: 'newRetention', unit: 'rate', yearly: 'kept', min: 0, max: 1, example: 0.85 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  { id: 'growth', unit: 'rate', yearly: 'added', min: -0.5, max: 0.5, example: 0 },
  { id: 'horizon', unit: 'years', min: 1, max: 50, isWhole: true, isOptional: true },
  { id: 'spend', unit: 'money', min: 0, max: 1e9, isOptional: true },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  lifts: ['gain', 'lift', 'from', 'to'],
  lowers: ['loss', 'drop', 'from', 'to'],
  'keeping-longer-costs': ['yearly'],
  'no-difference': [],
  'no-finite-value': [],
  'spend-up-to': ['spend'],
  'nothing-to-spend': [],
  'keep-to-earn-spend': ['spend', 'keep', 'more'],
  'spend-never-earned': ['spend'],
  'fewer-look-elsewhere': ['fewer', 'stayFrom', 'stayTo'],
  'nobody-looks-elsewhere': ['fewer'],
  'more-look-elsewhere': ['more'],
  'as-many-look-elsewhere': [],
  'points-not-percent': ['points', 'percent'],
  'nobody-leaves': [],
  'growth-is-hope': [],
  'no-end': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'value-before',
    'value-after',
    'gain',
    'lift',
    'affordable-spend',
    'one-more-in-a-hundred',
    'stay-before',
    'stay-after',
  ],
};

/** C2: what a change of retention is worth, by the formulas of C1. Gupta, Lehmann & Stuart (2004). */
export const retentionLift = {
  id: 'retention-lift',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'gain',
  compute(values: Inputs): Outcome {
    const { retention, newRetention, margin } = values;
    const terms = termsOf(values);
    const gain = measure(values);
    const spend = findAffordableSpend(terms, newRetention);
    const oneMore = measure({ ...values, newRetention: Math.min(1, retention + 0.01) });
    const after = computeLifetimeValue({ ...terms, retention: newRetention });
    const lift = margin === 0 ? 0 : computeLift(terms, newRetention).relative;
    return {
      answer: sayAnswer(values, gain, lift),
      breakEven: sayBreakEven(values, spend),
      otherSide: sayOtherSide(values),
      figures: [
        show('value-before', 'money', computeLifetimeValue(terms), 'no-finite-value'),
        show('value-after', 'money', after, 'no-finite-value'),
        show('gain', 'money', gain, 'no-finite-value'),
        show('lift', 'rate', lift, 'no-finite-value'),
        show('affordable-spend', 'money', spend, 'no-finite-value'),
        show('one-more-in-a-hundred', 'money', oneMore, 'no-finite-value'),
        show('stay-before', 'years', expectStay(retention), 'no-end'),
        show('stay-after', 'years', expectStay(newRetention), 'no-end'),
      ],
      cautions: warn(values),
      headline: gain,
    };
  },
  measure,
} satisfies Mode;

function termsOf({ margin, retention, discount, growth, horizon }: Inputs): Relationship {
  return { margin, retention, discount, growth, payments: horizon };
}

function measure(values: Inputs): number | undefined {
  const terms = termsOf(values);
  const before = computeLifetimeValue(terms);
  const after = computeLifetimeValue({ ...terms, retention: values.newRetention });
  return before === undefined || after === undefined ? undefined : after - before;
}

function sayAnswer(
  { margin, retention, newRetention }: Inputs,
  gain: number | undefined,
  lift: number | undefined,
): Statement {
  if (margin === 0 || retention === newRetention) return say('no-difference');
  if (margin < 0) return say('keeping-longer-costs', { yearly: inMoney(-margin) });
  if (gain === undefined || lift === undefined) return say('no-finite-value');
  const steps = { from: inCount(100 * retention), to: inCount(100 * newRetention) };
  return newRetention > retention
    ? say('lifts', { gain: inMoney(gain), lift: inShare(lift), ...steps })
    : say('lowers', { loss: inMoney(-gain), drop: inShare(-lift), ...steps });
}

function sayBreakEven(values: Inputs, affordable: number | undefined): Statement {
  const { spend, retention, margin } = values;
  if (spend === undefined || spend === 0) {
    if (affordable === undefined) return say('no-finite-value');
    return affordable > 0
      ? say('spend-up-to', { spend: inMoney(affordable) })
      : say('nothing-to-spend');
  }
  const measureSurplus = (newRetention: number) =>
    (findAffordableSpend(termsOf(values), newRetention) ?? Number.POSITIVE_INFINITY) - spend;
  const keep = margin > 0 ? bisect(measureSurplus, retention, 1) : undefined;
  if (keep === undefined) return say('spend-never-earned', { spend: inMoney(spend) });
  return say('keep-to-earn-spend', {
    spend: inMoney(spend),
    keep: inHundredAtLeast(keep),
    more: inHundredAtLeast(keep - retention),
  });
}

function sayOtherSide({ retention, newRetention }: Inputs): Statement {
  const fewer = inCount(100 * (newRetention - retention));
  if (newRetention === retention) return say('as-many-look-elsewhere');
  if (newRetention < retention) return say('more-look-elsewhere', { more: inCount(-fewer.value) });
  const [from, to] = [expectStay(retention), expectStay(newRetention)];
  return from === undefined || to === undefined
    ? say('nobody-looks-elsewhere', { fewer })
    : say('fewer-look-elsewhere', { fewer, stayFrom: inYears(from), stayTo: inYears(to) });
}

function warn({ retention, newRetention, growth }: Inputs): readonly Statement[] {
  const cautions: Statement[] = [];
  if (newRetention !== retention && retention > 0) {
    cautions.push(
      say('points-not-percent', {
        points: inCount(100 * (newRetention - retention)),
        percent: inShare(newRetention / retention - 1),
      }),
    );
  }
  if (newRetention === 1) cautions.push(say('nobody-leaves'));
  if (growth > 0) cautions.push(say('growth-is-hope'));
  return cautions;
}

/** Held by a test; the lift and the spend are cases of the reference file. */
export const worked = {
  values: {
    margin: 100,
    retention: 0.8,
    newRetention: 0.85,
    discount: 0.1,
    growth: 0,
    horizon: undefined,
    spend: undefined,
  },
  figures: {
    'value-before': 366.6666667,
    'value-after': 440,
    gain: 73.33333333,
    lift: 0.2,
    'affordable-spend': 16.66666667,
    'stay-before': 5,
    'stay-after': 6.666666667,
  },
} as const;
