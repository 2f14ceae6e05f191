import { spoken as loyalCurveSpoken } from './cohorts/spoken.ts';
import { constantBest, spoken as constantBestSpoken } from './constant-best.ts';
import { loyalCurve } from './loyal-curve.ts';
import { loyaltyPenalty, spoken as loyaltyPenaltySpoken } from './loyalty-penalty.ts';
import { missedCalls, spoken as missedCallsSpoken } from './missed-calls.ts';
import type { Mode, Spoken } from './mode.ts';
import { offers, spoken as offersSpoken } from './offers.ts';
import { onHold, spoken as onHoldSpoken } from './on-hold.ts';
import { passingOn, spoken as passingOnSpoken } from './passing-on.ts';
import { puttingRight, spoken as puttingRightSpoken } from './putting-right.ts';
import { relationship, spoken as relationshipSpoken } from './relationship.ts';
import { retentionLift, spoken as retentionLiftSpoken } from './retention-lift.ts';

/** The modes of the calculator, in the order they are offered. Their ids stand in addresses and saved links. */
export const modes: readonly (Mode & Spoken)[] = [
  { ...relationship, ...relationshipSpoken },
  { ...retentionLift, ...retentionLiftSpoken },
  { ...loyalCurve, ...loyalCurveSpoken },
  { ...offers, ...offersSpoken },
  { ...missedCalls, ...missedCallsSpoken },
  { ...onHold, ...onHoldSpoken },
  { ...constantBest, ...constantBestSpoken },
  { ...loyaltyPenalty, ...loyaltyPenaltySpoken },
  { ...puttingRight, ...puttingRightSpoken },
  { ...passingOn, ...passingOnSpoken },
];

/** @returns `undefined` for an id no mode has. */
export function findMode(id: string): (Mode & Spoken) | undefined {
  return modes.find((mode) => mode.id === id);
}
