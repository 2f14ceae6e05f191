import {
  comparePolicies,
  findBreakEvenChurn,
  findBreakEvenMargin,
  type PolicyValues,
  retainUnderDeal,
} from './constant-best-policies.ts';
import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inCount, inHundredAtLeast, inMoney, say, show } from './statement.ts';

const fields = [
  { id: 'existing', unit: 'count', min: 0, max: 1e9, example: 1000 },
  { id: 'margin', unit: 'money', min: -1e9, max: 1e9, example: 120 },
  { id: 'retention', unit: 'rate', yearly: 'kept', min: 0, max: 1, example: 0.85 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  { id: 'years', unit: 'years', min: 1, max: 20, isWhole: true, example: 5 },
  { id: 'newPerYearWithDeal', unit: 'count', min: 0, max: 1e9, example: 200, group: 'deal' },
  { id: 'dealDiscount', unit: 'money', min: 0, max: 1e9, example: 60, group: 'deal' },
  { id: 'dealYears', unit: 'years', min: 0, max: 5, isWhole: true, example: 1, group: 'deal' },
  { id: 'noticeShare', unit: 'rate', min: 0, max: 1, example: 0.3, group: 'deal' },
  { id: 'extraChurnIfNoticed', unit: 'rate', min: 0, max: 1, example: 0.1, group: 'deal' },
  { id: 'newPerYearWithout', unit: 'count', min: 0, max: 1e9, example: 150, group: 'constant' },
  { id: 'constantMargin', unit: 'money', min: -1e9, max: 1e9, example: 115, group: 'constant' },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  'constant-best-wins': ['difference', 'deal', 'constant'],
  'deal-wins': ['difference', 'deal', 'constant'],
  'no-difference': [],
  'no-finite-value': [],
  'leave-to-break-even': ['leave'],
  'wins-even-unnoticed': [],
  'deal-wins-anyway': ['margin'],
  'deal-wins-whatever': [],
  'loyal-passed-over': ['noticed', 'leaving'],
  'nobody-passed-over': [],
  'unnoticed-deal-wins': ['difference'],
  'unnoticed-constant-wins': ['difference'],
  'cannot-fall-below-nobody': [],
  'nobody-leaves': [],
  'never-worth-more': [],
  'nobody-to-serve': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'welcome-deal-value',
    'constant-best-value',
    'difference',
    'difference-if-nobody-notices',
    'break-even-churn',
    'break-even-margin',
    'retention-under-deal',
  ],
};

/** C6a: a welcome deal for newcomers against one offer for all. */
export const constantBest = {
  id: 'constant-best',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'difference',
  compute(values: Inputs): Outcome {
    const policies = comparePolicies(values);
    const unnoticed = comparePolicies({ ...values, noticeShare: 0 });
    const churn = findBreakEvenChurn(values);
    const margin = findBreakEvenMargin(values);
    const endless = 'no-finite-value';
    const noChurn = policies ? 'never-worth-more' : endless;
    const noMargin = policies ? 'nobody-to-serve' : endless;
    return {
      answer: sayAnswer(policies),
      breakEven: policies ? sayBreakEven(churn, margin) : say(endless),
      otherSide: sayOtherSide(values),
      figures: [
        show('welcome-deal-value', 'money', policies?.welcomeDeal, endless),
        show('constant-best-value', 'money', policies?.constantBest, endless),
        show('difference', 'money', policies?.difference, endless),
        show('difference-if-nobody-notices', 'money', unnoticed?.difference, endless),
        show('break-even-churn', 'rate', policies && churn, noChurn),
        show('break-even-margin', 'money', margin, noMargin),
        show('retention-under-deal', 'rate', retainUnderDeal(values)),
      ],
      cautions: warn(values, unnoticed),
      headline: policies?.difference,
    };
  },
  measure: (values: Inputs) => comparePolicies(values)?.difference,
} satisfies Mode;

function sayAnswer(policies: PolicyValues | undefined): Statement {
  if (!policies) return say('no-finite-value');
  const { difference, welcomeDeal, constantBest: constant } = policies;
  if (difference === 0) return say('no-difference');
  const sums = { deal: inMoney(welcomeDeal), constant: inMoney(constant) };
  return difference > 0
    ? say('constant-best-wins', { difference: inMoney(difference), ...sums })
    : say('deal-wins', { difference: inMoney(-difference), ...sums });
}

function sayBreakEven(churn: number | undefined, margin: number | undefined): Statement {
  if (churn === 0) return say('wins-even-unnoticed');
  if (churn !== undefined) return say('leave-to-break-even', { leave: inHundredAtLeast(churn) });
  return margin === undefined
    ? say('deal-wins-whatever')
    : say('deal-wins-anyway', { margin: inMoney(margin) });
}

/** Those who see newcomers treated better, and how many of them leave in the first year because of it. */
function sayOtherSide(values: Inputs): Statement {
  const noticed = values.existing * values.noticeShare;
  if (noticed === 0) return say('nobody-passed-over');
  const leaving = values.existing * (values.retention - retainUnderDeal(values));
  return say('loyal-passed-over', { noticed: inCount(noticed), leaving: inCount(leaving) });
}

function warn(values: Inputs, unnoticed: PolicyValues | undefined): readonly Statement[] {
  const { retention, noticeShare, extraChurnIfNoticed } = values;
  const cautions: Statement[] = [];
  if (unnoticed && unnoticed.difference < 0) {
    cautions.push(say('unnoticed-deal-wins', { difference: inMoney(-unnoticed.difference) }));
  } else if (unnoticed) {
    cautions.push(say('unnoticed-constant-wins', { difference: inMoney(unnoticed.difference) }));
  }
  if (retention < noticeShare * extraChurnIfNoticed) cautions.push(say('cannot-fall-below-nobody'));
  if (retention === 1) cautions.push(say('nobody-leaves'));
  return cautions;
}

/** Cases `cb-compare` and `cb-break-even-churn` of the reference file. */
export const worked = {
  values: {
    existing: 1000,
    margin: 120,
    retention: 0.85,
    discount: 0.1,
    years: 5,
    newPerYearWithDeal: 200,
    dealDiscount: 60,
    dealYears: 1,
    noticeShare: 0.3,
    extraChurnIfNoticed: 0.1,
    newPerYearWithout: 150,
    constantMargin: 115,
  },
  figures: {
    'welcome-deal-value': 814548.9282,
    'constant-best-value': 822492.7874,
    difference: 7943.859221,
    'difference-if-nobody-notices': -95806.6184,
    'break-even-churn': 0.09150257453,
    'retention-under-deal': 0.82,
  },
} as const;
