import { constantBest } from './constant-best.ts';
import { loyalCurve } from './loyal-curve.ts';
import { loyaltyPenalty } from './loyalty-penalty.ts';
import { missedCalls } from './missed-calls.ts';
import type { Mode } from './mode.ts';
import { offers } from './offers.ts';
import { onHold } from './on-hold.ts';
import { passingOn } from './passing-on.ts';
import { puttingRight } from './putting-right.ts';
import { relationship } from './relationship.ts';
import { retentionLift } from './retention-lift.ts';

/** The modes of the calculator, in the order they are offered. Their ids stand in addresses and saved links. */
export const modes = [
  relationship,
  retentionLift,
  loyalCurve,
  offers,
  missedCalls,
  onHold,
  constantBest,
  loyaltyPenalty,
  puttingRight,
  passingOn,
] as const satisfies readonly Mode[];

/** @returns `undefined` for an id no mode has. */
export function findMode(id: string): Mode | undefined {
  return modes.find((mode) => mode.id === id);
}
