import { bisect } from './bisect.ts';
import { computeLifetimeValue } from './lifetime.ts';
import { sumPowers } from './sum-powers.ts';

/** A firm that either lures newcomers with a discount or offers everyone the same; money and rates a year. */
export interface Policies {
  readonly existing: number;
  readonly margin: number;
  readonly retention: number;
  readonly discount: number;
  readonly newPerYearWithDeal: number;
  readonly newPerYearWithout: number;
  readonly dealDiscount: number;
  readonly dealYears: number;
  readonly noticeShare: number;
  /** Added to the yearly leaving of those who notice, as a fraction of them. */
  readonly extraChurnIfNoticed: number;
  readonly constantMargin: number;
  /** How many years newcomers are counted. */
  readonly years: number;
}

export interface PolicyValues {
  readonly welcomeDeal: number;
  readonly constantBest: number;
  /** Positive where the constant best is worth more. */
  readonly difference: number;
}

/** Retention once some notice the deal; never below 0. */
export function retainUnderDeal(policies: Policies): number {
  const { retention, noticeShare, extraChurnIfNoticed } = policies;
  return Math.max(0, retention - noticeShare * extraChurnIfNoticed);
}

/**
 * Existing customers and `years` of newcomers at their lifetime value, less the deal's cost.
 * Own arithmetic on the terms of Feinberg, Krishna & Zhang (2002).
 * @returns `undefined` where a lifetime value has no end.
 */
export function comparePolicies(policies: Policies): PolicyValues | undefined {
  const { existing, discount, margin, constantMargin, retention } = policies;
  const kept = retainUnderDeal(policies);
  const best = computeLifetimeValue({ margin: constantMargin, retention, discount });
  const usual = computeLifetimeValue({ margin, retention: kept, discount });
  if (best === undefined || usual === undefined) return undefined;
  const cohorts = sumPowers(1 / (1 + discount), policies.years);
  const deal = policies.dealDiscount * sumPowers(kept / (1 + discount), policies.dealYears);
  const welcomeDeal = existing * usual + cohorts * policies.newPerYearWithDeal * (usual - deal);
  const constantBest = (existing + cohorts * policies.newPerYearWithout) * best;
  return { welcomeDeal, constantBest, difference: constantBest - welcomeDeal };
}

/**
 * The extra leaving among those who notice from which the constant best is worth at least as much.
 * @returns 0 where it is anyway, `undefined` where it never is.
 */
export function findBreakEvenChurn(policies: Policies): number | undefined {
  const measure = (extraChurnIfNoticed: number) =>
    comparePolicies({ ...policies, extraChurnIfNoticed })?.difference ?? Number.NEGATIVE_INFINITY;
  return measure(0) >= 0 ? 0 : bisect(measure, 0, 1);
}

/** The yearly margin at which the constant best is worth as much as the deal. */
export function findBreakEvenMargin(policies: Policies): number | undefined {
  const values = comparePolicies(policies);
  const single = comparePolicies({ ...policies, constantMargin: 1 });
  return values && single && single.constantBest > 0
    ? values.welcomeDeal / single.constantBest
    : undefined;
}
