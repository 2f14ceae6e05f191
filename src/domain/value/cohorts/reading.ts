import type { Values } from '../mode.ts';
import {
  type CustomerCurve,
  createFittedCurve,
  createFlatCurve,
  type Described,
  valueCustomerBase,
} from './customer-curve.ts';
import { type CountId, type Inputs, listCounts, readCohorts } from './fields.ts';
import { type Cohort, type Fit, fitLoyalCurve, shareKept, tallyRenewals } from './fit.ts';
import type { Tally } from './likelihood.ts';
import { rememberLast } from './remember-last.ts';

/** How far the curve is drawn beyond what was seen. */
export const YEARS_AHEAD = 5;

export interface Reading {
  readonly ok: true;
  readonly cohorts: readonly Cohort[];
  /** The cohort that was followed longest. */
  readonly longest: Cohort;
  /** Of all cohorts, by age. */
  readonly tally: Tally;
  readonly fit: Described;
  readonly curve: CustomerCurve;
}

export interface Refusal {
  readonly ok: false;
  readonly reason: 'counts-have-a-gap' | Exclude<Fit, Described>['reason'];
}

const readCounts = rememberLast((counts): Reading | Refusal => {
  const cohorts = readCohorts(counts);
  if (!cohorts) return { ok: false, reason: 'counts-have-a-gap' };
  const fit = fitLoyalCurve(cohorts);
  if (!fit.ok && fit.reason !== 'homogeneous') return { ok: false, reason: fit.reason };
  const longest = cohorts.reduce((long, one) => (one.length > long.length ? one : long), []);
  const tally = tallyRenewals(cohorts);
  return { ok: true, cohorts, longest, tally, fit, curve: createFittedCurve(fit) };
});

export function readCurve(values: Values<CountId>): Reading | Refusal {
  return readCounts(listCounts(values));
}

export interface Worth {
  readonly newCustomer: number | undefined;
  /** The same by the share kept in the first year, as if it never changed. */
  readonly atFirstRate: number | undefined;
  /** One of those still here, on average. */
  readonly stillHere: number | undefined;
  readonly allStillHere: number | undefined;
}

export function appraise(values: Inputs, { curve, cohorts, longest, tally }: Reading): Worth {
  const { margin, discount } = values;
  const groups = cohorts.map((cohort) => ({
    active: countLeft(cohort),
    renewalsMade: cohort.length - 1,
  }));
  const active = groups.reduce((total, group) => total + group.active, 0);
  const allStillHere = valueCustomerBase(curve, groups, values);
  const residual = curve.residual(discount, longest.length);
  const oldest = residual === undefined ? undefined : margin * residual;
  return {
    newCustomer: valueNewCustomer(values, curve),
    atFirstRate: valueNewCustomer(values, createFlatCurve(firstRateOf(tally))),
    stillHere: allStillHere === undefined || active === 0 ? oldest : allStillHere / active,
    allStillHere,
  };
}

/** The share kept at the first renewal. */
export function firstRateOf(tally: Tally): number {
  return shareKept(tally.slice(0, 1));
}

/** The share of those who started still there at each age, as far as it was seen. Kaplan & Meier (1958). */
export function surviveAsSeen(tally: Tally): readonly number[] {
  const shares = [1];
  for (const { kept, lost } of tally) {
    shares.push((shares.at(-1) ?? 1) * (kept === 0 ? 0 : kept / (kept + lost)));
  }
  return shares;
}

export function valueNewCustomer(
  { margin, discount }: Inputs,
  curve: CustomerCurve,
): number | undefined {
  const lifetime = curve.lifetime(discount);
  return lifetime === undefined ? undefined : margin * lifetime;
}

/** Counts never rise: the least is the last. */
export function countLeft(cohort: Cohort): number {
  return Math.min(...cohort);
}
