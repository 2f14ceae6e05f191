import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRIBUTION_SALTS, writeContributionCode } from '#domain/code/contribution-code.ts';
import { MIRROR_SALTS, readMirrorCode, writeMirrorCode } from '#domain/code/mirror-code.ts';
import { readContributionCode } from '#domain/code/read-contribution.ts';
import { readShareCode, writeShareCode } from '#domain/code/share-code.ts';
import { tallyAt, tallyDigit, tallySize } from '#domain/code/tally-digit.ts';
import { anyAnswers, servingHeart } from '../../any-quiz.ts';
import { contributionOf, evenTallies, replyOf, talliesOf } from '../voices.ts';

const quizzes = [servingHeart];

describe('a tally as one number', () => {
  test('numbers every possible count and sum once, without gaps', () => {
    for (const points of [2, 5, 9]) {
      for (const items of [0, 1, 4, 7]) {
        const values: number[] = [];
        for (let answered = 0; answered <= items; answered += 1) {
          for (let sum = answered; sum <= answered * points; sum += 1) {
            const { value, below } = tallyDigit({ answered, sum }, items, points);
            expect(below).toBe(tallySize(items, points));
            expect(tallyAt(value, points)).toEqual({ answered, sum });
            values.push(value);
          }
        }
        expect(values).toEqual(Array.from({ length: tallySize(items, points) }, (_, at) => at));
      }
    }
    expect(tallySize(4, 5)).toBe(45);
  });
});

describe('a contribution code', () => {
  test('tells two people with the same tallies apart by their salt alone', () => {
    const tallies = evenTallies(servingHeart, 4);
    const codes = [0, 1, CONTRIBUTION_SALTS - 1].map((salt) =>
      writeContributionCode(contributionOf(servingHeart, tallies, { salt })),
    );
    expect(new Set(codes).size).toBe(3);
    expect(codes.every((code) => code.length === 24)).toBe(true);
  });

  test('takes any whole number as salt', () => {
    const tallies = evenTallies(servingHeart, 4);
    for (const salt of [CONTRIBUTION_SALTS, 2 ** 32 - 1]) {
      const code = writeContributionCode(contributionOf(servingHeart, tallies, { salt }));
      const value = contributionOf(servingHeart, tallies, { salt: salt % CONTRIBUTION_SALTS });
      expect(readContributionCode(code, quizzes)).toEqual({ ok: true, value });
      const reply = writeMirrorCode(replyOf(servingHeart, tallies, { salt }));
      expect(readMirrorCode(reply, quizzes)).toMatchObject({
        value: { salt: salt % MIRROR_SALTS },
      });
    }
  });

  test('holds no single answer: people with the same sums write the same code', () => {
    const one = new Map([
      ['ts1', 5],
      ['ts2', 3],
      ['ts3', 4],
      ['ts4', 2],
    ]);
    const other = new Map([
      ['ts1', 4],
      ['ts2', 4],
      ['ts3', 4],
      ['ts4', 2],
    ]);
    const [first, second] = [one, other].map((answers) =>
      writeContributionCode(contributionOf(servingHeart, talliesOf(servingHeart, answers))),
    );
    expect(first).toBe(second);
  });

  test('keeps then and now apart', () => {
    const tallies = evenTallies(servingHeart, 3);
    const then = writeContributionCode(contributionOf(servingHeart, tallies, { moment: 'then' }));
    expect(readContributionCode(then, quizzes)).toMatchObject({ value: { moment: 'then' } });
  });
});

describe('a mirror code', () => {
  test('says nothing of single answers unless the rater agreed', () => {
    fc.assert(
      fc.property(anyAnswers(servingHeart), (answers) => {
        const tallies = talliesOf(servingHeart, answers);
        const closed = writeMirrorCode(replyOf(servingHeart, tallies));
        expect(readMirrorCode(closed, quizzes)).toMatchObject({
          value: { tallies, answers: undefined, agreesAlone: false },
        });
        expect(closed).toHaveLength(24);
      }),
    );
  });

  test('passes single answers on where the rater agreed; what they cannot say is as if skipped', () => {
    fc.assert(
      fc.property(anyAnswers(servingHeart), (answers) => {
        const tallies = talliesOf(servingHeart, answers);
        const open = writeMirrorCode(replyOf(servingHeart, tallies, { answers }));
        const said = new Map([...answers].filter(([, answer]) => answer > 0));
        expect(readMirrorCode(open, quizzes)).toMatchObject({ value: { tallies, answers: said } });
        expect(open.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

test('a mirror code takes nothing that is no answer', () => {
  const answers = new Map([
    ['ts1', 9],
    ['oe1', 4],
  ]);
  const code = writeMirrorCode(replyOf(servingHeart, [], { answers }));
  expect(readMirrorCode(code, quizzes)).toMatchObject({
    value: { answers: new Map([['oe1', 4]]) },
  });
});

describe('a share code', () => {
  test('holds the chosen dimensions and none besides', () => {
    const chosen = new Map([['oe', { answered: 4, sum: 17 }]]);
    const code = writeShareCode({ quiz: servingHeart, chosen });
    const read = readShareCode(code, quizzes);
    expect(read).toEqual({ ok: true, value: { quiz: servingHeart, chosen } });
    const alsoUnknown = new Map([...chosen, ['elsewhere', { answered: 1, sum: 1 }]]);
    expect(writeShareCode({ quiz: servingHeart, chosen: alsoUnknown })).toBe(code);
  });
});
