import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeVoices } from '#domain/quiz/merge.ts';
import { MIRROR_MINIMUM } from '#domain/quiz/mirror.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { scoreTallies } from '#domain/quiz/scoring.ts';
import { showMirror } from '#domain/quiz/shown-mirror.ts';
import type { MirrorReply, Voice } from '#domain/quiz/voice.ts';
import { anyAnswers } from '../../any-quiz.ts';
import { anyReply, evenTallies, quizWith, replyOf, talliesOf } from '../voices.ts';

const quiz = quizWith([4, 4]);
const own: Answers = new Map(itemsOf(quiz).map(({ id }) => [id, 3]));
const steady = replyOf(quiz, evenTallies(quiz, 4));
const apart = { ...steady, agreesAlone: true };

function passing(answers: Answers = own): MirrorReply {
  return replyOf(quiz, talliesOf(quiz, answers), { answers });
}

/** Of whom the second dimension says nothing. */
const half = replyOf(quiz, [
  { answered: 4, sum: 16 },
  { answered: 1, sum: 5 },
]);

function dimensionsOf(voices: readonly Voice[]) {
  const { view } = showMirror(quiz, own, voices);
  return view.kind === 'mirror' ? view.dimensions.map(({ dimension }) => dimension) : view.kind;
}

describe('beside a view that may be seen by itself', () => {
  test('the others wait until they are three, so that nobody can be worked out', () => {
    for (const others of [1, 2]) {
      const voices = [apart, ...Array.from({ length: others }, () => steady)];
      const shown = showMirror(quiz, own, voices);
      expect(shown.view).toEqual({ kind: 'too-few' });
      expect(shown.waiting).toBe(others);
      expect(shown.alone).toHaveLength(1);
    }
    const shown = showMirror(quiz, own, [apart, steady, steady, steady]);
    expect(shown.view).toMatchObject({ kind: 'mirror', raters: 4 });
    expect(shown.waiting).toBe(0);
  });

  test('the others wait in every dimension by itself', () => {
    expect(dimensionsOf([apart, steady, steady, half])).toEqual(['d0']);
    expect(dimensionsOf([apart, steady, steady, steady, half])).toHaveLength(2);
    expect(dimensionsOf([apart, apart, apart, half, half, half])).toHaveLength(2);
    const { view } = showMirror(quiz, own, [apart, steady, steady, half]);
    expect(view.kind === 'mirror' && view.tooFew).toEqual(['d1']);
  });

  test('three of its kind are a mirror by themselves', () => {
    const shown = showMirror(quiz, own, [apart, apart, apart, steady]);
    expect(shown.view).toMatchObject({ kind: 'mirror', raters: 3 });
    expect(shown.waiting).toBe(1);
    expect(shown.alone).toHaveLength(3);
  });

  test('merged voices count as the people they are', () => {
    const merged = mergeVoices([steady, steady, steady]);
    if (!merged.ok) throw new Error(merged.reason);
    const shown = showMirror(quiz, own, [apart, merged.value]);
    expect(shown.view).toMatchObject({ kind: 'mirror', raters: 4 });
  });

  test('what is shown of all, less what is shown alone, is never one or two people', () => {
    fc.assert(
      fc.property(fc.array(anyReply(quiz), { maxLength: 8 }), (voices) => {
        const { view } = showMirror(quiz, own, voices);
        if (view.kind !== 'mirror') return;
        for (const { dimension, raters } of view.dimensions) {
          const place = quiz.dimensions.indexOf(dimension);
          const seen = voices.filter(
            ({ agreesAlone, tallies }) =>
              agreesAlone && scoreTallies(quiz, tallies)[place]?.mean !== undefined,
          );
          const rest = raters - seen.length;
          expect(rest === 0 || rest >= MIRROR_MINIMUM, dimension).toBe(true);
        }
      }),
    );
  });
});

describe('below the threshold', () => {
  test('all is the same, whatever the raters answered', () => {
    fc.assert(
      fc.property(fc.array(anyReply(quiz), { maxLength: 2 }), (replies) => {
        const voices = replies.map((reply) => ({ ...reply, agreesAlone: false }));
        expect(showMirror(quiz, own, voices)).toEqual({
          view: { kind: 'too-few' },
          waiting: voices.length,
          items: [],
          alone: [],
        });
      }),
    );
  });
});

describe('single answers', () => {
  const five = Array.from({ length: 5 }, () => passing());

  test('are shown of five who passed them on', () => {
    expect(showMirror(quiz, own, five.slice(1)).items).toEqual([]);
    expect(showMirror(quiz, own, five).items).toHaveLength(8);
  });

  test('are withheld while one or two kept theirs back, who could be worked out', () => {
    expect(showMirror(quiz, own, [...five, steady]).items).toEqual([]);
    expect(showMirror(quiz, own, [...five, steady, steady]).items).toEqual([]);
    expect(showMirror(quiz, own, [...five, steady, steady, steady]).items).toHaveLength(8);
    expect(showMirror(quiz, own, [...five, steady, steady, half]).items).toHaveLength(4);
    expect(showMirror(quiz, own, [...five, apart]).items).toHaveLength(8);
  });

  test('are never of a dimension that is not shown', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(anyAnswers(quiz), fc.boolean()).map(([given, agreesAlone]) => ({
            ...passing(new Map([...given].filter(([, answer]) => answer > 0))),
            agreesAlone,
          })),
          { minLength: 4, maxLength: 9 },
        ),
        (voices) => {
          const dimensions = dimensionsOf(voices);
          for (const { item } of showMirror(quiz, own, voices).items) {
            expect(dimensions).toContain(item.split('-')[0]);
          }
        },
      ),
    );
  });
});
