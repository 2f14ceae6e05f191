import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnswer, itemsOf, momentOf, shortFormOf } from '#domain/quiz/quiz.ts';
import { answerKey } from '#domain/saved.ts';
import { quizOf, servingHeart } from '../../any-quiz.ts';

test('the items stand in the order of the pages', () => {
  const items = itemsOf(servingHeart).map(({ id }) => id);
  expect(items).toHaveLength(36);
  expect([items[0], items[9], items[18], items[27], items[35]]).toEqual([
    'ts1',
    'ts4',
    'ts2',
    'ts3',
    'ss4',
  ]);
  expect(itemsOf(quizOf([]))).toEqual([]);
});

test('an answer is a whole number from no occasion to the last point of the scale', () => {
  expect([0, 1, 5].every((value) => isAnswer(servingHeart, value))).toBe(true);
  expect([-1, 6, 9, 2.5].some((value) => isAnswer(servingHeart, value))).toBe(false);
  expect(isAnswer(quizOf([[false]], { points: 4 }), 5)).toBe(false);
});

test('nothing else is an answer, whatever it came from (S05)', () => {
  const others = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '3',
    null,
    undefined,
    [3],
    { valueOf: () => 3 },
  ];
  expect(others.filter((value) => isAnswer(servingHeart, value))).toEqual([]);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const isOnScale = [0, 1, 2, 3, 4, 5].some((answer) => answer === value);
      expect(isAnswer(servingHeart, value)).toBe(isOnScale);
    }),
  );
});

test('a short form holds the short items on one page, and only the dimensions they belong to', () => {
  const own = { id: 'pause', version: 1, number: 2 };
  const pause = shortFormOf(servingHeart, own);
  expect(pause).toMatchObject({ ...own, shortFormOf: { id: 'serving-heart', version: 1 } });
  expect(pause.pages).toEqual([servingHeart.pages[0]]);
  expect(pause.dimensions).toEqual(servingHeart.dimensions);

  const [first = [], ...others] = servingHeart.pages;
  const fewer = { ...servingHeart, pages: [first.slice(3), ...others] };
  expect(shortFormOf(fewer, own).dimensions).toEqual(['sa', 'cb', 'lf', 'wr', 'mk', 'ss']);
});

test('cut down to one item, a quiz keeps the place of its answer', () => {
  const moment = momentOf(servingHeart, 'oe1');
  expect(moment && itemsOf(moment).map(({ id }) => id)).toEqual(['oe1']);
  expect(moment?.dimensions).toEqual(['oe']);
  expect(moment && answerKey(moment, 'oe1')).toBe(answerKey(servingHeart, 'oe1'));
  expect(momentOf(servingHeart, 'oe9')).toBeUndefined();
});
