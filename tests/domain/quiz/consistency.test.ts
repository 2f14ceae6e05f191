import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pullsInOppositeDirections } from '#domain/quiz/consistency.ts';
import { type Answers, itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { quizOf, servingHeart } from '../../any-quiz.ts';

/** Every item answered alike. */
function allTheSame(answer: number): Answers {
  return new Map(itemsOf(servingHeart).map(({ id }) => [id, answer]));
}

/** Means that agree everywhere, but for the dimensions where the reversed item is answered `reversed`. */
function reversedIn(dimensions: readonly string[], reversed: number): Answers {
  return new Map(
    itemsOf(servingHeart).map(({ id, dimension, isReversed }) => {
      if (!isReversed) return [id, 5];
      return [id, dimensions.includes(dimension) ? reversed : 1];
    }),
  );
}

describe('one answer given to everything', () => {
  test.each([1, 2, 3, 4, 5])('deserves a second look: %i', (answer) => {
    expect(pullsInOppositeDirections(servingHeart, allTheSame(answer))).toBe(true);
  });

  test('does not where it is no occasion', () => {
    expect(pullsInOppositeDirections(servingHeart, allTheSame(NO_OCCASION))).toBe(false);
  });

  test('does not where one item was skipped or answered otherwise', () => {
    const answers = new Map(allTheSame(3));
    answers.set('lf2', 4);
    expect(pullsInOppositeDirections(servingHeart, answers)).toBe(false);
    answers.delete('lf2');
    expect(pullsInOppositeDirections(servingHeart, answers)).toBe(false);
  });

  test('is no contradiction where no item is reversed', () => {
    const quiz = quizOf([[false, false], [false]]);
    const answers = new Map(itemsOf(quiz).map(({ id }) => [id, 5]));
    expect(pullsInOppositeDirections(quiz, answers)).toBe(false);
  });

  test('is nothing to look at where there is no answer, or no item (B04)', () => {
    expect(pullsInOppositeDirections(servingHeart, new Map())).toBe(false);
    expect(pullsInOppositeDirections(quizOf([]), new Map())).toBe(false);
  });
});

describe('forward and reversed answers far apart', () => {
  test('deserve a second look in three dimensions, not in two', () => {
    expect(pullsInOppositeDirections(servingHeart, reversedIn(['ts', 'oe', 'hn'], 5))).toBe(true);
    expect(pullsInOppositeDirections(servingHeart, reversedIn(['ts', 'oe'], 5))).toBe(false);
  });

  test('are far apart from exactly three points on', () => {
    const three = ['cb', 'mk', 'ss'];
    expect(pullsInOppositeDirections(servingHeart, reversedIn(three, 4))).toBe(true);
    expect(pullsInOppositeDirections(servingHeart, reversedIn(three, 3))).toBe(false);
  });

  test('do not count where either side was left out', () => {
    const answers = new Map(reversedIn(['ts', 'oe', 'hn'], 5));
    answers.set('hn4', NO_OCCASION);
    expect(pullsInOppositeDirections(servingHeart, answers)).toBe(false);
    answers.set('hn4', 5);
    for (const id of ['hn1', 'hn2', 'hn3']) answers.delete(id);
    expect(pullsInOppositeDirections(servingHeart, answers)).toBe(false);
  });

  test('are compared as whole numbers: 23/5 and 8/5 are three apart', () => {
    const five = [false, false, false, false, false, true, true, true, true, true];
    const quiz = quizOf([five, five, five]);
    // Keyed, the forward answers sum to 23 and the reversed ones to 8.
    const given = [5, 5, 5, 5, 3, 5, 5, 4, 4, 4];
    const answers = new Map(itemsOf(quiz).map(({ id }, place) => [id, given[place % 10] ?? 0]));
    expect(pullsInOppositeDirections(quiz, answers)).toBe(true);
  });
});

test('whoever answers every item as it counts is never asked to look again', () => {
  const consistent = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 36, maxLength: 36 }),
  );
  fc.assert(
    fc.property(consistent, ([level, wobbles]) => {
      const answers = new Map(
        itemsOf(servingHeart).map(({ id, isReversed }, place) => {
          const counts = Math.min(5, Math.max(1, level + (wobbles[place] ?? 0)));
          return [id, isReversed ? 6 - counts : counts];
        }),
      );
      const isAllTheSame = new Set(answers.values()).size === 1;
      expect(pullsInOppositeDirections(servingHeart, answers)).toBe(isAllTheSame);
    }),
  );
});
