import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { drawLoyalCurveBand } from '#domain/value/cohorts/band.ts';
import { createFlatCurve, valueCustomerBase } from '#domain/value/cohorts/customer-curve.ts';
import { type Cohort, fitLoyalCurve, tallyRenewals } from '#domain/value/cohorts/fit.ts';
import { computeLogLikelihood } from '#domain/value/cohorts/likelihood.ts';
import {
  computeLifetime,
  computeResidualLifetime,
  computeSurvival,
  expectStayOf,
  type Shape,
} from '#domain/value/cohorts/shifted-beta-geometric.ts';

const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const SEED = spreadSeed(1);

const shape = fc.record({
  alpha: fc.double({ min: 0.05, max: 20, noNaN: true }),
  beta: fc.double({ min: 0.05, max: 50, noNaN: true }),
});

function fitted(...cohorts: readonly Cohort[]) {
  const fit = fitLoyalCurve(cohorts);
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}

/** Customers as the model expects them. */
function expectCohort(of: Shape, start: number, renewals: number): Cohort {
  return computeSurvival(of, renewals).map((share) => start * share);
}

describe('a lifetime', () => {
  test('is the discounted sum of the survival curve', () => {
    const discount = fc.double({ min: 0.03, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(shape, discount, (of, rate) => {
        const sum = computeSurvival(of, 1500).reduce(
          (total, share, year) => total + share / (1 + rate) ** year,
          0,
        );
        expect((computeLifetime(of, rate) ?? Number.NaN) / sum).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is the first payment and what remains before the first renewal, discounted once', () => {
    fc.assert(
      fc.property(shape, (of) => {
        const rest = computeResidualLifetime(of, 0.1, 1) ?? Number.NaN;
        expect((1 + rest / 1.1) / (computeLifetime(of, 0.1) ?? Number.NaN)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('without a discount is the expected stay, where that has an end', () => {
    expect(computeLifetime({ alpha: 2, beta: 3 }, 0)).toBe(4);
    expect(computeLifetime({ alpha: 2, beta: 3 }, 1e-5)).toBeCloseTo(4, 2);
    expect(computeLifetime({ alpha: 0.7, beta: 1.2 }, 0)).toBeUndefined();
    expect(computeResidualLifetime({ alpha: 0.7, beta: 1.2 }, 0, 3)).toBeUndefined();
    expect(expectStayOf({ alpha: 1, beta: 1 })).toBeUndefined();
  });

  test('that remains grows with every renewal made', () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 40 }), (of, renewal) => {
        const now = computeResidualLifetime(of, 0.1, renewal) ?? Number.NaN;
        expect(computeResidualLifetime(of, 0.1, renewal + 1)).toBeGreaterThan(now);
      }),
    );
  });
});

describe('a fit', () => {
  test('finds the published shapes', () => {
    const { alpha, beta, logLikelihood } = fitted(HIGH_END);
    expect(alpha).toBeCloseTo(0.66809, 5);
    expect(beta).toBeCloseTo(3.8061, 4);
    expect(logLikelihood).toBeCloseTo(-1611.158, 3);
  });

  test('finds the shape that made the customers', () => {
    fc.assert(
      fc.property(shape, (of) => {
        const fit = fitted(expectCohort(of, 1e6, 12));
        expect(fit.alpha / of.alpha).toBeCloseTo(1, 3);
        expect(fit.beta / of.beta).toBeCloseTo(1, 3);
      }),
    );
  });

  test('finds the same shape in one cohort and in several of different ages', () => {
    const of = { alpha: 0.7, beta: 2 };
    const cohorts = [8, 5, 3, 1].map((renewals) => expectCohort(of, 5000, renewals));
    const { alpha, beta } = fitted(...cohorts);
    expect(alpha).toBeCloseTo(0.7, 4);
    expect(beta).toBeCloseTo(2, 4);
  });

  test('is likelier than any shape beside it', () => {
    const fit = fitted(HIGH_END);
    const tally = tallyRenewals([HIGH_END]);
    const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(factor, factor, (byAlpha, byBeta) => {
        const beside = { alpha: fit.alpha * byAlpha, beta: fit.beta * byBeta };
        expect(computeLogLikelihood(tally, beside)).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
      }),
    );
  });

  test('keeps to tiny shapes where all who ever leave leave at once', () => {
    const { alpha, beta } = fitted([1000, 500, 500, 500]);
    expect(alpha).toBeLessThan(1e-5);
    expect(beta / alpha).toBeCloseTo(1, 6);
  });

  test.each([
    ['too-few-periods', [[1000, 900]]],
    ['too-few-periods', [[1000]]],
    ['too-few-periods', []],
    ['rising-counts', [[1000, 900, 901]]],
    ['rising-counts', [HIGH_END, [10, 11]]],
    ['no-churn', [[1000, 1000, 1000]]],
  ] as const)('is refused: %s', (reason, cohorts) => {
    expect(fitLoyalCurve(cohorts)).toEqual({ ok: false, reason });
  });

  test.each([
    [0.8, [1000, 800, 640, 512]],
    [2052 / 2620, [1000, 900, 720, 432]],
    [0, [1000, 0, 0]],
  ])('gives way to one rate of %d where customers do not differ', (constantRetention, cohort) => {
    const fit = fitLoyalCurve([cohort]);
    expect(fit).toEqual({ ok: false, reason: 'homogeneous', constantRetention });
  });
});

describe('a band', () => {
  const of = fitted(HIGH_END);

  test('lies round the fitted curve, and closer with more customers', () => {
    const many = HIGH_END.map((count) => count * 100);
    const curve = computeSurvival(of, 12);
    const wide = drawLoyalCurveBand([HIGH_END], of, 12, { seed: SEED });
    const narrow = drawLoyalCurveBand([many], of, 12, { seed: SEED });
    for (const [year, share] of curve.entries()) {
      const [lower = 0, upper = 0] = [wide.lower[year], wide.upper[year]];
      expect(lower).toBeLessThanOrEqual(share);
      expect(upper).toBeGreaterThanOrEqual(share);
      const width = (narrow.upper[year] ?? 0) - (narrow.lower[year] ?? 0);
      expect(width).toBeLessThanOrEqual((upper - lower) / 5);
    }
    expect(wide.lower).toHaveLength(13);
  });

  test('is the same for the same seed', () => {
    const draw = (seed: number) =>
      drawLoyalCurveBand([HIGH_END], of, 5, { seed: spreadSeed(seed), resamples: 20 });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test.each([[[4, 3, 3, 2, 0, 0]], [[3, 3, 3, 2]]])(
    'also stands for few customers, whom the model often refuses: %j',
    (few) => {
      const { lower, upper } = drawLoyalCurveBand([few], { alpha: 1, beta: 3 }, 6, { seed: SEED });
      for (const [year, share] of lower.entries()) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(upper[year]).toBeLessThanOrEqual(1);
        expect(share).toBeLessThanOrEqual(upper[year] ?? 0);
      }
    },
  );

  test('holds it possible that nobody leaves where that could have been chance', () => {
    const { upper } = drawLoyalCurveBand([[3, 3, 3, 2]], { alpha: 1, beta: 3 }, 9, { seed: SEED });
    expect(upper[9]).toBe(1);
  });
});

describe('a base of customers', () => {
  const terms = { margin: 100, discount: 0.1 };

  test('is worth the sum of its groups', () => {
    const curve = createFlatCurve(0.8);
    const value = (active: number) =>
      valueCustomerBase(curve, [{ active, renewalsMade: 2 }], terms);
    const groups = [
      { active: 3, renewalsMade: 0 },
      { active: 4, renewalsMade: 5 },
    ];
    expect(valueCustomerBase(curve, groups, terms)).toBeCloseTo(value(7) ?? Number.NaN, 9);
    expect(value(1)).toBeCloseTo(293.3333, 4);
    expect(valueCustomerBase(curve, [], terms)).toBe(0);
  });

  test('has no value where one group stays for ever', () => {
    const groups = [{ active: 1, renewalsMade: 0 }];
    const free = { margin: 100, discount: 0 };
    expect(valueCustomerBase(createFlatCurve(1), groups, free)).toBeUndefined();
  });
});
