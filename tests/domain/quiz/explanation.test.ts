import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainDimension } from '#domain/quiz/explanation.ts';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { anyTaking, quizOf, servingHeart } from '../../any-quiz.ts';

test('the answers that lifted a dimension come first, then those that lowered it', () => {
  const answers = new Map([
    ['ts1', 3],
    ['ts2', 2],
    ['ts3', 4],
    ['ts4', 3],
  ]);
  expect(explainDimension(servingHeart, answers, 'ts')).toEqual([
    { item: 'ts3', isReversed: false, answer: 4, effect: 'lifted' },
    { item: 'ts1', isReversed: false, answer: 3, effect: 'held' },
    { item: 'ts4', isReversed: true, answer: 3, effect: 'held' },
    { item: 'ts2', isReversed: false, answer: 2, effect: 'lowered' },
  ]);
});

test('a reversed answer lifts where it is rare', () => {
  const answers = new Map([
    ['ts1', 3],
    ['ts2', 3],
    ['ts4', 1],
  ]);
  expect(explainDimension(servingHeart, answers, 'ts')).toMatchObject([
    { item: 'ts4', effect: 'lifted' },
    { item: 'ts1', effect: 'lowered' },
    { item: 'ts2', effect: 'lowered' },
    { item: 'ts3', answer: undefined, effect: 'none' },
  ]);
});

test('no occasion did nothing, and is told apart from skipped', () => {
  const answers = new Map([
    ['ts1', 3],
    ['ts2', 3],
    ['ts3', 3],
    ['ts4', NO_OCCASION],
  ]);
  const explained = explainDimension(servingHeart, answers, 'ts');
  expect(explained.at(-1)).toMatchObject({ item: 'ts4', answer: NO_OCCASION, effect: 'none' });
});

test('where there are too few answers to say, none did anything', () => {
  const explained = explainDimension(servingHeart, new Map([['ts1', 5]]), 'ts');
  expect(explained.map(({ effect }) => effect)).toEqual(['none', 'none', 'none', 'none']);
});

test('a dimension the quiz does not have has nothing to explain', () => {
  expect(explainDimension(servingHeart, new Map(), 'constructor')).toEqual([]);
  expect(explainDimension(quizOf([]), new Map(), 'ts')).toEqual([]);
});

test('for any answers each item stands once, and nothing lifts without something that lowers', () => {
  fc.assert(
    fc.property(anyTaking, ([quiz, answers]) => {
      for (const dimension of quiz.dimensions) {
        const explained = explainDimension(quiz, answers, dimension);
        const own = itemsOf(quiz).filter((item) => item.dimension === dimension);
        expect(explained.map(({ item }) => item).toSorted()).toEqual(
          own.map(({ id }) => id).toSorted(),
        );
        const effects = explained.map(({ effect }) => effect);
        expect(effects.includes('lifted')).toBe(effects.includes('lowered'));
      }
    }),
  );
});
