import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHistory, writeResult } from '#domain/quiz/history.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { resultKey } from '#domain/saved.ts';
import { anyTaking, servingHeart } from '../../any-quiz.ts';
import { anyText } from '../../any-text.ts';

const AT = '2026-11-21T09:30:00.000Z';
const KEY = resultKey(servingHeart, 1);
const ANSWERS: Answers = new Map([
  ['ts1', 4],
  ['oe1', 0],
]);
const [, TEXT = ''] = writeResult(servingHeart, [], [], ANSWERS, AT) ?? [];

function readFrom(entries: readonly (readonly [string, string])[]) {
  const map = new Map(entries);
  return readHistory(servingHeart, [...map.keys()], (key) => map.get(key));
}

describe('a result put by', () => {
  test('comes back with every answer, its number and its moment', () => {
    expect(readFrom([[KEY, TEXT]])).toEqual([{ key: KEY, number: 1, answers: ANSWERS, at: AT }]);
  });

  test('of any quiz comes back as it was', () => {
    fc.assert(
      fc.property(anyTaking, ([quiz, answers]) => {
        const [key = '', text] = writeResult(quiz, [], [], answers, AT) ?? [];
        expect(readHistory(quiz, [key], () => text)).toMatchObject([{ answers, at: AT }]);
      }),
    );
  });

  test('with the same answers as the latest is none, with those of an earlier one it is', () => {
    const other: Answers = new Map([['ts1', 5]]);
    const history = readFrom([
      [KEY, TEXT],
      [resultKey(servingHeart, 2), writeResult(servingHeart, [], [], other, AT)?.[1] ?? ''],
    ]);
    const keys = history.map(({ key }) => key);
    expect(writeResult(servingHeart, keys, history, other, AT)).toBeUndefined();
    expect(writeResult(servingHeart, keys, history, ANSWERS, AT)?.[0]).toBe(
      resultKey(servingHeart, 3),
    );
  });

  test('takes the number after all there are, also those that cannot be read (S08)', () => {
    const keys = [
      KEY,
      resultKey(servingHeart, 7),
      resultKey({ ...servingHeart, version: 2 }, 40),
      resultKey({ id: 'pause', version: 1 }, 50),
      'theirs:99',
      `${KEY}x`,
    ];
    expect(writeResult(servingHeart, keys, readFrom([[KEY, TEXT]]), new Map(), AT)?.[0]).toBe(
      resultKey(servingHeart, 8),
    );
  });

  test('is written whatever the clock says (T01, T02)', () => {
    for (const at of ['', 'x', '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z']) {
      const [, text] = writeResult(servingHeart, [], [], ANSWERS, at) ?? [];
      expect(readHistory(servingHeart, [KEY], () => text)).toEqual([
        { key: KEY, number: 1, answers: ANSWERS, at: undefined },
      ]);
    }
  });
});

describe('the history', () => {
  test('is in the order of the numbers, not of keys or clocks (T01)', () => {
    const numbers = [10, 2, 1];
    const history = readFrom(numbers.map((number) => [resultKey(servingHeart, number), TEXT]));
    expect(history.map(({ number }) => number)).toEqual([1, 2, 10]);
  });

  test('holds only results of this version of this quiz', () => {
    expect(
      readFrom([
        [resultKey({ ...servingHeart, version: 11 }, 1), TEXT],
        [resultKey({ ...servingHeart, id: 'pause' }, 1), TEXT],
        [`${KEY}:1`, TEXT],
        [resultKey(servingHeart, 0), TEXT],
        [resultKey(servingHeart, -1), TEXT],
        [resultKey(servingHeart, 1.5), TEXT],
        [`${KEY}${'0'.repeat(400)}`, TEXT],
      ]),
    ).toEqual([]);
  });

  test.each([
    '',
    'null',
    'not { json',
    '{"format":2,"code":"R1"}',
    '{"format":1}',
    '{"format":1,"code":7}',
    '{"format":1,"code":"hello"}',
    TEXT.replace('R1', 'R2'),
    TEXT.replace('"format":1', '"format":2'),
  ])('leaves out what cannot be read: %j (S04, S08)', (text) => {
    expect(
      readFrom([
        [KEY, text],
        [resultKey(servingHeart, 2), TEXT],
      ]).map(({ number }) => number),
    ).toEqual([2]);
  });

  test('leaves out a key whose text is gone', () => {
    expect(readHistory(servingHeart, [KEY], () => undefined)).toEqual([]);
  });

  test('never throws for any keys and texts (S04)', () => {
    const anyKey = fc.oneof(
      anyText().map((text) => `${KEY}${text}`),
      fc.nat().map((number) => resultKey(servingHeart, number)),
    );
    const anyResult = fc.oneof(
      anyText(),
      fc
        .tuple(fc.nat(TEXT.length), anyText(3))
        .map(([place, other]) => TEXT.slice(0, place) + other + TEXT.slice(place + 1)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyResult)), (entries) => {
        for (const { answers } of readFrom(entries)) expect(answers).toEqual(ANSWERS);
      }),
      { numRuns: 500 },
    );
  });
});
