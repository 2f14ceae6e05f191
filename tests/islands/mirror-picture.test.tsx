import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gapOf } from '#domain/quiz/gap.ts';
import { MIRROR_MINIMUM } from '#domain/quiz/mirror.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import type { Voice } from '#domain/quiz/voice.ts';
import { Picture } from '#islands/mirror/Picture.tsx';
import type { LookProps } from '#islands/mirror/props.ts';
import { mirrorSchema } from '#schemas/rooms/mirror.ts';
import { anyReply, replyOf, talliesOf } from '../domain/voices.ts';
import { quizzes } from '../quizzes.ts';

const found = quizzes.find(({ quiz: { id } }) => id === 'serving-heart');
if (!found) throw new Error('the reflection is missing');
const { quiz, words } = found;
const room = mirrorSchema.parse(parse(readFileSync('content/en/rooms/mirror.yaml', 'utf8')));
const own: Answers = new Map(itemsOf(quiz).map(({ id }, place) => [id, (place % 5) + 1]));
const props: LookProps = {
  quiz,
  words,
  statements: Object.fromEntries(itemsOf(quiz).map(({ id }) => [id, words.items[id]?.self ?? ''])),
  room,
  locale: 'en-GB',
  answers: own,
};

function render(voices: readonly Voice[]): string {
  return renderToString(<Picture {...props} voices={voices} />);
}

const cellsIn = (row: string) =>
  (row.match(/<t[hd].*?<\/t[hd]>/gs) ?? []).map((cell) =>
    cell
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, '')
      .trim(),
  );

describe('below the threshold nothing can be worked out from the page', () => {
  test('it is the same to the letter, whatever fewer than three people answered', () => {
    fc.assert(
      fc.property(fc.array(anyReply(quiz), { maxLength: MIRROR_MINIMUM - 1 }), (replies) => {
        const voices = replies.map((reply) => ({ ...reply, agreesAlone: false }));
        const silent = replies.map(() => replyOf(quiz, []));
        expect(render(voices)).toBe(render(silent));
      }),
    );
  });

  test('also beside a view that may be seen by itself, which waits to be asked for', () => {
    fc.assert(
      fc.property(anyReply(quiz), anyReply(quiz), (one, other) => {
        const voices = [
          { ...one, agreesAlone: true },
          { ...other, agreesAlone: false },
        ];
        const silent = replyOf(quiz, []);
        expect(render(voices)).toBe(render([{ ...silent, agreesAlone: true }, silent]));
      }),
    );
  });

  test('and from three on it is not', () => {
    const voicesOf = (answer: number) =>
      Array.from({ length: MIRROR_MINIMUM }, () =>
        replyOf(quiz, talliesOf(quiz, new Map([...own.keys()].map((id) => [id, answer])))),
      );
    expect(render(voicesOf(2))).not.toBe(render(voicesOf(4)));
  });
});

test('the table says both numbers of every dimension, and their label', () => {
  const anyVoices = fc.array(anyReply(quiz), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(anyVoices, (replies) => {
      const voices = replies.map((reply) => ({ ...reply, agreesAlone: false }));
      const html = render(voices);
      const [table = ''] = html.match(/<table.*?<\/table>/s) ?? [];
      const rows = (table.match(/<tr>.*?<\/tr>/gs) ?? []).slice(1).map(cellsIn);
      const scores = scoreQuiz(quiz, own);
      const expected = quiz.dimensions.flatMap((dimension, place) => {
        const means = voices.flatMap(({ tallies }) => {
          const { answered = 0, sum = 0 } = tallies[place] ?? {};
          return answered >= quiz.minimumAnswers ? [sum / answered] : [];
        });
        if (means.length < MIRROR_MINIMUM) return [];
        const others = means.reduce((sum, mean) => sum + mean, 0) / means.length;
        const mean = scores[place]?.mean ?? 0;
        const { label } = gapOf(quiz, mean, others);
        return [
          [words.dimensions[dimension]?.name, mean, others, room.labels[label].name] as const,
        ];
      });
      expect(rows).toHaveLength(expected.length);
      for (const [name, mean, others, label] of expected) {
        const row = rows.find(([head]) => head === name) ?? [];
        expect(Math.abs(Number(row[1]?.replace(/\D/g, '')) - (mean - 1) * 25)).toBeLessThan(0.51);
        expect(Math.abs(Number(row[2]?.replace(/\D/g, '')) - (others - 1) * 25)).toBeLessThan(0.51);
        expect(row[4]).toContain(label);
      }
    }),
  );
});
