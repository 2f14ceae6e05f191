import type { Values } from '../mode.ts';
import {
  type CustomerCurve,
  createFittedCurve,
  createFlatCurve,
  type Described,
} from './customer-curve.ts';
import { type CountId, type Inputs, readCohort } from './fields.ts';
import { type Cohort, type Fit, fitLoyalCurve } from './fit.ts';
import { rememberLast } from './remember-last.ts';

/** How far the curve is drawn beyond what was seen. */
export const YEARS_AHEAD = 5;

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

export function readCurve(values: Values<CountId>): Reading | Refusal {
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
  const flat = createFlatCurve(left1 / left0);
  const residual = curve.residual(discount, cohort.length);
  return {
    newCustomer: valueNewCustomer(values, curve),
    atFirstRate: valueNewCustomer(values, flat),
    stillHere: residual === undefined ? undefined : margin * residual,
  };
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
