import { sumPowers } from './sum-powers.ts';

/**
 * When payments arrive: `now` 0, 1, 2 … with the first certain; `renewal` 1, 2, … the first only if
 * renewed; `end` each at the end of its year, the first certain; `mid` as `now`, half a year later.
 * Fader & Hardie (2012), Reconciling and Clarifying CLV Formulas.
 */
export type FirstPayment = 'now' | 'renewal' | 'end' | 'mid';

/** Rates are fractions a year; `margin` is money a year after the cost to serve. */
export interface Relationship {
  readonly margin: number;
  readonly retention: number;
  readonly discount: number;
  readonly growth?: number;
  readonly firstPayment?: FirstPayment | undefined;
  /** How many payments to count. Absent: all that may ever come. */
  readonly payments?: number | undefined;
}

/** @returns `undefined` where the sum of all payments has no end. */
export function computeLifetimeValue(relationship: Relationship): number | undefined {
  const { margin, payments } = relationship;
  const ratio = ratioOfPayments(relationship);
  if (margin === 0) return 0;
  if (payments === undefined && ratio >= 1) return undefined;
  const sum = payments === undefined ? 1 / (1 - ratio) : sumPowers(ratio, payments);
  return margin * weighFirstPayment(relationship) * sum;
}

/** What one payment is worth, in terms of the one before it. */
export function ratioOfPayments({ retention, discount, growth = 0 }: Relationship): number {
  return (retention * (1 + growth)) / (1 + discount);
}

/** What the first payment counts for. */
export function weighFirstPayment({
  retention,
  discount,
  firstPayment = 'now',
}: Relationship): number {
  const weights = {
    now: 1,
    renewal: retention / (1 + discount),
    end: 1 / (1 + discount),
    mid: 1 / Math.sqrt(1 + discount),
  } satisfies Record<FirstPayment, number>;
  return weights[firstPayment];
}

/** Years a customer stays, the first included; `undefined` where nobody ever leaves. */
export function expectStay(retention: number): number | undefined {
  return retention < 1 ? 1 / (1 - retention) : undefined;
}

/** Churn of one month to retention of a year, and a yearly discount to one of a month, by compounding. */
export function convertRates(monthlyChurn: number, yearlyDiscount: number) {
  return {
    yearlyRetention: (1 - monthlyChurn) ** 12,
    monthlyDiscount: Math.expm1(Math.log1p(yearlyDiscount) / 12),
  };
}
