import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '#domain/quiz/quiz.ts';
import {
  answerKey,
  PREFIX,
  readAnswer,
  readAnswers,
  setAsideKey,
  thingOf,
  writeAnswer,
  writeExport,
} from '#domain/saved.ts';
import { anyTaking, publishedQuizzes, servingHeart } from '../any-quiz.ts';
import kept from '../fixtures/saved/v1.json' with { type: 'json' };

const AT = '2026-11-21T09:30:00.000Z';
const [first, second, ...others] = itemsOf(servingHeart).map(({ id }) =>
  answerKey(servingHeart, id),
);
const TS1 = first ?? '';
const OE1 = second ?? '';

function readFrom(entries: Iterable<readonly [string, string]>) {
  const map = new Map(entries);
  return readAnswers(servingHeart, (key) => map.get(key));
}

/** Texts that come close to being an answer, and texts that come nowhere near. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .record(
      {
        format: fc.oneof(fc.constant(1), fc.integer(), fc.double(), fc.string(), fc.constant(null)),
        answer: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double(), fc.anything()),
        at: fc.oneof(fc.constant(AT), fc.string(), fc.integer()),
        constructor: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc
    .tuple(fc.nat(60), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([place, length, other]) => {
      const text = writeAnswer(4, AT);
      return text.slice(0, place) + other + text.slice(place + length);
    }),
);

describe('what browsers may be keeping (S07)', () => {
  test.each(kept.answers)('is still read and still written: $key', (line) => {
    const quiz = publishedQuizzes.find(({ id, version }) => `${id} ${version}` === line.quiz);
    if (!quiz) throw new Error(`${line.quiz} is unknown`);
    const { answer, at } = line;
    expect(answerKey(quiz, line.item)).toBe(line.key);
    expect(writeAnswer(answer, at)).toBe(line.text);
    expect(readAnswer(line.text, quiz)).toEqual({ state: 'kept', answer, at });
    expect(thingOf(line.key)).toEqual({ kind: 'answers', quiz: quiz.id, version: quiz.version });
  });

  test.each(kept.setAside)('is still set aside under $key', ({ of, key }) => {
    expect(setAsideKey(of)).toBe(key);
    expect(thingOf(key)).toEqual({ kind: 'set-aside' });
  });

  test.each(kept.exports)('is still exported as it was', ({ entries, text }) => {
    expect(writeExport(new Map(Object.entries(entries)))).toBe(text);
  });
});

describe('one answer', () => {
  test('comes back as it was written, with its moment', () => {
    for (const answer of [0, 1, 5]) {
      expect(readAnswer(writeAnswer(answer, AT), servingHeart)).toEqual({
        state: 'kept',
        answer,
        at: AT,
      });
    }
  });

  test('is kept without a moment too, and with any text for one (T02)', () => {
    const textOf = (at: unknown) => JSON.stringify({ format: 1, answer: 3, at });
    expect(readAnswer(textOf(undefined), servingHeart)).toMatchObject({ answer: 3, at: undefined });
    expect(readAnswer(textOf(-1), servingHeart)).toMatchObject({ answer: 3, at: undefined });
    for (const at of ['2099-01-01T00:00:00.000Z', 'NaN', '\ud800']) {
      expect(readAnswer(textOf(at), servingHeart)).toEqual({ state: 'kept', answer: 3, at });
    }
  });

  test('with additions of a later version of this format is kept', () => {
    const text = '{"format":1,"answer":2,"at":"2026-11-21T09:30:00.000Z","note":"x"}';
    expect(readAnswer(text, servingHeart)).toMatchObject({ state: 'kept', answer: 2 });
  });

  test.each(['{"format":2,"answer":3}', '{"format":7}', '{"format":2,"answer":{"value":99}}'])(
    'of a later format is newer, whatever it holds: %s (S08)',
    (text) => {
      expect(readAnswer(text, servingHeart)).toEqual({ state: 'newer' });
    },
  );

  test.each([
    '',
    ' ',
    '3',
    'null',
    'true',
    '"3"',
    '[]',
    '[1,3]',
    '{}',
    '{"answer":3}',
    '{"format":1}',
    '{"format":"1","answer":3}',
    '{"format":"2","answer":3}',
    '{"format":[2],"answer":3}',
    '{"format":0,"answer":3}',
    '{"format":1,"answer":9}',
    '{"format":1,"answer":-1}',
    '{"format":1,"answer":2.5}',
    '{"format":1,"answer":"3"}',
    '{"format":1,"answer":null}',
    '{"format":1,"answer":1e999}',
    '{"format":1,"answer":3',
    '{"format":1,"answer":NaN}',
    '{"__proto__":{"format":1,"answer":3}}',
    '[object Object]',
    'undefined',
    '\u0000',
    '\ud800',
  ])('%j is damaged (S04, S05)', (text) => {
    expect(readAnswer(text, servingHeart)).toEqual({ state: 'damaged' });
  });

  test('is measured by the scale of its own quiz', () => {
    const text = writeAnswer(5, AT);
    expect(readAnswer(text, { points: 5 }).state).toBe('kept');
    expect(readAnswer(text, { points: 4 }).state).toBe('damaged');
  });
});

describe('all answers of a quiz', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(anyTaking, ([quiz, answers]) => {
        const entries = new Map(
          [...answers].map(([id, answer]) => [answerKey(quiz, id), writeAnswer(answer, AT)]),
        );
        expect(readAnswers(quiz, (key) => entries.get(key))).toEqual({
          answers,
          damaged: [],
          newer: [],
        });
      }),
    );
  });

  test('survive any garbage in any key, and garbage costs only itself (S04, S05)', () => {
    const anyKey = fc.constantFrom(TS1, ...others);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyText)), (garbage) => {
        const { answers, damaged, newer } = readFrom([...garbage, [OE1, writeAnswer(2, AT)]]);
        expect(answers.get('oe1')).toBe(2);
        const keys = new Set(garbage.map(([key]) => key));
        expect(answers.size - 1 + damaged.length + newer.length).toBe(keys.size);
        expect([...damaged, ...newer].every((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('are sorted into answers, damaged and newer', () => {
    const third = others[0] ?? '';
    expect(
      readFrom([
        [TS1, writeAnswer(4, AT)],
        [OE1, 'not { json'],
        [third, '{"format":2}'],
      ]),
    ).toEqual({ answers: new Map([['ts1', 4]]), damaged: [OE1], newer: [third] });
  });

  test('of two versions of a quiz never mix', () => {
    const later = { ...servingHeart, version: 2 };
    expect(answerKey(later, 'ts1')).not.toBe(TS1);
    expect(readFrom([[answerKey(later, 'ts1'), writeAnswer(4, AT)]]).answers.size).toBe(0);
    const longer = { ...servingHeart, version: 11 };
    expect(readFrom([[answerKey(longer, 'ts1'), writeAnswer(4, AT)]]).answers.size).toBe(0);
  });

  test('pollute no prototype, and are polluted by none (S06)', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const before = names.map((name) => Reflect.get({}, name));
    const quiz = {
      ...servingHeart,
      pages: [names.map((id) => ({ id, dimension: 'ts', isReversed: false, isShort: false }))],
    };
    const hostile = '{"__proto__":{"format":1,"answer":3,"polluted":true},"constructor":{"a":1}}';
    const read = readAnswers(quiz, (key) => (key.endsWith('toString') ? undefined : hostile));
    expect(read.answers.size).toBe(0);
    expect(read.damaged).toHaveLength(4);
    const text = writeAnswer(3, AT);
    expect(readAnswers(quiz, () => text).answers).toEqual(new Map(names.map((id) => [id, 3])));
    expect(names.map((name) => Reflect.get({}, name))).toEqual(before);
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });
});

describe('what a key holds', () => {
  test('is said for ours, and never guessed', () => {
    expect(thingOf('sh:answer:first-day.31:a')).toEqual({
      kind: 'answers',
      quiz: 'first-day',
      version: 31,
    });
    for (const key of [
      'sh:',
      'sh:answer:',
      'sh:answer:x:y',
      'sh:answer:x.y:z',
      'sh:theme',
      'not sh:answer:x.1:y',
      '',
    ]) {
      expect(thingOf(key)).toEqual({ kind: 'other' });
    }
  });

  test('a set-aside answer is set aside, not an answer', () => {
    expect(thingOf(setAsideKey(TS1))).toEqual({ kind: 'set-aside' });
    expect(setAsideKey(TS1).startsWith(PREFIX)).toBe(true);
  });

  test('never throws for any key', () => {
    const anyKey = fc.string({ unit: 'binary' }).map((text) => `${PREFIX}${text}`);
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(['answers', 'set-aside', 'other']).toContain(thingOf(key).kind);
        expect(thingOf(setAsideKey(key)).kind).toBe('set-aside');
      }),
    );
  });
});

describe('the export', () => {
  test('is exactly the stored texts under their keys, whatever they hold (S15)', () => {
    const anyEntries = fc.dictionary(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '1')),
      fc.oneof(anyText, fc.constantFrom('\ud800', '\u0000', '\u2028', '</script>')),
    );
    fc.assert(
      fc.property(anyEntries, (stored) => {
        const entries = new Map(Object.entries(stored));
        const text = writeExport(entries);
        const { format, site, entries: read } = JSON.parse(text);
        expect([format, site]).toEqual([1, 'serving-heart']);
        expect(new Map(Object.entries(read))).toEqual(entries);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on the order in which the browser lists its keys', () => {
    const entries: readonly (readonly [string, string])[] = [
      [OE1, 'b'],
      [setAsideKey(TS1), 'c'],
      [TS1, 'a'],
    ];
    expect(writeExport(new Map(entries))).toBe(writeExport(new Map(entries.toReversed())));
  });

  test('of nothing is an empty list of entries', () => {
    expect(JSON.parse(writeExport(new Map())).entries).toEqual({});
  });
});
