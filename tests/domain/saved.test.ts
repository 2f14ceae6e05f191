import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeExport } from '#domain/export.ts';
import { thingOf } from '#domain/kept-thing.ts';
import { readPromise, writePromise } from '#domain/promise.ts';
import { readHistory, writeResult } from '#domain/quiz/history.ts';
import { itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import {
  answerKey,
  isMoment,
  isNewer,
  PREFIX,
  promiseKey,
  readAnswer,
  readAnswers,
  resultKey,
  setAsideKey,
  writeAnswer,
} from '#domain/saved.ts';
import { readSetting, settingKey, writeSetting } from '#domain/setting.ts';
import { anyTaking, publishedQuizzes, servingHeart } from '../any-quiz.ts';
import { anyText } from '../any-text.ts';
import kept from '../fixtures/saved/v1.json' with { type: 'json' };

const AT = '2026-11-21T09:30:00.000Z';
const [first, second, ...others] = itemsOf(servingHeart).map(({ id }) =>
  answerKey(servingHeart, id),
);
const TS1 = first ?? '';
const OE1 = second ?? '';

function quizNamed(name: string): Quiz {
  const quiz = publishedQuizzes.find(({ id, version }) => `${id} ${version}` === name);
  if (!quiz) throw new Error(`${name} is unknown`);
  return quiz;
}

function readFrom(entries: Iterable<readonly [string, string]>) {
  const map = new Map(entries);
  return readAnswers(servingHeart, (key) => map.get(key));
}

/** Texts that come close to being an answer, and texts that come nowhere near. */
const anyStored = fc.oneof(
  anyText(),
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
  fc.tuple(fc.nat(60), fc.nat(3), anyText(3)).map(([place, length, other]) => {
    const text = writeAnswer(4, AT);
    return text.slice(0, place) + other + text.slice(place + length);
  }),
);

describe('what browsers may be keeping (S07)', () => {
  test.each(kept.answers)('is still read and still written: $key', (line) => {
    const quiz = quizNamed(line.quiz);
    const { answer, at } = line;
    expect(answerKey(quiz, line.item)).toBe(line.key);
    expect(writeAnswer(answer, at)).toBe(line.text);
    expect(readAnswer(line.text, quiz)).toEqual({ state: 'kept', answer, at });
    expect(thingOf(line.key)).toEqual({ kind: 'answers', quiz: quiz.id });
  });

  test.each(kept.setAside)('is still set aside under $key', ({ of, key }) => {
    expect(setAsideKey(of)).toBe(key);
    expect(thingOf(key)).toEqual({ kind: 'set-aside' });
  });

  test.each(kept.results)(
    'is still read and still written: $key',
    ({ quiz: name, key, text, at }) => {
      const quiz = quizNamed(name);
      const history = readHistory(quiz, [key], () => text);
      expect(history).toMatchObject([{ key, at }]);
      const [result] = history;
      expect(result && writeResult(quiz, [], [], result.answers, at)).toEqual([key, text]);
    },
  );

  test.each(kept.promises)(
    'is still read and still written: $key',
    ({ quiz, key, text, holds }) => {
      const promised = { ...holds, isKept: holds.isKept ?? undefined };
      expect(promiseKey({ id: quiz })).toBe(key);
      expect(readPromise(text)).toEqual(promised);
      expect(writePromise(promised)).toBe(text);
    },
  );

  test.each(kept.settings)('is still read and still written: $key', ({ name, key, text, isOn }) => {
    expect(settingKey(name)).toBe(key);
    expect(readSetting(text)).toBe(isOn);
    expect(writeSetting(isOn)).toBe(text);
  });

  test('answers to a short form stand with those of the whole', () => {
    const pause = { id: 'pause', version: 1, shortFormOf: { id: 'serving-heart', version: 1 } };
    expect(answerKey(pause, 'ts1')).toBe(TS1);
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

  test('is kept without a moment too, where there is none or none that a calendar knows (T02)', () => {
    const textOf = (at: unknown) => JSON.stringify({ format: 1, answer: 3, at });
    expect(readAnswer(textOf(undefined), servingHeart)).toMatchObject({ answer: 3, at: undefined });
    for (const at of [
      -1,
      'NaN',
      '\ud800',
      '2026-02-31T00:00:00.000Z',
      '+275760-09-13T00:00:00.000Z',
    ]) {
      expect(readAnswer(textOf(at), servingHeart)).toEqual({
        state: 'kept',
        answer: 3,
        at: undefined,
      });
    }
    const far = '2099-01-01T00:00:00.000Z';
    expect(readAnswer(textOf(far), servingHeart)).toMatchObject({ answer: 3, at: far });
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
      fc.property(fc.array(fc.tuple(anyKey, anyStored)), (garbage) => {
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
    expect(thingOf(answerKey({ id: 'first-day', version: 31 }, 'a'))).toEqual({
      kind: 'answers',
      quiz: 'first-day',
    });
    expect(thingOf(resultKey({ id: 'first-day', version: 31 }, 7))).toEqual({
      kind: 'results',
      quiz: 'first-day',
    });
    expect(thingOf(promiseKey({ id: 'first-day' }))).toEqual({
      kind: 'promise',
      quiz: 'first-day',
    });
    expect(thingOf(settingKey('digit-keys'))).toEqual({ kind: 'settings' });
    for (const key of ['sh:', 'sh:answer:', 'sh:theme', 'not sh:answer:x.1:y', '']) {
      expect(thingOf(key)).toEqual({ kind: 'other' });
    }
  });

  test('a set-aside answer is set aside, not an answer', () => {
    expect(thingOf(setAsideKey(TS1))).toEqual({ kind: 'set-aside' });
    expect(setAsideKey(TS1).startsWith(PREFIX)).toBe(true);
  });

  test('never throws for any key', () => {
    const anyKey = anyText().map((text) => `${PREFIX}${text}`);
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(thingOf(key).kind).toMatch(/^(answers|results|promise|settings|set-aside|other)$/);
        expect(thingOf(setAsideKey(key)).kind).toBe('set-aside');
      }),
    );
  });
});

describe('a moment', () => {
  test.each([
    '2026-11-21T09:30:00.000Z',
    '2026-11-21T09:30:00Z',
    '2028-02-29T23:59:59.9Z',
    '2000-02-29T00:00:00Z',
    '2026-04-30T00:00:00Z',
    '2026-12-31T00:00:00Z',
    '2099-01-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
  ])('%s is one', (text) => {
    expect(isMoment(text)).toBe(true);
  });

  test.each([
    '',
    'NaN',
    '2026-11-21',
    '2026-11-21T09:30:00.000',
    '2026-11-21T09:30:00+01:00',
    '2026-11-21T24:00:00Z',
    '2026-11-21T09:60:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2028-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    ' 2026-11-21T09:30:00Z',
    0,
    -1,
    null,
    undefined,
    ['2026-11-21T09:30:00Z'],
  ])('%j is none (T02)', (text) => {
    expect(isMoment(text)).toBe(false);
  });

  test('is every moment that a clock of this age writes', () => {
    const age = { min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z') };
    fc.assert(
      fc.property(fc.date({ ...age, noInvalidDate: true }), (date) => {
        expect(isMoment(date.toISOString())).toBe(true);
      }),
    );
  });
});

describe('a setting', () => {
  test('comes back as it was written', () => {
    expect(readSetting(writeSetting(true))).toBe(true);
    expect(readSetting(writeSetting(false))).toBe(false);
  });

  test.each([
    undefined,
    '',
    'true',
    '{"on":true}',
    '{"format":2,"on":true}',
    '{"format":1,"on":1}',
  ])('%j is none (S04, S08)', (text) => {
    expect(readSetting(text)).toBeUndefined();
  });
});

test('what a later version wrote is known by its format alone (S08)', () => {
  expect(['{"format":2}', '{"format":99,"answer":3}'].filter(isNewer)).toHaveLength(2);
  const others = ['', 'x', 'null', '[2]', '{}', '{"format":1}', '{"format":"2"}', '{"version":2}'];
  expect(others.filter(isNewer)).toEqual([]);
});

describe('the export', () => {
  test('is exactly the stored texts under their keys, whatever they hold (S15)', () => {
    const anyEntries = fc.dictionary(
      fc.oneof(anyText(), fc.constantFrom('__proto__', 'constructor', '1')),
      fc.oneof(anyStored, fc.constantFrom('\ud800', '\u0000', '\u2028', '</script>')),
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
