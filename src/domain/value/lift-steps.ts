import type { Relationship } from './lifetime.ts';
import { computeLift, findAffordableSpend } from './retention-effect.ts';

/** The same step of retention from one place: what it lifts, and what it may cost a customer and year. */
export interface LiftStep {
  /** Retention before and after, as whole numbers of 100 customers. */
  readonly from: number;
  readonly to: number;
  readonly lift: number;
  readonly spend: number;
}

const STEP = 5;
const STEPS = 10;

/**
 * Five more of every 100 from 50 upwards, or from 0 where fewer than half are kept.
 * A step into a value without end is left out.
 */
export function computeLiftSteps(terms: Relationship): readonly LiftStep[] {
  const start = terms.retention < 0.5 ? 0 : 100 - STEP * STEPS;
  return Array.from({ length: STEPS }, (_, place) => start + STEP * place).flatMap((from) => {
    const to = from + STEP;
    const before = { ...terms, retention: from / 100 };
    const lift = computeLift(before, to / 100).relative;
    const spend = findAffordableSpend(before, to / 100);
    return lift === undefined || spend === undefined ? [] : [{ from, to, lift, spend }];
  });
}
