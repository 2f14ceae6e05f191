import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapError, gapOf } from '#domain/quiz/gap.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import { type MirrorDimension, mirrorView, oneView } from '#domain/quiz/mirror.ts';
import { mirrorItems } from '#domain/quiz/mirror-items.ts';
import { scoreTallies } from '#domain/quiz/scoring.ts';
import type { MirrorReply, Voice } from '#domain/quiz/voice.ts';
import { servingHeart } from '../../any-quiz.ts';
import { anyTallies, contributionOf, evenTallies, quizWith, replyOf } from '../voices.ts';

const quiz = quizWith([4]);

/** One rater of a quiz of one dimension, with this mean. */
function raterOf(mean: number): MirrorReply {
  return replyOf(quiz, [{ answered: 4, sum: mean * 4 }]);
}

function ownOf(mean: number) {
  return scoreTallies(quiz, [{ answered: 4, sum: mean * 4 }]);
}

function firstOf(own: number, voices: readonly Voice[]): MirrorDimension | undefined {
  const view = mirrorView(quiz, ownOf(own), voices);
  return view.kind === 'mirror' ? view.dimensions[0] : undefined;
}

function mergedOf(voices: readonly Voice[]): Voice {
  const merged = mergeVoices(voices);
  if (!merged.ok) throw new Error(merged.reason);
  return merged.value;
}

describe('what a mirror may show', () => {
  test('is nothing below three raters: whatever they said, the same comes back, without a number', () => {
    fc.assert(
      fc.property(
        fc.array(anyTallies(servingHeart), { maxLength: 2 }),
        anyTallies(servingHeart),
        (raters, own) => {
          const voices = raters.map((tallies) => replyOf(servingHeart, tallies));
          const view = mirrorView(servingHeart, scoreTallies(servingHeart, own), voices);
          expect(view).toEqual({ kind: 'too-few' });
        },
      ),
    );
  });

  test('is nothing of a dimension that fewer than three raters could say something of', () => {
    const two = quizWith([4, 4]);
    const own = scoreTallies(two, evenTallies(two, 3));
    const full = replyOf(two, evenTallies(two, 4));
    const half = replyOf(two, [
      { answered: 4, sum: 16 },
      { answered: 2, sum: 10 },
    ]);
    const view = mirrorView(two, own, [full, full, half]);
    expect(view).toMatchObject({ kind: 'mirror', raters: 3, tooFew: ['d1'] });
    expect(view.kind === 'mirror' && view.dimensions.map(({ dimension }) => dimension)).toEqual([
      'd0',
    ]);
  });

  test('is the others alone where one could not say oneself', () => {
    const own = scoreTallies(quiz, [{ answered: 0, sum: 0 }]);
    expect(mirrorView(quiz, own, [raterOf(4), raterOf(4), raterOf(4)])).toMatchObject({
      dimensions: [{ kind: 'others-only', others: 4, raters: 3 }],
    });
  });

  test('is refused where quizzes, versions or rooms are mixed', () => {
    const raters = [raterOf(4), raterOf(4), raterOf(4)];
    const tallies = evenTallies(quiz, 4);
    for (const stranger of [
      contributionOf(quiz, tallies),
      replyOf({ ...quiz, version: 2 }, tallies),
      replyOf({ ...quiz, id: 'other' }, tallies),
    ]) {
      expect(mirrorView(quiz, ownOf(4), [...raters, stranger])).toEqual({ kind: 'mixed' });
    }
    expect(mirrorView({ ...quiz, version: 2 }, ownOf(4), raters)).toEqual({ kind: 'mixed' });
  });

  test('does not depend on the order of the voices, nor on a gatherer in between', () => {
    const anyRaters = fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(anyRaters, fc.integer({ min: 4, max: 20 }), (sums, own) => {
        const voices = sums.map((sum) => raterOf(sum / 4));
        const one = firstOf(own / 4, voices);
        expect(firstOf(own / 4, voices.toReversed())).toEqual({
          ...one,
          isAlike: expect.any(Boolean),
        });
        const merged = firstOf(own / 4, [mergedOf(voices)]);
        expect({ ...merged, isAlike: undefined }).toEqual({ ...one, isAlike: undefined });
        if (merged?.isAlike !== undefined) expect(merged.isAlike).toBe(one?.isAlike);
      }),
    );
  });
});

describe('a gap', () => {
  test.each([
    [3, 4.125, 'quiet-strength', 'clear'],
    [4, 4, 'shared-strength', 'none'],
    [3.5, 3.75, 'shared-strength', 'none'],
    [3.25, 3.5, 'in-step', 'none'],
    [2.75, 2.75, 'shared-growth', 'none'],
    [3.5, 3, 'blind-spot', 'leaning'],
    [3, 3.5, 'quiet-strength', 'leaning'],
    [4, 3, 'blind-spot', 'clear'],
    [4, 3.01, 'blind-spot', 'leaning'],
    [3, 2.51, 'shared-growth', 'none'],
  ])('from %f to %f is %s, %s', (own, others, label, clarity) => {
    expect(gapOf(servingHeart, own, others)).toEqual({ gap: others - own, label, clarity });
  });

  test('is labelled at its edges whatever the binary rounding of thirds and twelfths', () => {
    for (let twelfths = 12; twelfths <= 54; twelfths += 1) {
      const own = twelfths / 12;
      expect(gapOf(servingHeart, own, own + 0.5).clarity).toBe('leaning');
      expect(gapOf(servingHeart, own, (twelfths + 6) / 12).clarity).toBe('leaning');
      expect(gapOf(servingHeart, (twelfths + 12) / 12, own).clarity).toBe('clear');
    }
  });

  test.each([
    [3, 0.54],
    [5, 0.47],
    [10, 0.42],
  ])('has with %i raters a standard error of about %f', (raters, error) => {
    expect(Math.abs(gapError(servingHeart, raters) - error)).toBeLessThan(0.01);
  });
});

describe('the order of a mirror', () => {
  test('is strengths first and gaps last', () => {
    const five = quizWith([4, 4, 4, 4, 4, 4]);
    const means = (values: readonly number[]) =>
      values.map((mean) => ({ answered: mean === 0 ? 0 : 4, sum: mean * 4 }));
    const own = scoreTallies(five, means([4.5, 3.25, 4, 2, 2, 0]));
    const voice = replyOf(five, means([3, 3.5, 4, 2, 4, 5]));
    const view = mirrorView(five, own, [voice, voice, voice]);
    const order =
      view.kind === 'mirror' &&
      view.dimensions.map((one) => (one.kind === 'both' ? one.label : one.kind));
    expect(order).toEqual([
      'shared-strength',
      'quiet-strength',
      'in-step',
      'shared-growth',
      'blind-spot',
      'others-only',
    ]);
  });

  test('puts what others see most often first among equals', () => {
    const three = quizWith([4, 4, 4]);
    const own = scoreTallies(three, evenTallies(three, 4));
    const voice = replyOf(
      three,
      [15, 17, 16].map((sum) => ({ answered: 4, sum })),
    );
    const view = mirrorView(three, own, [voice, voice, voice]);
    expect(view).toMatchObject({
      dimensions: [{ dimension: 'd1' }, { dimension: 'd2' }, { dimension: 'd0' }],
    });
  });
});

describe('whether the mirrors saw much the same', () => {
  test('is so up to a mean absolute deviation of five sixths', () => {
    // Deviations of 1.25, 1.25 and 0 from 3: five sixths on average, exactly.
    expect(firstOf(3, [raterOf(1.75), raterOf(3), raterOf(4.25)])?.isAlike).toBe(true);
    expect(firstOf(3, [raterOf(1.5), raterOf(3), raterOf(4.25)])?.isAlike).toBe(false);
  });

  test('is left open by merged voices only between certain bounds', () => {
    const seen = (means: readonly number[]) => firstOf(3, [mergedOf(means.map(raterOf))])?.isAlike;
    expect(seen([3, 3, 4])).toBe(true);
    expect(seen([1, 3, 5])).toBe(false);
    expect(seen([1.75, 3, 4.25])).toBeUndefined();
  });
});

describe('one person’s view', () => {
  test('is shown only where both agreed, with both numbers and no label', () => {
    const agreeing = { ...raterOf(4), agreesAlone: true };
    expect(oneView(ownOf(3), true, agreeing)).toEqual([{ dimension: 'd0', own: 3, other: 4 }]);
    expect(oneView(ownOf(3), false, agreeing)).toBeUndefined();
    expect(oneView(ownOf(3), true, raterOf(4))).toBeUndefined();
  });

  test('leaves out what one of the two could not say', () => {
    const silent = { ...replyOf(quiz, [{ answered: 1, sum: 5 }]), agreesAlone: true };
    expect(oneView(ownOf(3), true, silent)).toEqual([]);
    const own = scoreTallies(quiz, [{ answered: 0, sum: 0 }]);
    expect(oneView(own, true, { ...raterOf(4), agreesAlone: true })).toEqual([]);
  });
});

describe('single items in a mirror', () => {
  const answering = (answer: number) =>
    replyOf(quiz, [], {
      answers: new Map([
        ['d0-0', answer],
        ['d0-3', 0],
      ]),
    });

  test('are shown from five raters who answered them and passed them on', () => {
    const four = [1, 2, 3, 5].map(answering);
    const closed = [raterOf(4), raterOf(4)];
    expect(mirrorItems(new Map([['d0-0', 4]]), [...four, ...closed])).toEqual([]);
    expect(mirrorItems(new Map([['d0-0', 4]]), [...four, ...closed, answering(4)])).toEqual([
      { item: 'd0-0', own: 4, others: 3, raters: 5 },
    ]);
    expect(mirrorItems(new Map([['d0-0', 0]]), [1, 1, 1, 1, 1].map(answering))).toEqual([
      { item: 'd0-0', own: undefined, others: 1, raters: 5 },
    ]);
    expect(mirrorItems(new Map(), [])).toEqual([]);
  });
});
