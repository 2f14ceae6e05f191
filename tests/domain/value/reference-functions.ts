import { createGenerator, type Seed } from '#domain/value/chance/generator.ts';
import { findTriangularQuantile, type Range } from '#domain/value/chance/range.ts';
import {
  createFlatCurve,
  createMixedCurve,
  valueCustomerBase,
} from '#domain/value/cohorts/customer-curve.ts';
import { fitLoyalCurve, tallyRenewals } from '#domain/value/cohorts/fit.ts';
import { computeLogLikelihood } from '#domain/value/cohorts/likelihood.ts';
import {
  computeLifetime,
  computeResidualLifetime,
  computeSurvival,
  expectStayOf,
  retainAt,
  type Shape,
} from '#domain/value/cohorts/shifted-beta-geometric.ts';
import {
  computeEquivalentAnnualCost,
  findBreakEvenPrice,
  findLeast,
  type Offer,
  valueOffer,
} from '#domain/value/compare-offers.ts';
import {
  comparePolicies,
  findBreakEvenChurn,
  findBreakEvenMargin,
  type Policies,
} from '#domain/value/constant-best-policies.ts';
import { computeBlockedShare, computeQueue } from '#domain/value/erlang.ts';
import {
  computeLifetimeValue,
  convertRates,
  expectStay,
  type FirstPayment,
  type Relationship,
} from '#domain/value/lifetime.ts';
import { comparePrices } from '#domain/value/loyalty-penalty.ts';
import { countMissedCalls } from '#domain/value/missed-calls.ts';
import type { Mode, Values } from '#domain/value/mode.ts';
import { extendChain, valueReferrals } from '#domain/value/passing-on.ts';
import { countPaymentsToPayBack, findBreakEvenRetention } from '#domain/value/pay-back.ts';
import { computeRecovery } from '#domain/value/putting-right.ts';
import { relationship } from '#domain/value/relationship.ts';
import {
  computeElasticities,
  computeLift,
  findAffordableSpend,
} from '#domain/value/retention-effect.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { simulate } from '#domain/value/uncertainty.ts';
import {
  each,
  type Inputs,
  numberIn,
  numbersIn,
  recordIn,
  recordsIn,
  rowsIn,
  textsIn,
} from '../reference-inputs.ts';

/** Our function for every `fn` of the reference file that belongs to the calculator. */
export const valueFunctions: Readonly<Record<string, (inputs: Inputs) => unknown>> = {
  clv(inputs) {
    const value = computeLifetimeValue(relationshipIn(inputs));
    return {
      ...orNotFinite({ value }),
      expectedPeriods: expectStay(numberIn(inputs, 'retention')),
    };
  },
  clvFinite: (inputs) => ({ value: computeLifetimeValue(relationshipIn(inputs)) }),
  marginMultipleGrid: (inputs) => ({
    multiple: each(inputs, 'retention', (retention) =>
      each(inputs, 'discount', (discount) =>
        computeLifetimeValue({ margin: 1, retention, discount, firstPayment: 'renewal' }),
      ),
    ),
  }),
  netValue(inputs) {
    const terms = relationshipIn(inputs);
    const acquisition = numberIn(inputs, 'acquisition');
    const value = computeLifetimeValue(terms);
    const paybackPayments = countPaymentsToPayBack(terms, acquisition);
    return {
      ...orNotFinite({ value: value === undefined ? undefined : value - acquisition }),
      paybackPayments,
      breakEvenRetention: findBreakEvenRetention(terms, acquisition),
    };
  },
  elasticities: (inputs) =>
    computeElasticities(relationshipIn(inputs), numberIn(inputs, 'acquisition', 0)),
  lift(inputs) {
    const points = numberIn(inputs, 'points', 0);
    const lifts = each(inputs, 'retentionFrom', (retention) =>
      computeLift(
        { ...relationshipIn({ margin: 1, ...inputs, retention }) },
        numberIn(inputs, 'retentionTo', retention + points),
      ),
    );
    return Array.isArray(lifts) ? { relative: lifts.map(({ relative }) => relative) } : lifts;
  },
  affordableSpend: (inputs) => ({
    perCustomerPerPeriod: findAffordableSpend(
      relationshipIn({ ...inputs, retention: inputs['retentionFrom'] }),
      numberIn(inputs, 'retentionTo'),
    ),
  }),
  convertRates: (inputs) =>
    convertRates(numberIn(inputs, 'monthlyChurn'), numberIn(inputs, 'yearlyDiscount')),

  sbgFit: (inputs) => fitIn([numbersIn(inputs, 'survivors')]),
  sbgFitCohorts: (inputs) => fitIn(rowsIn(inputs, 'cohorts')),
  sbgSurvival(inputs) {
    const renewals = numberIn(inputs, 'periods');
    return {
      survival: computeSurvival(shapeIn(inputs), renewals),
      retention: Array.from({ length: renewals }, (_, at) => retainAt(shapeIn(inputs), at + 1)),
    };
  },
  sbgLogLikelihood: (inputs) => ({
    logLikelihood: rowsIn(inputs, 'points').map((point) =>
      computeLogLikelihood(tallyRenewals([numbersIn(inputs, 'survivors')]), shapeOf(point)),
    ),
  }),
  derl: (inputs) => ({
    derl: each(inputs, 'nextRenewal', (renewal) =>
      computeResidualLifetime(shapeIn(inputs), numberIn(inputs, 'discount'), renewal),
    ),
  }),
  del: (inputs) => ({
    del: rowsIn(inputs, 'parameters').map((point) =>
      each(inputs, 'discount', (discount) => computeLifetime(shapeOf(point), discount)),
    ),
  }),
  expectedTenure: (inputs) => orNotFinite({ periods: expectStayOf(shapeIn(inputs)) }),
  residualBaseValue(inputs) {
    const renewalsMade = numbersIn(inputs, 'renewalsMade');
    const groups = numbersIn(inputs, 'activeByCohort').map((active, at) => ({
      active,
      renewalsMade: renewalsMade[at] ?? Number.NaN,
    }));
    const terms = { margin: numberIn(inputs, 'margin'), discount: numberIn(inputs, 'discount') };
    const flat = createFlatCurve(numberIn(inputs, 'aggregateRetention'));
    const oneRateValue = valueCustomerBase(flat, groups, terms);
    const curveValue = valueCustomerBase(createMixedCurve(shapeIn(inputs)), groups, terms);
    return {
      oneRateValue,
      curveValue,
      curveOverOneRate: (curveValue ?? Number.NaN) / (oneRateValue ?? Number.NaN),
    };
  },
  againstOneRate(inputs) {
    const [year, discount] = [numberIn(inputs, 'year'), numberIn(inputs, 'discount')];
    const curve = createMixedCurve(shapeIn(inputs));
    const flat = createFlatCurve(numberIn(inputs, 'firstYearRetention'));
    return {
      curveSurvival: curve.survive(year).at(-1),
      oneRateSurvival: flat.survive(year).at(-1),
      curveValue: curve.lifetime(discount),
      oneRateValue: flat.lifetime(discount),
    };
  },

  equivalentAnnualCost: (inputs) =>
    computeEquivalentAnnualCost(numbersIn(inputs, 'costs'), numberIn(inputs, 'discount')),
  compareOffers(inputs) {
    const listed = offersIn(inputs);
    const valued = listed.map((offer) => ({ offer, ...valueOffer(offer, offerTermsIn(inputs)) }));
    const placeOf = (measure: (one: (typeof valued)[number]) => number) => {
      const winner = findLeast(valued, measure);
      return winner && valued.indexOf(winner);
    };
    return {
      offers: valued,
      cheaperToBuy: placeOf(({ offer }) => offer.price),
      cheaperToOwn: placeOf(({ costPerYear }) => costPerYear),
      betterValue: placeOf(({ surplusPerYear }) => -surplusPerYear),
    };
  },
  breakEvenPrice(inputs) {
    const place = numberIn(inputs, 'solveFor');
    const [offer] = offersIn(inputs).slice(place);
    const others = offersIn(inputs).toSpliced(place, 1);
    if (!offer) throw new Error('solveFor names no offer');
    return { price: findBreakEvenPrice(offer, others, offerTermsIn(inputs)) };
  },

  missedCalls: (inputs) =>
    countMissedCalls({
      callsPerWeek: numberIn(inputs, 'callsPerWeek'),
      weeks: numberIn(inputs, 'weeks'),
      missedShare: numberIn(inputs, 'missedShare'),
      nuisanceShare: numberIn(inputs, 'nuisanceShare'),
      newCustomerShare: numberIn(inputs, 'newCustomerShare'),
      recoveredShare: numberIn(inputs, 'recoveredShare'),
      conversion: numberIn(inputs, 'conversion'),
      valuePerCustomer: numberIn(inputs, 'valuePerCustomer'),
    }),
  erlangC(inputs) {
    const queue = computeQueue({
      callsPerHour: numberIn(inputs, 'calls') / numberIn(inputs, 'hours', 1),
      handlingSeconds: numberIn(inputs, 'handlingSeconds'),
      people: numberIn(inputs, 'people'),
      targetSeconds: numberIn(inputs, 'targetSeconds'),
    });
    return { ...queue, stable: queue.isStable };
  },
  erlangB: (inputs) => ({
    blocked: each(inputs, 'lines', (lines) => computeBlockedShare(numberIn(inputs, 'load'), lines)),
  }),
  constantBest(inputs) {
    const values = comparePolicies(policiesIn(inputs));
    return {
      welcomeDealValue: values?.welcomeDeal,
      constantBestValue: values?.constantBest,
      ...orNotFinite({ difference: values?.difference }),
    };
  },
  constantBestBreakEven: (inputs) => ({
    extraChurnIfNoticed: findBreakEvenChurn(policiesIn(inputs)),
    constantMargin: findBreakEvenMargin(policiesIn(inputs)),
  }),
  loyaltyPenalty: (inputs) =>
    comparePrices({
      firstPrice: numberIn(inputs, 'firstPrice'),
      yearlyRise: numberIn(inputs, 'yearlyRise'),
      newCustomerPrice: numberIn(inputs, 'newCustomerPrice'),
      years: numberIn(inputs, 'years'),
      switchHoursPerYear: numberIn(inputs, 'switchHoursPerYear'),
      hourValue: numberIn(inputs, 'hourValue'),
    }),
  recovery: (inputs) =>
    computeRecovery({
      customers: numberIn(inputs, 'customers'),
      problemShare: numberIn(inputs, 'problemShare'),
      voicedShare: numberIn(inputs, 'voicedShare'),
      resolvedShare: numberIn(inputs, 'resolvedShare'),
      stayIfSilent: numberIn(inputs, 'stayIfSilent'),
      stayIfUnresolved: numberIn(inputs, 'stayIfUnresolved'),
      stayIfResolved: numberIn(inputs, 'stayIfResolved'),
      stayWithoutProblem: numberIn(inputs, 'stayWithoutProblem'),
      value: numberIn(inputs, 'value'),
    }),
  referralValue: (inputs) =>
    valueReferrals({
      referralsPerYear: numberIn(inputs, 'referralsPerYear'),
      conversion: numberIn(inputs, 'conversion'),
      valuePerReferred: numberIn(inputs, 'valuePerReferred'),
      reward: numberIn(inputs, 'reward'),
      wouldHaveComeAnyway: numberIn(inputs, 'wouldHaveComeAnyway'),
      acquisitionSaved: numberIn(inputs, 'acquisitionSaved'),
      retention: numberIn(inputs, 'retention'),
      discount: numberIn(inputs, 'discount'),
      years: numberIn(inputs, 'years'),
    }),
  referralChain(inputs) {
    const totals = numbersIn(inputs, 'childrenPerCustomer').map(extendChain);
    return {
      totalPerCustomer: totals,
      reason: totals.includes(undefined) ? 'not-finite' : undefined,
    };
  },

  xoshiro128ss(inputs) {
    const next = createGenerator(seedIn(inputs));
    return { outputs: Array.from({ length: numberIn(inputs, 'count') }, () => next()) };
  },
  triangularQuantile: (inputs) => ({
    x: each(inputs, 'u', (share) => findTriangularQuantile(rangeOf(inputs), share)),
  }),
  monteCarloClv(inputs) {
    const ranged = textsIn(inputs, 'order');
    const ranges = Object.fromEntries(ranged.map((id) => [id, rangeOf(recordIn(inputs, id))]));
    const likely = Object.fromEntries(ranged.map((id) => [id, ranges[id]?.likely]));
    const result = simulate(firstPaid(inputs), netValuesIn({ ...inputs, ...likely }), ranges, {
      draws: numberIn(inputs, 'draws'),
      seed: seedIn(inputs),
    });
    return result.ok ? { ...result, p10: result.tenth, p90: result.ninetieth } : result;
  },
  tornado(inputs) {
    const base = netValuesIn(recordIn(inputs, 'base'));
    const given = recordIn(inputs, 'ranges');
    const ranges = Object.fromEntries(
      Object.keys(given).map((id) => {
        const [low = Number.NaN, high = Number.NaN] = numbersIn(given, id);
        return [id, { low, likely: base[id] ?? Number.NaN, high }];
      }),
    );
    const mode = firstPaid(inputs);
    const bars = computeTornado(mode, base, ranges);
    return {
      base: mode.measure(base),
      bars: Object.fromEntries(bars.map(({ id, atLow, atHigh }) => [id, [atLow, atHigh]])),
      order: bars.map(({ id }) => id),
    };
  },
};

function orNotFinite(result: Readonly<Record<string, number | undefined>>) {
  const isWhole = !Object.values(result).includes(undefined);
  return { ...result, reason: isWhole ? undefined : 'not-finite' };
}

function firstPaymentIn(inputs: Inputs): FirstPayment {
  const given = inputs['firstPayment'] ?? 'now';
  const known = (['now', 'renewal', 'end', 'mid'] as const).find((one) => one === given);
  if (!known) throw new Error(`first payment ${String(given)} is not known`);
  return known;
}

function relationshipIn(inputs: Inputs): Relationship {
  return {
    margin: numberIn(inputs, 'margin'),
    retention: numberIn(inputs, 'retention'),
    discount: numberIn(inputs, 'discount'),
    growth: numberIn(inputs, 'growth', 0),
    firstPayment: firstPaymentIn(inputs),
    payments: 'payments' in inputs ? numberIn(inputs, 'payments') : undefined,
  };
}

/** The mode C1 itself, or the same under another convention. */
function firstPaid(inputs: Inputs): Mode {
  const firstPayment = firstPaymentIn(inputs);
  if (firstPayment === 'now') return relationship;
  const measure = (values: Values) => {
    const value = computeLifetimeValue({ ...relationshipIn(values), firstPayment });
    return value === undefined ? undefined : value - numberIn(values, 'acquisition');
  };
  return { ...relationship, measure };
}

function netValuesIn(inputs: Inputs): Values {
  return {
    margin: numberIn(inputs, 'margin'),
    retention: numberIn(inputs, 'retention'),
    discount: numberIn(inputs, 'discount'),
    growth: numberIn(inputs, 'growth', 0),
    acquisition: numberIn(inputs, 'acquisition', 0),
    horizon: undefined,
  };
}

function fitIn(cohorts: readonly (readonly number[])[]) {
  const fit = fitLoyalCurve(cohorts);
  return fit.ok ? { ...fit, meanChurn: fit.alpha / (fit.alpha + fit.beta) } : fit;
}

function shapeIn(inputs: Inputs): Shape {
  return { alpha: numberIn(inputs, 'alpha'), beta: numberIn(inputs, 'beta') };
}

function shapeOf([alpha = Number.NaN, beta = Number.NaN]: readonly number[]): Shape {
  return { alpha, beta };
}

function rangeOf(inputs: Inputs): Range {
  return {
    low: numberIn(inputs, 'min'),
    likely: numberIn(inputs, 'mode'),
    high: numberIn(inputs, 'max'),
  };
}

function seedIn(inputs: Inputs): Seed {
  const [a = 0, b = 0, c = 0, d = 0] = numbersIn(inputs, 'state');
  return [a, b, c, d];
}

function offerTermsIn(inputs: Inputs) {
  return { discount: numberIn(inputs, 'discount'), hourValue: numberIn(inputs, 'hourValue', 0) };
}

function offersIn(inputs: Inputs): readonly Offer[] {
  return recordsIn(inputs, 'offers').map((offer) => ({
    price: numberIn(offer, 'price'),
    switching: numberIn(offer, 'switching', 0),
    running: numberIn(offer, 'running', 0),
    failuresPerYear: numberIn(offer, 'failuresPerYear', 0),
    costPerFailure: numberIn(offer, 'costPerFailure', 0),
    hoursPerYear: numberIn(offer, 'hoursPerYear', 0),
    residual: numberIn(offer, 'residual', 0),
    years: numberIn(offer, 'years'),
    benefitPerYear: numberIn(offer, 'benefitPerYear', 0),
  }));
}

function policiesIn(inputs: Inputs): Policies {
  return {
    existing: numberIn(inputs, 'existing'),
    margin: numberIn(inputs, 'margin'),
    retention: numberIn(inputs, 'retention'),
    discount: numberIn(inputs, 'discount'),
    newPerYearWithDeal: numberIn(inputs, 'newPerYearWithDeal'),
    newPerYearWithout: numberIn(inputs, 'newPerYearWithout'),
    dealDiscount: numberIn(inputs, 'dealDiscount'),
    dealYears: numberIn(inputs, 'dealYears'),
    noticeShare: numberIn(inputs, 'noticeShare'),
    extraChurnIfNoticed: numberIn(inputs, 'extraChurnIfNoticed'),
    constantMargin: numberIn(inputs, 'constantMargin'),
    years: numberIn(inputs, 'years'),
  };
}
