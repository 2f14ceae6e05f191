import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { keyedAnswer, scoreQuiz } from '#domain/quiz/scoring.ts';
import {
  answerIn,
  answersOfSheet,
  emptySheet,
  figureOf,
  openRows,
  sumsOf,
} from '#domain/quiz/sheet.ts';
import { anyQuiz, quizOf, servingHeart } from '../../any-quiz.ts';

const quiz = quizOf([[false, true], [false]]);

const anySheet = anyQuiz.chain((used) => {
  const items = itemsOf(used);
  const figure = fc.option(fc.integer({ min: 0, max: used.points }), { nil: undefined });
  return fc.tuple(
    fc.constant(used),
    fc.array(figure, { minLength: items.length, maxLength: items.length }),
  );
});

describe('a sign typed from a sheet', () => {
  test.each(['1', '3', '5'])('%s is the figure beside the ring', (sign) => {
    expect(figureOf(sign, quiz)).toBe(Number(sign));
  });

  test.each(['0', '-', '–', '—', 'x', 'X', '×'])('%s says that no ring counts', (sign) => {
    expect(figureOf(sign, quiz)).toBe(NO_OCCASION);
  });

  test.each(['', ' ', '6', '9', '12', 'a', '٣', '½'])('%j stands on no sheet', (sign) => {
    expect(figureOf(sign, quiz)).toBeUndefined();
  });
});

describe('the figures of a sheet', () => {
  test('are those the paper prints beside each ring, so turned items turn back', () => {
    for (const [place, { id, isReversed }] of itemsOf(servingHeart).entries()) {
      for (let answer = 1; answer <= servingHeart.points; answer += 1) {
        const figure = keyedAnswer(answer, isReversed, servingHeart.points);
        expect(answerIn(servingHeart, place + 1, figure), id).toBe(answer);
      }
      expect(answerIn(servingHeart, place + 1, NO_OCCASION)).toBe(NO_OCCASION);
    }
  });

  test('add up to what the scoring counts', () => {
    fc.assert(
      fc.property(anySheet, ([used, figures]) => {
        const scores = scoreQuiz(used, answersOfSheet(used, figures));
        expect(sumsOf(used, figures).map(({ sum, filled }) => ({ sum, answered: filled }))).toEqual(
          scores.map(({ sum, answered }) => ({ sum, answered })),
        );
      }),
    );
  });

  test('name the rows that a sum is made of, as the sheet does', () => {
    expect(sumsOf(quiz, [4, 2, 0])).toEqual([
      { dimension: 'd0', rows: [1, 2], sum: 6, filled: 2 },
      { dimension: 'd1', rows: [3], sum: 0, filled: 0 },
    ]);
  });

  test('are open until each row has one', () => {
    expect(openRows(emptySheet(quiz))).toEqual([1, 2, 3]);
    expect(openRows([1, undefined, 0])).toEqual([2]);
    expect(answersOfSheet(quiz, [1, undefined, 0])).toEqual(
      new Map([
        ['d0-0', 1],
        ['d1-0', 0],
      ]),
    );
  });
});
