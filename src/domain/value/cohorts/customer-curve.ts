import { computeLifetimeValue, expectStay } from '../lifetime.ts';
import type { Fit } from './fit.ts';
import {
  computeLifetime,
  computeResidualLifetime,
  computeSurvival,
  expectStayOf,
  retainAt,
  type Shape,
} from './shifted-beta-geometric.ts';

/** How customers stay, whether they differ or share one rate. Lifetimes are discounted payments. */
export interface CustomerCurve {
  readonly expectedStay: number | undefined;
  readonly retain: (renewal: number) => number;
  readonly survive: (renewals: number) => readonly number[];
  readonly lifetime: (discount: number) => number | undefined;
  readonly residual: (discount: number, nextRenewal: number) => number | undefined;
}

export function createMixedCurve(shape: Shape): CustomerCurve {
  return {
    expectedStay: expectStayOf(shape),
    retain: (renewal) => retainAt(shape, renewal),
    survive: (renewals) => computeSurvival(shape, renewals),
    lifetime: (discount) => computeLifetime(shape, discount),
    residual: (discount, nextRenewal) => computeResidualLifetime(shape, discount, nextRenewal),
  };
}

export function createFlatCurve(retention: number): CustomerCurve {
  const terms = { margin: 1, retention };
  return {
    expectedStay: expectStay(retention),
    retain: () => retention,
    survive: (renewals) => Array.from({ length: renewals + 1 }, (_, at) => retention ** at),
    lifetime: (discount) => computeLifetimeValue({ ...terms, discount }),
    // Just before the renewal: the payment due now comes with the chance of staying.
    residual: (discount) => {
      const lifetime = computeLifetimeValue({ ...terms, discount });
      return lifetime === undefined ? undefined : retention * lifetime;
    },
  };
}

/** A fit that says something about customers: their shape, or one rate for all. */
export type Described = Extract<Fit, { ok: true } | { reason: 'homogeneous' }>;

export function createFittedCurve(fit: Described): CustomerCurve {
  return fit.ok ? createMixedCurve(fit) : createFlatCurve(fit.constantRetention);
}

/** Customers of several ages, valued just before their next renewal. Fader & Hardie (2010). */
export function valueCustomerBase(
  curve: CustomerCurve,
  groups: readonly { readonly active: number; readonly renewalsMade: number }[],
  terms: { readonly margin: number; readonly discount: number },
): number | undefined {
  let total = 0;
  for (const { active, renewalsMade } of groups) {
    const residual = curve.residual(terms.discount, renewalsMade + 1);
    if (residual === undefined) return undefined;
    total += active * terms.margin * residual;
  }
  return total;
}
