import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressOf } from '#domain/quiz/progress.ts';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { anyTaking, quizOf, servingHeart } from '../../any-quiz.ts';

test('whoever has answered nothing begins at the beginning', () => {
  expect(progressOf(servingHeart, new Map())).toEqual({
    answered: 0,
    total: 36,
    page: 0,
    next: 'ts1',
  });
});

test('whoever left a gap comes back to the gap, not to the end', () => {
  const answers = new Map(itemsOf(servingHeart).map(({ id }) => [id, 3]));
  answers.delete('cb2');
  answers.delete('ss4');
  expect(progressOf(servingHeart, answers)).toEqual({
    answered: 34,
    total: 36,
    page: 1,
    next: 'cb2',
  });
});

test('no occasion is an answer too', () => {
  const first = servingHeart.pages[0] ?? [];
  const answers = new Map(first.map(({ id }) => [id, NO_OCCASION]));
  expect(progressOf(servingHeart, answers)).toMatchObject({ answered: 9, page: 1, next: 'ts4' });
});

test('when all is answered the last page stays open and nothing is next', () => {
  const answers = new Map(itemsOf(servingHeart).map(({ id }) => [id, 1]));
  expect(progressOf(servingHeart, answers)).toEqual({
    answered: 36,
    total: 36,
    page: 3,
    next: undefined,
  });
});

test('a quiz without pages has no page below the first (B04)', () => {
  expect(progressOf(quizOf([]), new Map())).toEqual({
    answered: 0,
    total: 0,
    page: 0,
    next: undefined,
  });
});

test('answers to other items do not count', () => {
  expect(progressOf(servingHeart, new Map([['constructor', 3]])).answered).toBe(0);
});

test('for any answers the page is the one that holds the next item', () => {
  fc.assert(
    fc.property(anyTaking, ([quiz, answers]) => {
      const { answered, total, page, next } = progressOf(quiz, answers);
      expect(answered).toBe(answers.size);
      expect(total).toBe(itemsOf(quiz).length);
      if (next === undefined) expect([answered, page]).toEqual([total, quiz.pages.length - 1]);
      else expect(quiz.pages[page]?.map(({ id }) => id)).toContain(next);
    }),
  );
});
