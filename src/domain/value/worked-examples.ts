import { worked as constantBest } from './constant-best.ts';
import { worked as loyalCurve } from './loyal-curve.ts';
import { worked as loyaltyPenalty } from './loyalty-penalty.ts';
import { worked as missedCalls } from './missed-calls.ts';
import type { Values } from './mode.ts';
import { worked as offers } from './offers.ts';
import { worked as onHold } from './on-hold.ts';
import { worked as passingOn } from './passing-on.ts';
import { worked as puttingRight } from './putting-right.ts';
import { worked as relationship } from './relationship.ts';
import { worked as retentionLift } from './retention-lift.ts';

/** What goes into the worked example of each page, by mode id. Kept apart from the modes: no page counts with it. */
export const workedExamples: Readonly<Record<string, { readonly values: Values }>> = {
  relationship,
  'retention-lift': retentionLift,
  'loyal-curve': loyalCurve,
  offers,
  'missed-calls': missedCalls,
  'on-hold': onHold,
  'constant-best': constantBest,
  'loyalty-penalty': loyaltyPenalty,
  'putting-right': puttingRight,
  'passing-on': passingOn,
};
