import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementEdge, groupOf, partsOfPoint, readingsOf } from '#domain/quiz/group.ts';
import { MERGE_MINIMUM, mergeVoices } from '#domain/quiz/merge.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { scoreTallies } from '#domain/quiz/scoring.ts';
import type { Merged, Voice } from '#domain/quiz/voice.ts';
import { anyQuiz, servingHeart } from '../../any-quiz.ts';
import { anyTallies, contributionOf, evenTallies, quizWith, replyOf } from '../voices.ts';

const anyVoices = (quiz: Quiz, least: number) =>
  fc.array(
    anyTallies(quiz).map((tallies) => contributionOf(quiz, tallies)),
    { minLength: least, maxLength: 9 },
  );

/** Voices whose every dimension can say something. */
const anyFullVoices = (least: number) =>
  fc.array(
    fc.tuple(...servingHeart.dimensions.map(() => fc.integer({ min: 4, max: 20 }))).map((sums) =>
      contributionOf(
        servingHeart,
        sums.map((sum) => ({ answered: 4, sum })),
      ),
    ),
    { minLength: least, maxLength: 9 },
  );

function merged(voices: readonly Voice[]): Merged {
  const result = mergeVoices(voices);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('a group of voices', () => {
  test('has the mean and the standard deviation of its people', () => {
    fc.assert(
      fc.property(
        anyQuiz.chain((quiz) => anyVoices(quiz, 1)),
        (voices) => {
          const quiz = voices[0]?.quiz ?? servingHeart;
          const readings = readingsOf(quiz, groupOf(quiz, voices));
          quiz.dimensions.forEach((_, place) => {
            const means = voices.flatMap((voice) =>
              'tallies' in voice ? (scoreTallies(quiz, voice.tallies)[place]?.mean ?? []) : [],
            );
            if (means.length === 0) {
              expect(readings[place]).toBeUndefined();
              return;
            }
            const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
            const variance = means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / means.length;
            expect(readings[place]?.people).toBe(means.length);
            expect(readings[place]?.mean).toBeCloseTo(mean, 9);
            expect(readings[place]?.share).toBeCloseTo(((mean - 1) / (quiz.points - 1)) * 100, 9);
            expect(readings[place]?.spread).toBeCloseTo(Math.sqrt(variance), 6);
          });
        },
      ),
    );
  });

  test('divides a scale point so that every mean of up to ten answers is exact', () => {
    const asking = (minimumAnswers: number) => ({ minimumAnswers });
    expect(partsOfPoint(asking(3), 4)).toBe(12);
    expect(partsOfPoint(asking(4), 4)).toBe(4);
    expect(partsOfPoint(asking(9), 1)).toBe(1);
    expect(partsOfPoint(asking(1), 10)).toBe(2520);
    expect(partsOfPoint(asking(3), 200)).toBe(2520);
  });

  test('agrees where people lie within a sixth of the scale of each other', () => {
    expect(agreementEdge(servingHeart)).toBeCloseTo(0.83, 2);
  });
});

describe('merged voices', () => {
  test('do not depend on the order of the voices', () => {
    fc.assert(
      fc.property(
        anyVoices(servingHeart, 3).chain((voices) =>
          fc.tuple(fc.constant(voices), fc.shuffledSubarray(voices, { minLength: voices.length })),
        ),
        ([voices, shuffled]) => {
          expect(mergeVoices(shuffled)).toEqual(mergeVoices(voices));
        },
      ),
    );
  });

  test('equal the merge of their parts, merged or single', () => {
    fc.assert(
      fc.property(anyFullVoices(3), anyFullVoices(3), anyFullVoices(0), (one, other, single) => {
        const whole = merged([...one, ...other, ...single]);
        expect(merged([merged(one), merged(other), ...single])).toEqual(whole);
        expect(merged([whole])).toEqual(whole);
      }),
    );
  });

  test('leave out a dimension that fewer than three people could say something of', () => {
    fc.assert(
      fc.property(anyVoices(servingHeart, 3), (voices) => {
        const all = groupOf(servingHeart, voices).dimensions;
        merged(voices).group.dimensions.forEach((sums, place) => {
          const { counted = 0 } = all[place] ?? {};
          expect(sums).toEqual(
            counted < MERGE_MINIMUM ? { counted: 0, sum: 0, squares: 0 } : all[place],
          );
        });
      }),
    );
  });

  test('are made only from three people up, and from no more than a code can count', () => {
    const voice = contributionOf(servingHeart, evenTallies(servingHeart, 4));
    expect(mergeVoices([])).toEqual({ ok: false, reason: 'too-few' });
    expect(mergeVoices([voice, voice])).toEqual({ ok: false, reason: 'too-few' });
    expect(mergeVoices([voice, voice, voice]).ok).toBe(true);
    const crowd = merged(Array.from({ length: 1023 }, () => voice));
    expect(mergeVoices([crowd, voice])).toEqual({ ok: false, reason: 'too-many' });
  });

  test('are never made of voices about different things', () => {
    const tallies = evenTallies(servingHeart, 4);
    const voice = contributionOf(servingHeart, tallies);
    const newer = { ...servingHeart, version: 2 };
    for (const stranger of [
      contributionOf(newer, tallies),
      contributionOf(quizWith([4]), evenTallies(quizWith([4]), 4)),
      contributionOf(servingHeart, tallies, { moment: 'then' }),
      replyOf(servingHeart, tallies),
    ]) {
      expect(mergeVoices([voice, voice, voice, stranger])).toEqual({ ok: false, reason: 'mixed' });
    }
  });
});
