import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf } from '#domain/quiz/moments.ts';
import { itemsOf, NO_OCCASION, shortFormOf } from '#domain/quiz/quiz.ts';
import { keyedAnswer } from '#domain/quiz/scoring.ts';
import { anyTaking, quizOf, servingHeart } from '../../any-quiz.ts';

const pause = shortFormOf(servingHeart, { id: 'pause', version: 1, number: 2 });

test('the moments that came most and least often are named, all of equals', () => {
  const answers = new Map([
    ['ts1', 5],
    ['oe1', 3],
    ['hn1', 1],
    ['sa1', 5],
    ['cb1', NO_OCCASION],
  ]);
  expect(momentsOf(pause, answers)).toEqual({ most: ['ts1', 'sa1'], least: ['hn1'] });
});

test('a reversed item counts from the other end', () => {
  const quiz = quizOf([[false, true]]);
  const [forward = '', reversed = ''] = itemsOf(quiz).map(({ id }) => id);
  const answers = new Map([
    [forward, 2],
    [reversed, 1],
  ]);
  expect(momentsOf(quiz, answers)).toEqual({ most: [reversed], least: [forward] });
});

test('nothing is said where fewer than two moments came up, or all came equally often', () => {
  expect(momentsOf(pause, new Map())).toBeUndefined();
  expect(momentsOf(quizOf([]), new Map())).toBeUndefined();
  expect(momentsOf(pause, new Map([['ts1', 5]]))).toBeUndefined();
  const once = new Map([
    ['ts1', 5],
    ['oe1', NO_OCCASION],
  ]);
  expect(momentsOf(pause, once)).toBeUndefined();
  const equal = new Map([
    ['ts1', 3],
    ['oe1', 3],
  ]);
  expect(momentsOf(pause, equal)).toBeUndefined();
});

test('for any answers no moment lies above the most frequent or below the rarest', () => {
  fc.assert(
    fc.property(anyTaking, ([quiz, answers]) => {
      const moments = momentsOf(quiz, answers);
      if (!moments) return;
      const keyed = new Map(
        itemsOf(quiz)
          .filter(({ id }) => (answers.get(id) ?? NO_OCCASION) !== NO_OCCASION)
          .map(({ id, isReversed }) => [
            id,
            keyedAnswer(answers.get(id) ?? 0, isReversed, quiz.points),
          ]),
      );
      for (const value of keyed.values()) {
        for (const id of moments.most) expect(keyed.get(id)).toBeGreaterThanOrEqual(value);
        for (const id of moments.least) expect(keyed.get(id)).toBeLessThanOrEqual(value);
      }
    }),
  );
});
