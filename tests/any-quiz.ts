import fc from 'fast-check';
import type { Answer, Answers, Item, Quiz } from '#domain/quiz/quiz.ts';
import published from './fixtures/codes/v1.json' with { type: 'json' };

/** The quizzes whose codes are frozen, as they were published. */
export const publishedQuizzes: readonly Quiz[] = published.quizzes;

export const servingHeart: Quiz = publishedQuizzes[0] ?? quizOf([]);

/** What a test asks of a quiz: a list of reversals a dimension, `true` for an item that is reversed. */
export function quizOf(
  reversals: readonly (readonly boolean[])[],
  rest: Partial<Quiz> = {},
  itemsOnPage = 9,
): Quiz {
  const items: readonly Item[] = reversals.flatMap((own, dimension) =>
    own.map((isReversed, place) => ({
      id: `d${dimension}-${place}`,
      dimension: `d${dimension}`,
      isReversed,
      isShort: place === 0,
    })),
  );
  return {
    id: 'any-quiz',
    version: 1,
    number: 1,
    points: 5,
    dimensions: reversals.map((_, dimension) => `d${dimension}`),
    pages: Array.from({ length: Math.ceil(items.length / itemsOnPage) }, (_, page) =>
      items.slice(page * itemsOnPage, (page + 1) * itemsOnPage),
    ),
    bands: [
      { id: 'low', from: 100 },
      { id: 'high', from: 250 },
    ],
    minimumAnswers: 1,
    minimumDimensions: 1,
    wobble: { softEdge: 36, notable: 50, change: 100 },
    ...rest,
  };
}

const anyReversals = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});

export const anyQuiz: fc.Arbitrary<Quiz> = fc
  .record({
    reversals: anyReversals,
    itemsOnPage: fc.integer({ min: 1, max: 12 }),
    points: fc.integer({ min: 2, max: 9 }),
    version: fc.integer({ min: 1, max: 31 }),
    number: fc.integer({ min: 1, max: 1023 }),
    minimumAnswers: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ reversals, itemsOnPage, ...rest }) => quizOf(reversals, rest, itemsOnPage));

/** Some items skipped, some without an occasion, the others anywhere on the scale. */
export function anyAnswers(quiz: Quiz): fc.Arbitrary<Answers> {
  const items = quiz.pages.flat();
  const answer = fc.option(fc.integer({ min: 0, max: quiz.points }), { nil: undefined });
  return fc
    .array(answer, { minLength: items.length, maxLength: items.length })
    .map((given) => answersOf(items, given));
}

export const anyTaking = anyQuiz.chain((quiz) => fc.tuple(fc.constant(quiz), anyAnswers(quiz)));

/** Answers in the order of the items; `undefined` skips one. */
export function answersOf(
  items: readonly Pick<Item, 'id'>[],
  given: readonly (Answer | undefined)[],
): Answers {
  return new Map(
    items.flatMap(({ id }, place) => {
      const answer = given[place];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}
