import { bisect } from './bisect.ts';
import type { Curve, Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inMoney, inYears, say, show } from './statement.ts';
import { sumPowers } from './sum-powers.ts';

const MOST_YEARS = 50;
const MOST_RISE = 0.5;

const fields = [
  { id: 'firstPrice', unit: 'money', min: 0, max: 1e9, example: 300 },
  { id: 'yearlyRise', unit: 'rate', min: 0, max: MOST_RISE, example: 0.08 },
  { id: 'newCustomerPrice', unit: 'money', min: 0, max: 1e9, example: 300 },
  { id: 'years', unit: 'years', min: 1, max: 20, isWhole: true, example: 5 },
  { id: 'switchHoursPerYear', unit: 'hours', min: 0, max: 2000, example: 1.5 },
  { id: 'hourValue', unit: 'money', min: 0, max: 1e6, example: 12 },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  'staying-costs': ['penalty', 'perYear'],
  'staying-cheaper': ['saved', 'perYear'],
  'no-difference': [],
  'turns-in-year': ['year'],
  'penalty-from-the-start': [],
  'never-turns': ['years'],
  'not-within-fifty-years': [],
  'provider-keeps': ['extra'],
  'provider-gives': ['less'],
  'provider-even': [],
  'dear-at-any-rise': [],
  'cheaper-at-any-rise': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'paid-staying',
    'paid-switching',
    'penalty',
    'break-even-rise',
    'first-year-of-penalty',
    'paid-staying-so-far',
    'paid-switching-so-far',
  ],
};

/** C6b: what one pays for not leaving, with the time that leaving takes. Own arithmetic. */
export const loyaltyPenalty = {
  id: 'loyalty-penalty',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'penalty',
  compute(values: Inputs): Outcome {
    const { paidStaying, paidSwitching, penalty } = comparePrices(values);
    const year = findYearOfPenalty(values);
    const rise = findBreakEvenRise(values);
    const isDear = comparePrices({ ...values, yearlyRise: 0 }).penalty > 0;
    return {
      answer: sayAnswer(penalty, values.years),
      breakEven: sayBreakEven(year),
      otherSide: sayOtherSide(paidStaying - values.years * values.newCustomerPrice),
      figures: [
        show('paid-staying', 'money', paidStaying),
        show('paid-switching', 'money', paidSwitching),
        show('penalty', 'money', penalty),
        show('break-even-rise', 'rate', rise, isDear ? 'dear-at-any-rise' : 'cheaper-at-any-rise'),
        show('first-year-of-penalty', 'years', year, 'not-within-fifty-years'),
      ],
      cautions: [],
      curves: drawCosts(values),
      headline: penalty,
    };
  },
  measure: (values: Inputs) => comparePrices(values).penalty,
} satisfies Mode;

export interface Prices {
  readonly paidStaying: number;
  readonly paidSwitching: number;
  /** Negative where staying is cheaper once the time to switch counts. */
  readonly penalty: number;
}

/** Σ p(1+w)^t against n new-customer prices and the time to switch. */
export function comparePrices(values: Inputs): Prices {
  const { years, firstPrice, yearlyRise, newCustomerPrice } = values;
  const paidStaying = firstPrice * sumPowers(1 + yearlyRise, years);
  const paidSwitching = years * (newCustomerPrice + values.switchHoursPerYear * values.hourValue);
  return { paidStaying, paidSwitching, penalty: paidStaying - paidSwitching };
}

/** Prices that rise never fall behind again: the first year with a penalty is the one from which it stays. */
function findYearOfPenalty(values: Inputs): number | undefined {
  for (let years = 1; years <= MOST_YEARS; years += 1) {
    if (comparePrices({ ...values, years }).penalty > 0) return years;
  }
  return undefined;
}

function findBreakEvenRise(values: Inputs): number | undefined {
  return bisect((yearlyRise) => comparePrices({ ...values, yearlyRise }).penalty, 0, MOST_RISE);
}

function sayAnswer(penalty: number, years: number): Statement {
  if (penalty === 0) return say('no-difference');
  const perYear = inMoney(Math.abs(penalty) / years);
  return penalty > 0
    ? say('staying-costs', { penalty: inMoney(penalty), perYear })
    : say('staying-cheaper', { saved: inMoney(-penalty), perYear });
}

function sayBreakEven(year: number | undefined): Statement {
  if (year === undefined) return say('never-turns', { years: inYears(MOST_YEARS) });
  return year === 1 ? say('penalty-from-the-start') : say('turns-in-year', { year: inYears(year) });
}

/** What the provider takes from the one who stays beyond what a newcomer pays. */
function sayOtherSide(extra: number): Statement {
  if (extra === 0) return say('provider-even');
  return extra > 0
    ? say('provider-keeps', { extra: inMoney(extra) })
    : say('provider-gives', { less: inMoney(-extra) });
}

function drawCosts(values: Inputs): readonly Curve[] {
  const totals = Array.from({ length: values.years }, (_, index) =>
    comparePrices({ ...values, years: index + 1 }),
  );
  const scale = { unit: 'money', along: 'years', start: 1 } as const;
  return [
    { id: 'paid-staying-so-far', ...scale, points: totals.map(({ paidStaying }) => paidStaying) },
    { id: 'paid-switching-so-far', ...scale, points: totals.map((total) => total.paidSwitching) },
  ];
}

/** Case `cb-loyalty-penalty` of the reference file. */
export const worked = {
  values: {
    firstPrice: 300,
    yearlyRise: 0.08,
    newCustomerPrice: 300,
    years: 5,
    switchHoursPerYear: 1.5,
    hourValue: 12,
  },
  figures: { 'paid-staying': 1759.980288, 'paid-switching': 1590, penalty: 169.980288 },
} as const;
