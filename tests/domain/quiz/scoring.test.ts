import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overallOf } from '#domain/quiz/overall.ts';
import { type Answers, itemsOf, NO_OCCASION, type Quiz } from '#domain/quiz/quiz.ts';
import {
  bandOf,
  edgesOf,
  keyedAnswer,
  scoreDimension,
  scoreQuiz,
  shareOf,
} from '#domain/quiz/scoring.ts';
import { answersOf, anyAnswers, anyQuiz, anyTaking, quizOf, servingHeart } from '../../any-quiz.ts';

const { bands } = servingHeart;
const RUNS = { numRuns: 500 };

/** Every item answered so that it counts `value`. */
function allCounting(quiz: Quiz, value: number): Answers {
  return new Map(
    itemsOf(quiz).map(({ id, isReversed }) => [id, keyedAnswer(value, isReversed, quiz.points)]),
  );
}

describe('the worked example', () => {
  test('four answers, one of them reversed, make a sum, a mean, a share and a band', () => {
    const answers = new Map([
      ['ts1', 4],
      ['ts2', 5],
      ['ts3', 3],
      ['ts4', 2],
    ]);
    expect(scoreQuiz(servingHeart, answers)[0]).toEqual({
      dimension: 'ts',
      items: 4,
      answered: 4,
      sum: 16,
      mean: 4,
      share: 75,
      band: 'mostly',
    });
  });

  test('three of four answers are enough, two are not', () => {
    const three = answersOf([{ id: 'ts1' }, { id: 'ts2' }, { id: 'ts3' }], [4, 5, 3]);
    expect(scoreQuiz(servingHeart, three)[0]).toMatchObject({ answered: 3, mean: 4, share: 75 });
    const two = new Map([...three, ['ts3', NO_OCCASION]]);
    expect(scoreQuiz(servingHeart, two)[0]).toEqual({
      dimension: 'ts',
      items: 4,
      answered: 2,
      sum: 9,
      mean: undefined,
      share: undefined,
      band: undefined,
    });
  });

  test('no occasion and a skipped item count alike: not at all', () => {
    const skipped = answersOf([{ id: 'ts1' }, { id: 'ts2' }, { id: 'ts3' }], [1, 1, 1]);
    const withoutOccasion = new Map([...skipped, ['ts4', NO_OCCASION]]);
    expect(scoreQuiz(servingHeart, withoutOccasion)).toEqual(scoreQuiz(servingHeart, skipped));
  });
});

describe('bands stand at exact whole edges', () => {
  test.each([
    [4, 'seldom'],
    [9, 'seldom'],
    [10, 'on-and-off'],
    [13, 'on-and-off'],
    [14, 'mostly'],
    [16, 'mostly'],
    [17, 'nearly-always'],
    [20, 'nearly-always'],
  ])('four answers that sum to %i: %s', (sum, band) => {
    expect(bandOf(sum, 4, bands)).toBe(band);
  });

  test.each([
    [3, 'seldom'],
    [7, 'seldom'],
    [8, 'on-and-off'],
    [10, 'on-and-off'],
    [11, 'mostly'],
    [12, 'mostly'],
    [13, 'nearly-always'],
    [15, 'nearly-always'],
  ])('three answers that sum to %i: %s', (sum, band) => {
    expect(bandOf(sum, 3, bands)).toBe(band);
  });

  test('what lies below the first edge has no band', () => {
    expect(bandOf(3, 4, bands)).toBeUndefined();
    expect(bandOf(4, 4, [])).toBeUndefined();
  });

  test('scored and counted on paper, full answers name the same bands (B03)', () => {
    const full = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(full, (given) => {
        for (const { sum, band } of scoreQuiz(
          servingHeart,
          answersOf(itemsOf(servingHeart), given),
        )) {
          const printed =
            sum < 10 ? 'seldom' : sum < 14 ? 'on-and-off' : sum < 17 ? 'mostly' : 'nearly-always';
          expect(band).toBe(printed);
        }
      }),
    );
  });
});

describe('for any quiz and any answers (B03)', () => {
  test('scores stay in bounds and are never NaN', () => {
    fc.assert(
      fc.property(anyTaking, ([quiz, answers]) => {
        for (const score of scoreQuiz(quiz, answers)) {
          expect(score.answered).toBeLessThanOrEqual(score.items);
          expect(score.sum).toBeGreaterThanOrEqual(score.answered);
          expect(score.sum).toBeLessThanOrEqual(score.answered * quiz.points);
          if (score.mean === undefined) continue;
          expect(score.mean).toBeGreaterThanOrEqual(1);
          expect(score.mean).toBeLessThanOrEqual(quiz.points);
          expect(score.share).toBeGreaterThanOrEqual(0);
          expect(score.share).toBeLessThanOrEqual(100);
          expect(score.band).toBeDefined();
        }
      }),
      RUNS,
    );
  });

  test('a more frequent answer never lowers a forward item, nor raises a reversed one', () => {
    const raised = anyTaking
      .filter(([, answers]) => [...answers.values()].some((answer) => answer > 0))
      .chain(([quiz, answers]) => {
        const counted = itemsOf(quiz).filter(({ id }) => (answers.get(id) ?? 0) > 0);
        return fc.tuple(fc.constant(quiz), fc.constant(answers), fc.constantFrom(...counted));
      });
    fc.assert(
      fc.property(raised, ([quiz, answers, { id, isReversed, dimension }]) => {
        const more = new Map(answers).set(id, Math.min(quiz.points, (answers.get(id) ?? 0) + 1));
        const shareIn = (given: Answers) =>
          scoreQuiz(quiz, given).find((score) => score.dimension === dimension)?.share ?? 0;
        const change = shareIn(more) - shareIn(answers);
        expect(isReversed ? -change : change).toBeGreaterThanOrEqual(0);
        const others = (given: Answers) =>
          scoreQuiz(quiz, given).filter((score) => score.dimension !== dimension);
        expect(others(more)).toEqual(others(answers));
      }),
      RUNS,
    );
  });

  test('turning every item and every answer around leaves the scores as they were', () => {
    fc.assert(
      fc.property(anyTaking, ([quiz, answers]) => {
        const turned: Quiz = {
          ...quiz,
          pages: quiz.pages.map((page) =>
            page.map((item) => ({ ...item, isReversed: !item.isReversed })),
          ),
        };
        const around = new Map(
          [...answers].map(([id, answer]) => [
            id,
            answer === NO_OCCASION ? NO_OCCASION : quiz.points + 1 - answer,
          ]),
        );
        expect(scoreQuiz(turned, around)).toEqual(scoreQuiz(quiz, answers));
      }),
      RUNS,
    );
  });

  test('turning only the answers around mirrors the share at the middle', () => {
    fc.assert(
      fc.property(anyTaking, ([quiz, answers]) => {
        const around = new Map(
          [...answers].map(([id, answer]) => [
            id,
            answer === NO_OCCASION ? NO_OCCASION : quiz.points + 1 - answer,
          ]),
        );
        const mirrored = scoreQuiz(quiz, around);
        scoreQuiz(quiz, answers).forEach(({ share }, place) => {
          const other = mirrored[place]?.share;
          if (share === undefined) expect(other).toBeUndefined();
          else expect(other).toBeCloseTo(100 - share, 9);
        });
      }),
      RUNS,
    );
  });

  test('neither the order of answering nor that of the pages matters', () => {
    const shuffled = anyTaking.chain(([quiz, answers]) =>
      fc.tuple(
        fc.constant(quiz),
        fc.constant(answers),
        fc.shuffledSubarray([...answers], { minLength: answers.size }),
        fc.shuffledSubarray([...itemsOf(quiz)], { minLength: itemsOf(quiz).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([quiz, answers, entries, items]) => {
        const scores = scoreQuiz(quiz, answers);
        expect(scoreQuiz(quiz, new Map(entries))).toEqual(scores);
        expect(scoreQuiz({ ...quiz, pages: [items] }, answers)).toEqual(scores);
      }),
      RUNS,
    );
  });

  test('answers to items the quiz does not hold change nothing', () => {
    const withStrangers = fc.tuple(
      anyTaking,
      fc.dictionary(
        fc.constantFrom('constructor', '__proto__', 'toString', 'no-such-item'),
        fc.integer({ min: 1, max: 9 }),
      ),
    );
    fc.assert(
      fc.property(withStrangers, ([[quiz, answers], strangers]) => {
        const more = new Map([...answers, ...Object.entries(strangers)]);
        expect(scoreQuiz(quiz, more)).toEqual(scoreQuiz(quiz, answers));
      }),
      RUNS,
    );
  });

  test('the lowest and the highest answers reach the ends of every scale (B04)', () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        const shares = (value: number) =>
          scoreQuiz(quiz, allCounting(quiz, value)).map(({ share }) => share);
        expect(shares(1)).toEqual(quiz.dimensions.map(() => 0));
        expect(shares(quiz.points)).toEqual(quiz.dimensions.map(() => 100));
      }),
    );
  });
});

describe('the scale of 0 to 100', () => {
  test('has the soft edge and the edges of the bands where the scale points have them', () => {
    expect(shareOf(servingHeart.wobble.softEdge, servingHeart)).toBe(9);
    expect(edgesOf(servingHeart)).toEqual([37.5, 62.5, 81.25]);
    expect(edgesOf({ ...servingHeart, points: 4 })[0]).toBe(50);
    expect(edgesOf({ points: 5, bands: [] })).toEqual([]);
  });

  test('puts a mean at an edge exactly there', () => {
    const edges = edgesOf(servingHeart);
    for (const [place, sum] of [10, 14, 17].entries()) {
      const keyed = [5, 5, 5, 5].map((_, item) => Math.floor((sum + item) / 4));
      expect(scoreDimension('ts', 4, keyed, servingHeart).share).toBe(edges[place]);
    }
  });
});

describe('odd sizes (B04)', () => {
  const oddQuizzes = [
    ['no item', quizOf([])],
    ['a dimension without an item', quizOf([[]])],
    ['one item', quizOf([[true]])],
    ['200 items', quizOf([Array.from({ length: 200 }, (_, place) => place % 4 === 3)])],
    ['12 dimensions', quizOf(Array.from({ length: 12 }, () => [false, true]))],
  ] as const;

  test.each(oddQuizzes)('%s: all skipped says nothing and divides by nothing', (_, quiz) => {
    const scores = scoreQuiz(quiz, new Map());
    expect(scores).toHaveLength(quiz.dimensions.length);
    for (const score of scores) {
      expect(score).toMatchObject({ answered: 0, sum: 0 });
      expect([score.mean, score.share, score.band]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('200 items are added exactly', () => {
    const quiz = quizOf([Array.from({ length: 200 }, (_, place) => place % 4 === 3)]);
    expect(scoreQuiz(quiz, allCounting(quiz, 4))[0]).toMatchObject({
      answered: 200,
      sum: 800,
      mean: 4,
      share: 75,
    });
  });

  test('a dimension of fewer items than the minimum needs all of them, and at least one', () => {
    const rules = { points: 5, bands, minimumAnswers: 3 };
    expect(scoreDimension('one', 1, [4], rules).mean).toBe(4);
    expect(scoreDimension('two', 2, [4], rules).mean).toBeUndefined();
    expect(scoreDimension('none', 0, [], rules).mean).toBeUndefined();
    expect(scoreDimension('lax', 4, [], { ...rules, minimumAnswers: 0 }).mean).toBeUndefined();
  });
});

describe('the whole', () => {
  test('is the mean of the dimension means, and names the first of equals at either end', () => {
    expect(overallOf([3, undefined, 5, 2, 5, 2], 5)).toEqual({ mean: 3.4, highest: 2, lowest: 3 });
  });

  test('says nothing below the minimum number of dimensions, nor of none', () => {
    const nothing = { mean: undefined, highest: undefined, lowest: undefined };
    expect(overallOf([3, 4, undefined], 3)).toEqual(nothing);
    expect(overallOf([undefined, undefined], 0)).toEqual(nothing);
    expect(overallOf([], 0)).toEqual(nothing);
  });

  test('lies between its lowest and its highest dimension', () => {
    const taken = fc.constant(servingHeart).chain(anyAnswers);
    fc.assert(
      fc.property(taken, (answers) => {
        const means = scoreQuiz(servingHeart, answers).map(({ mean }) => mean);
        const { mean, highest, lowest } = overallOf(means, 1);
        if (mean === undefined || highest === undefined || lowest === undefined) return;
        expect(means[highest]).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(means[lowest]).toBeLessThanOrEqual(mean + 1e-9);
      }),
      RUNS,
    );
  });
});
