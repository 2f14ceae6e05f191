import { describe, expect, test } from 'vitest';
import * as constantBest from '#domain/value/constant-best.ts';
import * as loyalCurve from '#domain/value/loyal-curve.ts';
import * as loyaltyPenalty from '#domain/value/loyalty-penalty.ts';
import * as missedCalls from '#domain/value/missed-calls.ts';
import type { Mode, Values } from '#domain/value/mode.ts';
import { checkValues } from '#domain/value/mode.ts';
import * as offers from '#domain/value/offers.ts';
import * as onHold from '#domain/value/on-hold.ts';
import * as passingOn from '#domain/value/passing-on.ts';
import * as puttingRight from '#domain/value/putting-right.ts';
import * as relationship from '#domain/value/relationship.ts';
import * as retentionLift from '#domain/value/retention-lift.ts';

interface Example {
  readonly mode: Mode;
  readonly values: Values;
  readonly figures: Readonly<Record<string, number>>;
}

const examples: readonly Example[] = [
  { mode: relationship.relationship, ...relationship.worked },
  { mode: retentionLift.retentionLift, ...retentionLift.worked },
  { mode: loyalCurve.loyalCurve, ...loyalCurve.worked },
  { mode: offers.offers, ...offers.worked },
  { mode: missedCalls.missedCalls, ...missedCalls.worked },
  { mode: onHold.onHold, ...onHold.worked },
  { mode: constantBest.constantBest, ...constantBest.worked },
  { mode: loyaltyPenalty.loyaltyPenalty, ...loyaltyPenalty.worked },
  { mode: puttingRight.puttingRight, ...puttingRight.worked },
  { mode: passingOn.passingOn, ...passingOn.worked },
];

describe.each(examples)('the worked example of $mode.id', ({ mode, values, figures }) => {
  test('stands within the fields of its form', () => {
    expect([...checkValues(mode.fields, values)]).toEqual([]);
  });

  test('comes to the figures it prints', () => {
    const shown = new Map(
      mode
        .compute(values)
        .figures.flatMap((figure) =>
          'quantity' in figure ? [[figure.id, figure.quantity.value]] : [],
        ),
    );
    for (const [id, expected] of Object.entries(figures)) {
      const got = shown.get(id) ?? Number.NaN;
      expect(Math.abs(got - expected), id).toBeLessThanOrEqual(1e-6 * Math.abs(expected) + 1e-9);
    }
  });
});
