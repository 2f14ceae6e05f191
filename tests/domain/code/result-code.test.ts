import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addChecksum } from '#domain/code/checksum.ts';
import { pack } from '#domain/code/packing.ts';
import { type Month, monthOf, readResultCode, writeResultCode } from '#domain/code/result-code.ts';
import { groupCode, readSymbols, writeSymbols } from '#domain/code/symbols.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { anyTaking, publishedQuizzes, quizOf, servingHeart } from '../../any-quiz.ts';
import { anyText } from '../../any-text.ts';
import published from '../../fixtures/codes/v1.json' with { type: 'json' };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [first] = published.codes;
const CODE = first?.code ?? '';

const anyMonth: fc.Arbitrary<Month> = fc
  .tuple(fc.integer({ min: 2020, max: 2104 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]): Month => `${year}-${String(month).padStart(2, '0')}`);

function januaryOf(year: number): Month {
  return `${year}-01`;
}

function isMonth(text: string): text is Month {
  return /^\d{4}-\d\d$/.test(text);
}

function reasonFor(text: string, quizzes = publishedQuizzes): string {
  const read = readResultCode(text, quizzes);
  return read.ok ? 'none' : read.reason;
}

/** A code with a sound checksum around any symbols. */
function sealed(symbols: readonly number[]): string {
  return writeSymbols(addChecksum(symbols));
}

describe('codes that people may have kept', () => {
  test.each(published.codes)('are still read and still written: $what', (kept) => {
    const quiz = publishedQuizzes.find(({ id, version }) => `${id} ${version}` === kept.quiz);
    const { month } = kept;
    if (!quiz || !isMonth(month)) throw new Error(`${kept.quiz} or ${month} is unknown`);
    const answers: Answers = new Map(Object.entries(kept.answers));
    const value = { quiz, answers, month };
    expect(readResultCode(kept.code, publishedQuizzes)).toEqual({ ok: true, value });
    expect(writeResultCode(value)).toBe(kept.code);
  });

  test('are each there once, and cover every kind of answer', () => {
    expect(new Set(published.codes.map(({ code }) => code)).size).toBe(published.codes.length);
    expect(published.codes.length).toBeGreaterThanOrEqual(9);
  });
});

test('any answers to any quiz come back as they were given', () => {
  fc.assert(
    fc.property(anyTaking, anyMonth, ([quiz, answers], month) => {
      const code = writeResultCode({ quiz, answers, month });
      const back = { ok: true, value: { quiz, answers, month } };
      expect(readResultCode(code, [quiz])).toEqual(back);
      expect(readResultCode(`“${groupCode(code).toLowerCase()}”,`, [quiz])).toEqual(back);
    }),
    { numRuns: 1000 },
  );
});

test('a full result of 36 answers takes at most 40 characters', () => {
  expect(CODE).toHaveLength(34);
});

test.each([0, 1, 36, 200, 600])('a quiz of %i items has a code that is read back (B04)', (size) => {
  const quiz = quizOf([Array.from({ length: size }, () => false)], { points: 9 });
  const answers = new Map(itemsOf(quiz).map(({ id }, place) => [id, place % 10]));
  const code = writeResultCode({ quiz, answers, month: '2026-11' });
  expect(readResultCode(groupCode(code), [quiz])).toMatchObject({ ok: true, value: { answers } });
});

test('what is no answer on this scale is carried as skipped (S05)', () => {
  const answers = new Map([
    ['ts1', 9],
    ['oe1', Number.NaN],
    ['hn1', -1],
    ['sa1', 2.5],
    ['no-such-item', 3],
    ['cb1', 4],
  ]);
  const code = writeResultCode({ quiz: servingHeart, answers, month: '2026-11' });
  expect(readResultCode(code, [servingHeart])).toMatchObject({
    value: { answers: new Map([['cb1', 4]]) },
  });
});

test.each<[string, Month, Month]>([
  ['before the first', '2019-12', '2020-01'],
  ['the first', '2020-01', '2020-01'],
  ['the last', '2105-04', '2105-04'],
  ['after the last', '2105-05', '2105-04'],
  ['far away', '275760-09', '2105-04'],
  ['a clock before our era', januaryOf(-1), '2020-01'],
  ['unreadable', '2026-xx', '2020-01'],
  ['no whole number', '2026.3-01', '2020-01'],
  ['no number', januaryOf(Number.NaN), '2020-01'],
])('a month %s never throws (T01, T02)', (_, month, carried) => {
  const code = writeResultCode({ quiz: servingHeart, answers: new Map(), month });
  expect(readResultCode(code, [servingHeart])).toMatchObject({ value: { month: carried } });
});

test('the month of a moment is carried, whatever a clock writes (T01)', () => {
  const carriedFrom = (moment: string) => {
    const value = { quiz: servingHeart, answers: new Map(), month: monthOf(moment) };
    const read = readResultCode(writeResultCode(value), [servingHeart]);
    return read.ok ? read.value.month : read.reason;
  };
  expect(monthOf('2026-11-21T09:30:00.000Z')).toBe('2026-11');
  expect(carriedFrom('2027-01-01T00:00:00.000Z')).toBe('2027-01');
  expect(carriedFrom('1969-12-31T23:59:59.000Z')).toBe('2020-01');
  for (const odd of ['', 'NaN', '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z']) {
    expect(carriedFrom(odd)).toBe('2020-01');
  }
});

describe('every small mistake is found (L02)', () => {
  const codes = published.codes.map(({ code }) => code);

  test.each(codes)('any other symbol in any place of %s', (code) => {
    for (const place of code.split('').keys()) {
      for (const symbol of ALPHABET) {
        if (symbol === code.charAt(place)) continue;
        const wrong = code.slice(0, place) + symbol + code.slice(place + 1);
        expect(readResultCode(wrong, publishedQuizzes).ok, wrong).toBe(false);
      }
    }
  });

  test.each(codes)('any character at all in any place of %s, unless it reads the same', (code) => {
    const others = [
      'u',
      'U',
      '!',
      '>',
      ' ',
      '\n',
      'é',
      '😀',
      '\u0000',
      'ı',
      'i',
      'l',
      'o',
      'b',
      '8',
    ];
    for (const place of code.split('').keys()) {
      for (const other of others) {
        const text = code.slice(0, place) + other + code.slice(place + 1);
        const isEqual = `${readSymbols(text)}` === `${readSymbols(code)}`;
        expect(readResultCode(text, publishedQuizzes).ok, text).toBe(isEqual);
      }
    }
  });

  test.each(codes)('every swap of neighbours in %s', (code) => {
    for (const place of code.slice(1).split('').keys()) {
      const [one = '', other = ''] = code.slice(place);
      const swapped = code.slice(0, place) + other + one + code.slice(place + 2);
      expect(readResultCode(swapped, publishedQuizzes).ok, swapped).toBe(one === other);
    }
  });

  test.each(codes)('every beginning and every end of %s', (code) => {
    for (const place of code.slice(1).split('').keys()) {
      expect(readResultCode(code.slice(0, place + 1), publishedQuizzes).ok).toBe(false);
      expect(readResultCode(code.slice(place + 1), publishedQuizzes).ok).toBe(false);
    }
  });

  test('the same for any answers to any quiz', () => {
    fc.assert(
      fc.property(anyTaking, anyMonth, fc.nat(), fc.nat(30), ([quiz, answers], month, at, by) => {
        const code = writeResultCode({ quiz, answers, month });
        const place = at % code.length;
        const other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + by + 1) % 32);
        const [one = '', next = ''] = code.slice(place);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        const swapped = code.slice(0, place) + next + one + code.slice(place + 2);
        expect(readResultCode(wrong, [quiz]).ok).toBe(false);
        expect(readResultCode(swapped, [quiz]).ok).toBe(swapped === code);
        expect(readResultCode(code.slice(0, place), [quiz]).ok).toBe(false);
        expect(readResultCode(code + other, [quiz]).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('each way of not being readable has its own reason', () => {
  test('words, figures and nothing are not a code', () => {
    const texts = [
      '',
      ' ',
      'hello',
      'Illinois',
      '12345',
      'please read this',
      'é',
      '{"a":1}',
      '<b>',
    ];
    for (const text of texts) expect(reasonFor(text), text).toBe('not-a-code');
  });

  test('a code with a part missing, a wrong symbol, or one outside the alphabet is damaged', () => {
    expect(reasonFor(CODE.slice(0, 20))).toBe('damaged');
    expect(reasonFor('R1')).toBe('damaged');
    expect(reasonFor(`${CODE.slice(0, 9)}U${CODE.slice(10)}`)).toBe('damaged');
    expect(reasonFor(`${CODE.slice(0, 9)}é${CODE.slice(10)}`)).toBe('damaged');
    expect(reasonFor(CODE.replace('J', 'K'))).toBe('damaged');
    expect(reasonFor(`“${CODE.replace('J', '%')}”`)).toBe('damaged');
  });

  test('a code longer than any can be is not looked at (L08)', () => {
    expect(reasonFor(CODE.padEnd(2049, ' '))).toBe('not-a-code');
    expect(reasonFor(CODE.padEnd(2048, ' '))).toBe('none');
  });

  test('a later form of this kind is newer (L07)', () => {
    const symbols = readSymbols(CODE)?.slice(0, -6) ?? [];
    expect(reasonFor(sealed(symbols.with(1, 2)))).toBe('newer');
    expect(reasonFor(sealed([24, 9, 0]))).toBe('newer');
    expect(reasonFor(sealed(symbols.with(1, 0)))).toBe('damaged');
  });

  test('another kind of code is said to be one', () => {
    const symbols = readSymbols(CODE)?.slice(0, -6) ?? [];
    expect(reasonFor(sealed(symbols.with(0, 12)))).toBe('other-kind');
    expect(reasonFor(sealed([12]))).toBe('other-kind');
  });

  test('a later version of a quiz we know is newer, of one we do not is unknown (L06, L07)', () => {
    const later = { ...servingHeart, version: 2 };
    const code = writeResultCode({ quiz: later, answers: new Map(), month: '2026-11' });
    expect(reasonFor(code, [servingHeart])).toBe('newer');
    expect(reasonFor(code, [{ ...later, version: 3 }])).toBe('unknown-quiz');
    expect(reasonFor(code, [servingHeart, { ...later, version: 3 }])).toBe('unknown-quiz');
    expect(reasonFor(code, [{ ...servingHeart, number: 2 }])).toBe('unknown-quiz');
    expect(reasonFor(code, [])).toBe('unknown-quiz');
  });

  test('sound symbols of another length, or above the largest number, are damaged', () => {
    const header = pack([
      { value: 1, below: 1024 },
      { value: 1, below: 32 },
      { value: 0, below: 1024 },
    ]);
    const full = Array.from({ length: 21 }, () => 31);
    expect(reasonFor(sealed([24, 1]))).toBe('damaged');
    expect(reasonFor(sealed([24, 1, ...header.slice(1)]))).toBe('damaged');
    expect(reasonFor(sealed([24, 1, ...header]))).toBe('damaged');
    expect(reasonFor(sealed([24, 1, ...header, ...full.slice(1)]))).toBe('damaged');
    expect(reasonFor(sealed([24, 1, ...header, ...full]))).toBe('damaged');
    expect(reasonFor(sealed([24, 1, ...header, ...full.map(() => 0)]))).toBe('none');
  });
});

test('a quiz with its items in another order never lends its places to an old code (L06)', () => {
  const later = { ...servingHeart, version: 2, pages: servingHeart.pages.toReversed() };
  const read = readResultCode(CODE, [later, servingHeart]);
  expect(read).toMatchObject({
    ok: true,
    value: { quiz: { version: 1 }, answers: new Map(Object.entries(first?.answers ?? {})) },
  });
});

test('needs no address: a code is read from a file, an archive, another host or a folder (L15)', () => {
  expect('location' in globalThis).toBe(false);
  for (const address of [
    'file:///home/ana/heart/reflect/serving-heart/result/index.html',
    'https://archive.example/2027/https://old.example/reflect/serving-heart/result/',
    'http://127.0.0.1:8080/a/b/reflect/serving-heart/result/',
  ]) {
    const { hash } = new URL(`${address}#${CODE}`);
    expect(readResultCode(hash.slice(1), publishedQuizzes)).toMatchObject({
      ok: true,
      value: { answers: new Map(Object.entries(first?.answers ?? {})) },
    });
  }
});

describe('garbage never throws', () => {
  test('any text', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        expect(readResultCode(text, publishedQuizzes).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('any symbols under a sound checksum', () => {
    const anySymbols = fc.array(fc.nat(31), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anySymbols, fc.boolean(), (symbols, isOurs) => {
        const text = sealed(isOurs ? [24, 1, ...symbols] : symbols);
        const read = readResultCode(text, publishedQuizzes);
        // What is read can be written again, and is the same text.
        if (read.ok) expect(writeResultCode(read.value)).toBe(text);
        else expect(read.reason).not.toBe('not-a-code');
      }),
      { numRuns: 1000 },
    );
  });
});
