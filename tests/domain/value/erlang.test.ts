import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeAverages, computeBlockedShare, computeQueue } from '#domain/value/erlang.ts';

const calls = { callsPerHour: 12, handlingSeconds: 240, people: 1, targetSeconds: 20 };

describe('a queue', () => {
  const stable = fc
    .record({
      people: fc.integer({ min: 1, max: 100 }),
      share: fc.double({ min: 0.01, max: 0.98, noNaN: true }),
      handlingSeconds: fc.double({ min: 1, max: 3600, noNaN: true }),
      targetSeconds: fc.double({ min: 0, max: 600, noNaN: true }),
    })
    .map(({ share, ...rest }) => ({
      ...rest,
      callsPerHour: (share * rest.people * 3600) / rest.handlingSeconds,
    }));

  test('keeps its shares between nothing and all', () => {
    fc.assert(
      fc.property(stable, (given) => {
        const { occupancy, waitProbability, answeredWithinTarget } = computeAverages(given);
        for (const share of [occupancy, waitProbability, answeredWithinTarget]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('waits longer for more calls and shorter for more people', () => {
    fc.assert(
      fc.property(stable, (given) => {
        const { averageWaitSeconds } = computeAverages(given);
        const more = computeAverages({ ...given, people: given.people + 1 });
        const fewer = computeAverages({ ...given, callsPerHour: given.callsPerHour * 0.9 });
        expect(more.averageWaitSeconds).toBeLessThan(averageWaitSeconds);
        expect(fewer.averageWaitSeconds).toBeLessThan(averageWaitSeconds);
      }),
    );
  });

  test('makes the caller wait exactly as often as one person is busy', () => {
    expect(computeAverages(calls).waitProbability).toBeCloseTo(0.8, 12);
    expect(computeBlockedShare(1, 1)).toBe(0.5);
    expect(computeBlockedShare(5, 0)).toBe(1);
  });

  test('never ends with as much work as people', () => {
    expect(computeQueue({ ...calls, callsPerHour: 15 })).toEqual({ isStable: false, load: 1 });
  });
});
