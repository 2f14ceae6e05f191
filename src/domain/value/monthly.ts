import type { Field } from './mode.ts';

type Yearly = NonNullable<Field['yearly']>;

/** What a rate of one month compounds to over a year; `kept` is a share, `added` a growth. */
export function compoundToYear(kind: Yearly, monthly: number): number {
  return kind === 'kept' ? monthly ** 12 : Math.expm1(12 * Math.log1p(monthly));
}

/** The rate of one month that compounds to the year's. */
export function spreadOverMonths(kind: Yearly, yearly: number): number {
  return kind === 'kept' ? yearly ** (1 / 12) : Math.expm1(Math.log1p(yearly) / 12);
}
