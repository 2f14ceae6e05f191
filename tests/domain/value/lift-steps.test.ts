import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeLiftSteps } from '#domain/value/lift-steps.ts';

const terms = { margin: 100, retention: 0.8, discount: 0.1, growth: 0, payments: undefined };

test('five more of every 100 add 9% to a value at 50, 14% at 70, 20% at 80, 33% at 90 and 50% at 95', () => {
  const lifts = new Map(computeLiftSteps(terms).map(({ from, lift }) => [from, lift]));
  expect([50, 70, 80, 90, 95].map((from) => Math.round(100 * (lifts.get(from) ?? 0)))).toEqual([
    9, 14, 20, 33, 50,
  ]);
});

test('what a step may cost is what it costs on the page: 16.67 a year from 80 to 85', () => {
  const step = computeLiftSteps(terms).find(({ from }) => from === 80);
  expect(step?.spend).toBeCloseTo(100 / 6, 9);
});

test('there are ten steps side by side, and whoever keeps less than half stands on one of them', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (retention) => {
      const steps = computeLiftSteps({ ...terms, retention });
      expect(steps).toHaveLength(10);
      expect(steps.slice(1).map(({ from }) => from)).toEqual(
        steps.slice(0, -1).map(({ to }) => to),
      );
      const here = 100 * retention;
      expect(steps[0]?.from).toBeLessThanOrEqual(here);
      expect(steps.at(-1)?.to).toBeGreaterThanOrEqual(here);
    }),
  );
});

test('the same step lifts more the more are kept already', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (discount, retention) => {
        const lifts = computeLiftSteps({ ...terms, discount, retention }).map(({ lift }) => lift);
        expect(lifts).toEqual(lifts.toSorted((one, other) => one - other));
        expect(lifts.every((lift) => Number.isFinite(lift) && lift > 0)).toBe(true);
      },
    ),
  );
});

test('a step into a value without end is left out, unless only so many years are counted', () => {
  const endless = { ...terms, discount: 0 };
  expect(computeLiftSteps(endless).map(({ to }) => to)).not.toContain(100);
  expect(computeLiftSteps({ ...endless, payments: 10 }).at(-1)?.to).toBe(100);
});
