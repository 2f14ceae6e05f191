import { bisect } from './bisect.ts';
import {
  computeLifetimeValue,
  type Relationship,
  ratioOfPayments,
  weighFirstPayment,
} from './lifetime.ts';

/** How many payments cover `acquisition`; `undefined` where they never do. */
export function countPaymentsToPayBack(
  relationship: Relationship,
  acquisition: number,
): number | undefined {
  const first = relationship.margin * weighFirstPayment(relationship);
  if (first <= 0) return undefined;
  if (acquisition <= first) return 1;
  const log = Math.log(ratioOfPayments(relationship));
  const rest = 1 + (acquisition / first) * Math.expm1(log);
  if (rest <= 0) return undefined;
  const exact = log === 0 ? acquisition / first : Math.log(rest) / log;
  const payments = Math.ceil(exact - 1e-9);
  return payments <= (relationship.payments ?? Infinity) ? payments : undefined;
}

/**
 * The smallest retention at which the payments cover `acquisition`: (1+d)(1−m/A) for first payment
 * now and no growth. 0 where any retention does; `undefined` where none does.
 */
export function findBreakEvenRetention(
  relationship: Relationship,
  acquisition: number,
): number | undefined {
  if (relationship.margin <= 0) return undefined;
  const measure = (retention: number) =>
    (computeLifetimeValue({ ...relationship, retention }) ?? Infinity) - acquisition;
  return measure(0) >= 0 ? 0 : bisect(measure, 0, 1);
}
