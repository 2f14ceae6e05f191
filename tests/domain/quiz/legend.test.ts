import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionsOf, legendOf } from '#domain/quiz/legend.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { bandOf } from '#domain/quiz/scoring.ts';

/** A quiz with so many items in each dimension, on pages of five. */
function quizOf(sizes: readonly number[], rest: Partial<Quiz> = {}): Quiz {
  const items = sizes.flatMap((size, place) =>
    Array.from({ length: size }, (_, nth) => ({
      id: `d${place}x${nth}`,
      dimension: `d${place}`,
      isReversed: nth === 1,
      isShort: false,
    })),
  );
  return {
    id: 'made-up',
    version: 1,
    number: 1000,
    points: 5,
    dimensions: sizes.map((_, place) => `d${place}`),
    pages: Array.from({ length: Math.ceil(items.length / 5) }, (_, page) =>
      items.slice(page * 5, page * 5 + 5),
    ),
    bands: [
      { id: 'seldom', from: 100 },
      { id: 'on-and-off', from: 250 },
      { id: 'mostly', from: 350 },
      { id: 'nearly-always', from: 425 },
    ],
    minimumAnswers: 3,
    minimumDimensions: 1,
    wobble: { softEdge: 36, notable: 50, change: 100 },
    ...rest,
  };
}

const quizzes = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    points: fc.integer({ min: 2, max: 9 }),
    minimumAnswers: fc.integer({ min: 1, max: 5 }),
    edges: fc.uniqueArray(fc.integer({ min: 101, max: 1000 }), { maxLength: 5 }),
  })
  .map(({ sizes, points, minimumAnswers, edges }) => {
    const bands = [100, ...edges.toSorted((a, b) => a - b)].map((from) => ({
      id: `from-${from}`,
      from,
    }));
    return quizOf(sizes, { points, minimumAnswers, bands });
  });

describe('the printed legend', () => {
  test('of the serving heart has the edges 10, 14 and 17 for four answers', () => {
    const legend = legendOf(quizOf([4, 4]));
    expect(legend.counts).toEqual([4, 3]);
    expect(legend.rows.map(({ sums }) => sums.map((range) => [range?.from, range?.to]))).toEqual([
      [
        [4, 9],
        [3, 7],
      ],
      [
        [10, 13],
        [8, 10],
      ],
      [
        [14, 16],
        [11, 12],
      ],
      [
        [17, 20],
        [13, 15],
      ],
    ]);
  });

  test('names for every sum the band that the program names, and no other', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const { counts, rows } = legendOf(quiz);
        counts.forEach((count, column) => {
          for (let sum = count; sum <= count * quiz.points; sum += 1) {
            const named = rows.filter(({ sums }) => {
              const range = sums[column];
              return range !== undefined && range.from <= sum && sum <= range.to;
            });
            expect(named.map(({ band }) => band)).toEqual([bandOf(sum, count, quiz.bands)]);
          }
        });
      }),
    );
  });

  test('has a column for every number of answers a dimension may rest on', () => {
    expect(legendOf(quizOf([3, 3], { minimumAnswers: 2 })).counts).toEqual([3, 2]);
    expect(legendOf(quizOf([1], { minimumAnswers: 3 })).counts).toEqual([1]);
    expect(legendOf(quizOf([6, 2], { minimumAnswers: 4 })).counts).toEqual([6, 5, 4, 3, 2]);
  });

  test('leaves a band open that no whole sum falls into', () => {
    const bands = [
      { id: 'low', from: 100 },
      { id: 'thin', from: 210 },
      { id: 'high', from: 220 },
    ];
    const { rows } = legendOf(quizOf([2], { bands, points: 4 }));
    expect(rows.map(({ sums }) => sums[0])).toEqual([
      { from: 2, to: 4 },
      undefined,
      { from: 5, to: 8 },
    ]);
  });
});

describe('the additions', () => {
  test('name every row of the form once, each with its dimension', () => {
    fc.assert(
      fc.property(quizzes, (quiz) => {
        const items = quiz.pages.flat();
        const additions = additionsOf(quiz);
        expect(additions.map(({ dimension }) => dimension)).toEqual(quiz.dimensions);
        for (const { dimension, rows } of additions) {
          for (const row of rows) expect(items[row - 1]?.dimension).toBe(dimension);
        }
        const rows = additions.flatMap((addition) => addition.rows).toSorted((a, b) => a - b);
        expect(rows).toEqual(items.map((_, place) => place + 1));
      }),
    );
  });

  test('ask for no more answers than a dimension has items', () => {
    expect(additionsOf(quizOf([4, 2, 1])).map(({ needed }) => needed)).toEqual([3, 2, 1]);
  });
});
