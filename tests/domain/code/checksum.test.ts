import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addChecksum, takeChecksum } from '#domain/code/checksum.ts';

const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A Bech32m text as the symbols its checksum is over: the readable part spread out, then the data. */
function symbolsOf(text: string): readonly number[] {
  const lower = text.toLowerCase();
  const end = lower.lastIndexOf('1');
  const readable = [...lower.slice(0, end)].map((letter) => letter.charCodeAt(0));
  return [
    ...readable.map((code) => code >> 5),
    0,
    ...readable.map((code) => code & 31),
    ...[...lower.slice(end + 1)].map((letter) => CHARSET.indexOf(letter)),
  ];
}

const symbol = fc.integer({ min: 0, max: 31 });

describe('the checksum is that of Bech32m', () => {
  test.each([
    'A1LQFN3A',
    'an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
  ])('as in the published example %s', (text) => {
    const symbols = symbolsOf(text);
    expect(takeChecksum(symbols)).toEqual(symbols.slice(0, -6));
    expect(addChecksum(symbols.slice(0, -6))).toEqual(symbols);
  });

  test('and not that of Bech32, its first edition', () => {
    expect(takeChecksum(symbolsOf('A12UEL5L'))).toBeUndefined();
  });
});

test('what was added comes off again', () => {
  fc.assert(
    fc.property(fc.array(symbol, { minLength: 1, maxLength: 200 }), (symbols) => {
      expect(takeChecksum(addChecksum(symbols))).toEqual(symbols);
    }),
  );
});

test('a checksum of nothing is no code', () => {
  expect(takeChecksum([])).toBeUndefined();
  expect(takeChecksum(addChecksum([]))).toBeUndefined();
});

test('up to four wrong symbols are found in every code of up to 89 (L02)', () => {
  const mistakes = fc
    .array(symbol, { minLength: 1, maxLength: 83 })
    .map(addChecksum)
    .chain((code) =>
      fc.tuple(
        fc.constant(code),
        fc.uniqueArray(fc.tuple(fc.nat(code.length - 1), fc.integer({ min: 1, max: 31 })), {
          minLength: 1,
          maxLength: 4,
          selector: ([place]) => place,
        }),
      ),
    );
  fc.assert(
    fc.property(mistakes, ([code, changes]) => {
      const wrong = [...code];
      for (const [place, change] of changes) wrong[place] = (wrong[place] ?? 0) ^ change;
      expect(takeChecksum(wrong)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('a wrong symbol and a swap of neighbours are found in codes of up to 1,023', () => {
  const long = fc.array(symbol, { minLength: 1017, maxLength: 1017 }).map(addChecksum);
  fc.assert(
    fc.property(long, fc.nat(1021), fc.integer({ min: 1, max: 31 }), (code, place, change) => {
      const wrong = code.with(place, (code[place] ?? 0) ^ change);
      expect(takeChecksum(wrong)).toBeUndefined();
      const [first = 0, second = 0] = code.slice(place);
      const swapped = code.with(place, second).with(place + 1, first);
      if (first !== second) expect(takeChecksum(swapped)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});
