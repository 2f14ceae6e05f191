import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBinomial } from '#domain/value/chance/binomial.ts';
import { createGenerator, drawShare, spreadSeed } from '#domain/value/chance/generator.ts';
import { findQuantile } from '#domain/value/chance/quantile.ts';
import { checkRange, findTriangularQuantile } from '#domain/value/chance/range.ts';

describe('a generator', () => {
  test('gives the published numbers', () => {
    const next = createGenerator([1, 2, 3, 4]);
    const first = [11520, 0, 5927040, 70819200, 2031721883];
    expect(first.map(() => next())).toEqual(first);
  });

  test('gives shares spread evenly from 0 to below 1', () => {
    const next = createGenerator(spreadSeed(7));
    const shares = Array.from({ length: 20_000 }, () => drawShare(next));
    const tenths = Map.groupBy(shares, (share) => Math.floor(share * 10));
    expect([...tenths.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const tenth of tenths.values()) expect(Math.abs(tenth.length - 2000)).toBeLessThan(200);
  });

  test('is seeded by any short number, each in its own way', () => {
    const short = fc.nat({ max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        const seed = spreadSeed(one);
        expect(seed.some((part) => part !== 0)).toBe(true);
        for (const part of seed) expect(part).toBe(part >>> 0);
        expect(spreadSeed(one)).toEqual(seed);
        if (one !== other) expect(spreadSeed(other)).not.toEqual(seed);
      }),
    );
  });
});

describe('a triangular range', () => {
  const range = fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(1000), fc.nat(1000))
    .map(([low, rise, more]) => ({ low, likely: low + rise, high: low + rise + more }));

  test('is drawn within its ends, higher for a higher share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(range, share, share, (drawn, one, other) => {
        const below = findTriangularQuantile(drawn, Math.min(one, other));
        const above = findTriangularQuantile(drawn, Math.max(one, other));
        expect(below).toBeGreaterThanOrEqual(drawn.low);
        expect(above).toBeLessThanOrEqual(drawn.high);
        expect(above).toBeGreaterThanOrEqual(below - 1e-9 * Math.abs(below));
      }),
    );
  });

  test('has its likely value where the two sides meet', () => {
    expect(findTriangularQuantile({ low: 0, likely: 1, high: 4 }, 0.25)).toBe(1);
    expect(findTriangularQuantile({ low: 0, likely: 0, high: 4 }, 0)).toBe(0);
    expect(findTriangularQuantile({ low: 0, likely: 4, high: 4 }, 1)).toBe(4);
  });

  test('names the first problem of each of its numbers', () => {
    const bounds = { unit: 'rate', min: 0, max: 1 } as const;
    const problems = (low?: number, likely?: number, high?: number, isOptional = false) =>
      Object.fromEntries(checkRange({ ...bounds, isOptional }, { low, likely, high }));
    expect(problems(0.6, 0.8, 0.9)).toEqual({});
    expect(problems(0.8, 0.8, 0.8)).toEqual({});
    expect(problems(0.8, 0.7, 0.9)).toEqual({ likely: 'out-of-order' });
    expect(problems(0.8, 0.9, 0.7)).toEqual({ high: 'out-of-order' });
    expect(problems(undefined, 0.9, 2)).toEqual({ low: 'required', high: 'out-of-range' });
    expect(problems(0.1, undefined, 0.05, true)).toEqual({
      likely: 'required',
      high: 'out-of-order',
    });
  });
});

describe('a quantile', () => {
  test('lies between its neighbours in proportion', () => {
    expect(findQuantile([10, 20, 40], 0)).toBe(10);
    expect(findQuantile([10, 20, 40], 0.25)).toBe(15);
    expect(findQuantile([10, 20, 40], 0.75)).toBe(30);
    expect(findQuantile([10, 20, 40], 1)).toBe(40);
    expect(findQuantile([7], 0.3)).toBe(7);
  });

  test('of nothing is no number', () => {
    expect(findQuantile([], 0.5)).toBeNaN();
  });
});

describe('a count of chances', () => {
  test.each([
    [1000, 0.01],
    [1000, 0.99],
    [40, 0.5],
    [1e6, 0.3],
    [1e6, 0.000_001],
  ])('of %d at %d has the mean and the spread it should', (count, probability) => {
    const next = createGenerator(spreadSeed(11));
    const drawn = Array.from({ length: 4000 }, () => drawBinomial(next, count, probability));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
    const expected = count * probability * (1 - probability);
    expect(Math.abs(mean - count * probability)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    expect(variance / expected).toBeGreaterThan(0.85);
    expect(variance / expected).toBeLessThan(1.15);
  });

  test('is all for a certainty, none for an impossibility, and never more than there are', () => {
    const next = createGenerator(spreadSeed(1));
    expect(drawBinomial(next, 50, 1)).toBe(50);
    expect(drawBinomial(next, 50, 0)).toBe(0);
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, probability) => {
          const drawn = drawBinomial(next, count, probability);
          expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= count).toBe(true);
        },
      ),
    );
  });
});
