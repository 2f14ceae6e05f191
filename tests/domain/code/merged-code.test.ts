import { describe, expect, test } from 'vitest';
import { readMergedCode, writeMergedCode } from '#domain/code/merged-code.ts';
import type { DimensionSums, Merged } from '#domain/quiz/voice.ts';
import { quizWith } from '../voices.ts';

const quiz = quizWith([4]);

function mergedOf(people: number, sums: DimensionSums): Merged {
  return { quiz, room: 'mirror', moment: 'now', group: { people, dimensions: [sums] } };
}

/** Three people with the means 2, 3 and 4: heights of 12, 24 and 36 twelfths. */
const three = { counted: 3, sum: 72, squares: 2016 };

describe('a merged code', () => {
  test('holds sums and counts and nothing else', () => {
    const code = writeMergedCode(mergedOf(3, three));
    expect(readMergedCode(code, [quiz])).toEqual({ ok: true, value: mergedOf(3, three) });
  });

  test.each([
    ['fewer than three people', 2, { counted: 2, sum: 36, squares: 720 }],
    ['a dimension of one person', 3, { counted: 1, sum: 12, squares: 144 }],
    ['a sum above what the people can reach', 4, { counted: 3, sum: 150, squares: 6912 }],
    ['squares above what the sum allows', 3, { counted: 3, sum: 72, squares: 3457 }],
    ['squares below what the sum needs', 3, { counted: 3, sum: 72, squares: 1727 }],
    ['sums of nobody', 3, { counted: 0, sum: 1, squares: 1 }],
  ])('is damaged where it claims %s', (_, people, sums) => {
    const code = writeMergedCode(mergedOf(people, sums));
    expect(readMergedCode(code, [quiz])).toEqual({ ok: false, reason: 'damaged' });
  });

  test('counts up to 1,023 people', () => {
    const most = { counted: 1023, sum: 1023 * 48, squares: 1023 * 48 ** 2 };
    const code = writeMergedCode(mergedOf(1023, most));
    expect(readMergedCode(code, [quiz])).toEqual({ ok: true, value: mergedOf(1023, most) });
  });
});
