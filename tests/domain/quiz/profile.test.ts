import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasChanged, profileOf } from '#domain/quiz/profile.ts';
import { type DimensionScore, scoreQuiz } from '#domain/quiz/scoring.ts';
import { anyAnswers, servingHeart } from '../../any-quiz.ts';

const rules = { ...servingHeart, minimumDimensions: 1 };

/** Scores of four answers each that sum to `sums`; `undefined` for too few answers. */
function scoresOf(sums: readonly (number | undefined)[]): readonly DimensionScore[] {
  return sums.map((sum, place) => ({
    dimension: `d${place}`,
    items: 4,
    answered: sum === undefined ? 1 : 4,
    sum: sum ?? 3,
    mean: sum === undefined ? undefined : sum / 4,
    share: undefined,
    band: undefined,
  }));
}

/** Scores by the sum of the answers and how many there are. */
function quotientsOf(quotients: readonly (readonly [number, number])[]): readonly DimensionScore[] {
  return scoresOf(quotients.map(([sum]) => sum)).map((score, place) => {
    const [sum, answered] = quotients[place] ?? [4, 4];
    return { ...score, answered, mean: sum / answered };
  });
}

describe('a dimension is named from half a point away from the own mean', () => {
  test('at exactly .5 it is', () => {
    // Means 4.5, 4, 4, 3.5: the own mean is 4.
    expect(profileOf(rules, scoresOf([18, 16, 16, 14]))).toEqual({
      kind: 'peaks',
      most: ['d0'],
      least: ['d3'],
      band: 'mostly',
    });
  });

  test('at less it is not', () => {
    // Means 4.25, 4, 4, 3.75.
    expect(profileOf(rules, scoresOf([17, 16, 16, 15]))).toEqual({ kind: 'even', band: 'mostly' });
  });

  test('at exactly .5 also where the binary fractions fall short of it', () => {
    // 11/3 lies .5 above the own mean of 19/6.
    const scores = quotientsOf([
      [10, 4],
      [13, 4],
      [10, 3],
      [14, 4],
      [11, 3],
      [8, 3],
      [13, 4],
    ]);
    expect(profileOf(rules, scores)).toMatchObject({ kind: 'peaks', most: ['d4'] });
  });

  test('only the rare side is named where only that one stands out, and the other way round', () => {
    // The own mean is 4.25 and 2.75.
    expect(profileOf(rules, scoresOf([18, 18, 18, 14]))).toMatchObject({ most: [], least: ['d3'] });
    expect(profileOf(rules, scoresOf([10, 10, 10, 14]))).toMatchObject({ most: ['d3'], least: [] });
  });

  test('all of equals are named', () => {
    expect(profileOf(rules, scoresOf([20, 20, 12, 12]))).toMatchObject({
      most: ['d0', 'd1'],
      least: ['d2', 'd3'],
    });
  });
});

describe('what may be said of the whole', () => {
  test('nothing below seven of nine dimensions', () => {
    const six = scoresOf([20, 4, 20, 4, 20, 4, undefined, undefined, undefined]);
    expect(profileOf(servingHeart, six)).toEqual({ kind: 'too-few' });
    const seven = scoresOf([20, 4, 20, 4, 20, 4, 12, undefined, undefined]);
    expect(profileOf(servingHeart, seven)).toMatchObject({ kind: 'peaks', band: 'on-and-off' });
  });

  test('nothing of no dimension at all (B04)', () => {
    expect(profileOf(rules, [])).toEqual({ kind: 'too-few' });
  });

  test('a single dimension is an even profile (B04)', () => {
    expect(profileOf(rules, scoresOf([20]))).toEqual({ kind: 'even', band: 'nearly-always' });
  });

  test.each([
    [[10, 10, 10, 10], 'on-and-off'],
    [[9, 10, 10, 10], 'seldom'],
    [[13, 15, 14, 14], 'mostly'],
    [[17, 17, 17, 17], 'nearly-always'],
    [[17, 17, 17, 16], 'mostly'],
  ])('the means of the sums %j are %s on the whole', (sums, band) => {
    expect(profileOf(rules, scoresOf(sums))).toMatchObject({ band });
  });

  test('the whole reaches a band at its edge also where the binary fractions fall short of it', () => {
    // These make exactly 3.5.
    const scores = quotientsOf([
      [11, 4],
      [17, 4],
      [15, 3],
      [18, 4],
      [7, 3],
      [7, 3],
      [18, 4],
      [7, 3],
    ]);
    expect(profileOf(rules, scores)).toMatchObject({ band: 'mostly' });
  });

  test('for any answers, who is named is known, and never on both sides', () => {
    fc.assert(
      fc.property(anyAnswers(servingHeart), (answers) => {
        const scores = scoreQuiz(servingHeart, answers);
        const profile = profileOf({ ...servingHeart, minimumDimensions: 2 }, scores);
        if (profile.kind !== 'peaks') return;
        const known = scores.filter(({ mean }) => mean !== undefined).map((one) => one.dimension);
        expect(known).toEqual(expect.arrayContaining([...profile.most, ...profile.least]));
        expect(profile.most.filter((one) => profile.least.includes(one))).toEqual([]);
        expect(profile.most.length + profile.least.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a dimension has changed between two takings', () => {
  test('from one whole point on, in either direction', () => {
    expect(hasChanged(servingHeart, 3, 4)).toBe(true);
    expect(hasChanged(servingHeart, 4, 3)).toBe(true);
    expect(hasChanged(servingHeart, 10 / 3, 13 / 3)).toBe(true);
    expect(hasChanged(servingHeart, 3, 3.75)).toBe(false);
  });

  test('never where one of the two has no mean', () => {
    expect(hasChanged(servingHeart, undefined, 5)).toBe(false);
    expect(hasChanged(servingHeart, 1, undefined)).toBe(false);
  });
});
