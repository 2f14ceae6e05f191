import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, type Promised, readPromise, writePromise } from '#domain/promise.ts';
import { anyText } from '../any-text.ts';

const PROMISE: Promised = {
  text: 'When I hand over, I stay until the next person has said hello.',
  dimension: 'mk',
  at: '2026-11-21T09:30:00.000Z',
  isKept: undefined,
};

describe('a promise', () => {
  test('comes back as it was written', () => {
    for (const isKept of [undefined, true, false]) {
      expect(readPromise(writePromise({ ...PROMISE, isKept }))).toEqual({ ...PROMISE, isKept });
    }
  });

  test('in any words comes back well formed, and no longer than it may be (S15)', () => {
    fc.assert(
      fc.property(anyText(500), (text) => {
        const read = readPromise(writePromise({ ...PROMISE, text }));
        expect(read?.text).toBe([...text.toWellFormed()].slice(0, MOST_CHARACTERS).join(''));
        expect(writePromise({ ...PROMISE, text }).isWellFormed()).toBe(true);
      }),
    );
  });

  test('cuts no character in half', () => {
    const long = '👍'.repeat(MOST_CHARACTERS + 1);
    const stored = writePromise({ ...PROMISE, text: long });
    expect(stored).not.toContain(long);
    expect(readPromise(stored)?.text).toBe('👍'.repeat(MOST_CHARACTERS));
  });

  test('stored too long is shortened when it is read', () => {
    const stored = JSON.stringify({ format: 1, ...PROMISE, text: 'x'.repeat(100_000) });
    expect(readPromise(stored)?.text).toHaveLength(MOST_CHARACTERS);
  });

  test('of which nobody has said whether it was kept is open', () => {
    const stored = JSON.stringify({ format: 1, ...PROMISE, isKept: 'yes' });
    expect(readPromise(stored)?.isKept).toBeUndefined();
  });

  const withField = (field: string, value: unknown) =>
    JSON.stringify({ format: 1, ...PROMISE, [field]: value });
  test.each([
    undefined,
    '',
    'null',
    '[]',
    'not { json',
    '{"format":1}',
    withField('format', 2),
    withField('text', 7),
    withField('dimension', null),
    withField('at', 'NaN'),
    withField('at', '2026-02-31T00:00:00.000Z'),
  ])('that cannot be read is none: %j (S04, S08, T02)', (stored) => {
    expect(readPromise(stored)).toBeUndefined();
  });

  test('never throws for any text (S04)', () => {
    const text = writePromise(PROMISE);
    const mutated = fc
      .tuple(fc.nat(text.length), anyText(3))
      .map(([place, other]) => text.slice(0, place) + other + text.slice(place + 1));
    fc.assert(
      fc.property(fc.oneof(anyText(), mutated), (stored) => {
        const read = readPromise(stored);
        if (read) expect([...read.text].length).toBeLessThanOrEqual(MOST_CHARACTERS);
      }),
      { numRuns: 1000 },
    );
  });
});
