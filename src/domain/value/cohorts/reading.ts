import {
  type CustomerCurve,
  createFittedCurve,
  createFlatCurve,
  type Described,
} from './customer-curve.ts';
import { type Inputs, readCohort } from './fields.ts';
import { type Cohort, type Fit, fitLoyalCurve } from './fit.ts';
import { rememberLast } from './remember-last.ts';

export interface Reading {
  readonly ok: true;
  readonly cohort: Cohort;
  readonly fit: Described;
  readonly curve: CustomerCurve;
}

export interface Refusal {
  readonly ok: false;
  readonly reason: 'counts-have-a-gap' | Exclude<Fit, Described>['reason'];
}

const fitCohort = rememberLast((cohort) => fitLoyalCurve([cohort]));

export function readCurve(values: Inputs): Reading | Refusal {
  const cohort = readCohort(values);
  if (!cohort) return { ok: false, reason: 'counts-have-a-gap' };
  const fit = fitCohort(cohort);
  if (!fit.ok && fit.reason !== 'homogeneous') return { ok: false, reason: fit.reason };
  return { ok: true, cohort, fit, curve: createFittedCurve(fit) };
}

export interface Worth {
  readonly newCustomer: number | undefined;
  /** The same by the share kept in the first year, as if it never changed. */
  readonly atFirstRate: number | undefined;
  readonly stillHere: number | undefined;
}

export function appraise(values: Inputs, { curve, cohort }: Reading): Worth {
  const { margin, discount, left0, left1 } = values;
  const inMoneyOf = (payments: number | undefined) => payments && margin * payments;
  return {
    newCustomer: inMoneyOf(curve.lifetime(discount)),
    atFirstRate: inMoneyOf(createFlatCurve(left1 / left0).lifetime(discount)),
    stillHere: inMoneyOf(curve.residual(discount, cohort.length)),
  };
}

/** Counts never rise: the least is the last. */
export function countLeft(cohort: Cohort): number {
  return Math.min(...cohort);
}
