import { createFlatCurve, type Described } from './cohorts/customer-curve.ts';
import { fields, type Inputs } from './cohorts/fields.ts';
import { type Cohort, shareKept } from './cohorts/fit.ts';
import {
  appraise,
  countLeft,
  firstRateOf,
  type Reading,
  type Refusal,
  readCurve,
  surviveAsSeen,
  valueNewCustomer,
  type Worth,
  YEARS_AHEAD,
} from './cohorts/reading.ts';
import type { Curve, Figure, Mode, Outcome, Statement } from './mode.ts';
import { inCount, inMoney, inShare, say, show } from './statement.ts';

const FEW_CUSTOMERS = 100;

/** C3: how a group of customers really stayed, against one flat rate. Fader & Hardie (2007, 2010). */
export const loyalCurve = {
  id: 'loyal-curve',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'new-customer',
  compute(values: Inputs): Outcome {
    const reading = readCurve(values);
    if (!reading.ok) return refuse(reading);
    const worth = appraise(values, reading);
    return {
      answer: sayAnswer(reading.fit, worth),
      breakEven: sayBreakEven(worth),
      otherSide: sayOtherSide(reading),
      figures: showFigures(reading, worth),
      cautions: warn(reading),
      curves: drawCurves(values, reading),
      headline: worth.newCustomer,
    };
  },
  measure(values: Inputs): number | undefined {
    const reading = readCurve(values);
    return reading.ok ? valueNewCustomer(values, reading.curve) : undefined;
  },
} satisfies Mode;

function refuse({ reason }: Refusal): Outcome {
  return {
    answer: say(reason),
    breakEven: say('no-threshold'),
    otherSide: say('nothing-to-tell'),
    figures: [],
    cautions: [],
    headline: undefined,
  };
}

function sayAnswer(fit: Described, { newCustomer, atFirstRate }: Worth): Statement {
  if (newCustomer === undefined) return say('no-finite-value');
  const value = inMoney(newCustomer);
  if (!fit.ok) return say('one-rate-fits', { keep: inCount(100 * fit.constantRetention), value });
  if (atFirstRate === undefined) return say('curve-alone', { value });
  const flat = inMoney(atFirstRate);
  return newCustomer < atFirstRate
    ? say('curve-below-first-year', { value, flat, less: inMoney(atFirstRate - newCustomer) })
    : say('curve-above-first-year', { value, flat, more: inMoney(newCustomer - atFirstRate) });
}

function sayBreakEven({ newCustomer: win, stillHere: keep }: Worth): Statement {
  return win === undefined || keep === undefined
    ? say('no-threshold')
    : say('spend-up-to', { win: inMoney(win), keep: inMoney(keep) });
}

/** Of the customers who were followed longest. */
function sayOtherSide({ longest, curve }: Reading): Statement {
  const renewals = inCount(longest.length - 1);
  const left = countLeft(longest);
  if (left === 0) return say('nobody-still-here', { renewals });
  const next = inCount(100 * curve.retain(longest.length));
  return say('still-here', {
    inHundred: inCount((100 * left) / Math.max(...longest)),
    renewals,
    next,
  });
}

function warn({ cohorts, tally, fit }: Reading): readonly Statement[] {
  const cautions: Statement[] = [];
  const first = firstRateOf(tally);
  const later = shareKept(tally.slice(1));
  const customers = countStarts(cohorts);
  if (fit.ok) cautions.push(say('leavers-have-left'));
  else if (later < first) {
    cautions.push(say('falling-retention', { first: inShare(first), later: inShare(later) }));
  }
  if (customers < FEW_CUSTOMERS) {
    cautions.push(say('few-customers', { customers: inCount(customers) }));
  }
  return cautions;
}

function countStarts(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((total, cohort) => total + Math.max(...cohort), 0);
}

function showFigures({ cohorts, longest, fit, curve }: Reading, worth: Worth): readonly Figure[] {
  const endless = 'no-finite-value';
  return [
    show('customers', 'count', countStarts(cohorts)),
    show('renewals', 'count', longest.length - 1),
    show('new-customer', 'money', worth.newCustomer, endless),
    show('new-customer-flat', 'money', worth.atFirstRate, endless),
    show('one-still-here', 'money', worth.stillHere, endless),
    show('all-still-here', 'money', worth.allStillHere, endless),
    show('next-retention', 'rate', curve.retain(longest.length)),
    show('expected-stay', 'years', curve.expectedStay, 'no-end'),
    show('alpha', 'count', fit.ok ? fit.alpha : undefined, 'customers-alike'),
    show('beta', 'count', fit.ok ? fit.beta : undefined, 'customers-alike'),
  ];
}

function drawCurves({ margin, discount }: Inputs, { tally, curve }: Reading): readonly Curve[] {
  const renewals = tally.length + YEARS_AHEAD;
  const ages = Array.from({ length: renewals }, (_, at) => at + 1);
  const flat = createFlatCurve(firstRateOf(tally)).survive(renewals);
  const shares = { unit: 'rate', along: 'years' } as const;
  return [
    { id: 'observed', ...shares, start: 0, points: surviveAsSeen(tally) },
    { id: 'fitted', ...shares, start: 0, points: curve.survive(renewals) },
    { id: 'first-year-rate', ...shares, start: 0, points: flat },
    { id: 'retention-by-age', ...shares, start: 1, points: ages.map(curve.retain) },
    {
      id: 'value-by-age',
      unit: 'money',
      along: 'years',
      start: 1,
      points: ages.flatMap((age) => curve.residual(discount, age) ?? []).map((one) => margin * one),
    },
  ];
}

/** The "High End" customers of Fader & Hardie (2007); case `lc-against-one-rate-high-end`. */
export const worked = {
  values: {
    margin: 100,
    discount: 0.1,
    left0: 1000,
    left1: 869,
    left2: 743,
    left3: 653,
    left4: 593,
    left5: 551,
    left6: 517,
    left7: 491,
  },
  figures: {
    customers: 1000,
    renewals: 7,
    'new-customer': 592.225346,
    'new-customer-flat': 476.1904762,
    'next-retention': 0.9417746481,
    alpha: 0.6680883655,
    beta: 3.806095021,
  },
} as const;
