import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inCount, inMoney, say, show } from './statement.ts';
import { sumPowers } from './sum-powers.ts';

const fields = [
  { id: 'referralsPerYear', unit: 'count', min: 0, max: 20, example: 0.5 },
  { id: 'conversion', unit: 'rate', min: 0, max: 1, example: 0.3 },
  { id: 'valuePerCustomer', unit: 'money', min: 0, max: 1e9, example: 367 },
  { id: 'premium', unit: 'rate', min: 0, max: 1, example: 0 },
  { id: 'reward', unit: 'money', min: 0, max: 1e9, example: 25 },
  { id: 'wouldHaveComeAnyway', unit: 'rate', min: 0, max: 1, example: 0.4 },
  { id: 'acquisitionSaved', unit: 'money', min: 0, max: 1e9, example: 60 },
  { id: 'retention', unit: 'rate', yearly: 'kept', min: 0, max: 1, example: 0.8 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  { id: 'years', unit: 'years', min: 1, max: 50, isWhole: true, example: 5 },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  adds: ['value', 'customers'],
  loses: ['loss', 'customers'],
  'adds-nothing': [],
  'reward-up-to': ['reward'],
  'reward-too-high': ['reward', 'paid'],
  'no-reward-earned': [],
  'friends-helped': ['friends', 'only'],
  'nobody-told': [],
  'chain-without-end': ['each'],
  'chain-without-bound': [],
  'intention-is-not-action': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'new-per-year',
    'new-in-all',
    'value-per-year',
    'value',
    'worth-of-one',
    'break-even-reward',
    'chain',
  ],
};

/** C8: customers who bring customers. After Kumar, Petersen & Leone (2007, 2010), simplified. */
export const passingOn = {
  id: 'passing-on',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'value',
  compute(values: Inputs): Outcome {
    const valuePerReferred = values.valuePerCustomer * (1 + values.premium);
    const { newPerYear, worthOfOne, valuePerYear, value } = valueReferrals({
      ...values,
      valuePerReferred,
    });
    const all = newPerYear * sumPowers(values.retention, values.years);
    const caused = all * (1 - values.wouldHaveComeAnyway);
    const chain = extendChain(caused);
    return {
      answer: sayAnswer(value, all),
      breakEven: sayBreakEven(worthOfOne, values.reward),
      otherSide: all === 0 ? say('nobody-told') : sayOtherSide(all, caused),
      figures: [
        show('new-per-year', 'count', newPerYear),
        show('new-in-all', 'count', all),
        show('value-per-year', 'money', valuePerYear),
        show('value', 'money', value),
        show('worth-of-one', 'money', worthOfOne - values.reward),
        show('break-even-reward', 'money', worthOfOne),
        show('chain', 'count', chain, 'chain-without-bound'),
      ],
      cautions: warn(caused, chain),
      headline: value,
    };
  },
  measure: (values: Inputs) =>
    valueReferrals({ ...values, valuePerReferred: values.valuePerCustomer * (1 + values.premium) })
      .value,
} satisfies Mode;

export interface Referrals {
  readonly referralsPerYear: number;
  readonly conversion: number;
  readonly valuePerReferred: number;
  readonly reward: number;
  readonly wouldHaveComeAnyway: number;
  readonly acquisitionSaved: number;
  readonly retention: number;
  readonly discount: number;
  readonly years: number;
}

/** Full value for those who would not have come, the saved acquisition for those who would. */
export function valueReferrals(referrals: Referrals) {
  const { wouldHaveComeAnyway: anyway, retention, discount } = referrals;
  const newPerYear = referrals.referralsPerYear * referrals.conversion;
  const worthOfOne =
    (1 - anyway) * referrals.valuePerReferred + anyway * referrals.acquisitionSaved;
  const valuePerYear = newPerYear * (worthOfOne - referrals.reward);
  const years = sumPowers(retention / (1 + discount), referrals.years);
  return { newPerYear, worthOfOne, valuePerYear, value: valuePerYear * years };
}

/**
 * One customer with all who follow from the customers each brings: 1/(1−k).
 * @returns `undefined` from one each on, where the chain would have no end.
 */
export function extendChain(childrenPerCustomer: number): number | undefined {
  return childrenPerCustomer < 1 ? 1 / (1 - childrenPerCustomer) : undefined;
}

function sayAnswer(value: number, all: number): Statement {
  if (value === 0) return say('adds-nothing');
  const customers = inCount(all);
  return value > 0
    ? say('adds', { value: inMoney(value), customers })
    : say('loses', { loss: inMoney(-value), customers });
}

function sayBreakEven(worthOfOne: number, reward: number): Statement {
  if (worthOfOne === 0) return say('no-reward-earned');
  return reward > worthOfOne
    ? say('reward-too-high', { reward: inMoney(worthOfOne), paid: inMoney(reward) })
    : say('reward-up-to', { reward: inMoney(worthOfOne) });
}

/** People who were well advised, and those of them who would not have found the way alone. */
function sayOtherSide(friends: number, only: number): Statement {
  return say('friends-helped', { friends: inCount(friends), only: inCount(only) });
}

function warn(caused: number, chain: number | undefined): readonly Statement[] {
  const cautions = [say('intention-is-not-action')];
  if (chain === undefined) cautions.push(say('chain-without-end', { each: inCount(caused) }));
  return cautions;
}

/** Case `rf-basic` of the reference file: 16 % premium, Schmitt, Skiera & Van den Bulte (2011). */
export const worked = {
  values: {
    referralsPerYear: 0.5,
    conversion: 0.3,
    valuePerCustomer: 366.6666666667,
    premium: 0.16,
    reward: 25,
    wouldHaveComeAnyway: 0.4,
    acquisitionSaved: 60,
    retention: 0.8,
    discount: 0.1,
    years: 5,
  },
  figures: {
    'new-per-year': 0.15,
    'value-per-year': 38.13,
    value: 111.3637682,
    'break-even-reward': 279.2,
    'worth-of-one': 254.2,
  },
} as const;
