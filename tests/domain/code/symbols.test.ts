import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginsLikeCode,
  groupCode,
  MAXIMUM_TYPED_LENGTH,
  readSymbols,
  writeSymbols,
} from '#domain/code/symbols.ts';

const ALL = Array.from({ length: 32 }, (_, symbol) => symbol);

test('the alphabet is Crockford’s: no I, L, O or U', () => {
  expect(writeSymbols(ALL)).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  expect(readSymbols('0123456789ABCDEFGHJKMNPQRSTVWXYZ')).toEqual(ALL);
});

test('look-alikes are read as what they look like', () => {
  expect(readSymbols('IiLlOo')).toEqual([1, 1, 1, 1, 0, 0]);
});

test('any symbols come back in either case and in groups (L05)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(31), { minLength: 1, maxLength: 200 }), (symbols) => {
      const code = writeSymbols(symbols);
      expect(readSymbols(code)).toEqual(symbols);
      expect(readSymbols(code.toLowerCase())).toEqual(symbols);
      expect(readSymbols(groupCode(code))).toEqual(symbols);
    }),
  );
});

describe('what typing and mailing add is forgiven (L02, L05)', () => {
  const symbols = readSymbols('R10Z4');
  test.each([
    'r10z4',
    ' R10 Z4 ',
    'R1-0Z-4',
    'R1\u20110Z\u20134',
    'R1\u22120Z4',
    'R10\r\nZ4\n',
    'R10\u00a0Z4',
    'R1\u00ad0Z4',
    'R1\u200b0Z\u200d4',
    '\ufeffR10Z4',
    '\u2066R10\u2069 \u200fZ4',
    '\tR10\u2028Z4',
    '(R10Z4)',
    '[R10Z4]',
    '{R10Z4}',
    '<R10Z4>',
    '> R10Z4',
    '"R10Z4"',
    '“R10Z4”',
    '«R10Z4»',
    '‘R10Z4’,',
    '`R10Z4`',
    '*R10Z4*',
    '_R10Z4_',
    '• R10Z4',
    'R10Z4.',
    'R10Z4!?…',
    'R10Z4>',
    '#R10Z4;',
    '→ R10Z4 👍',
  ])('%j', (text) => {
    expect(readSymbols(text)).toEqual(symbols);
  });
});

describe('nothing else is folded', () => {
  test.each([
    '',
    ' ',
    '…',
    '()',
    'R10U4',
    'R10.Z4',
    'R10é4',
    'R10😀4',
    'R10\u00004',
    'R10\ud8004',
    'R10+Z4',
  ])('%j holds what no code holds', (text) => {
    expect(readSymbols(text)).toBeUndefined();
  });

  test('not the dotless and the dotted i of Turkish, the long s, the Kelvin sign, or wide letters (G04)', () => {
    for (const letter of ['ı', 'İ', 'ſ', '\u212a', 'Ｒ', '１', '١']) {
      expect(readSymbols(`R1${letter}Z4`)).toBeUndefined();
    }
  });
});

test('the length is capped before any work (L08, L10)', () => {
  const padded = 'R10Z4'.padEnd(MAXIMUM_TYPED_LENGTH, ' ');
  expect(MAXIMUM_TYPED_LENGTH).toBe(2048);
  expect(readSymbols(padded)).toEqual(readSymbols('R10Z4'));
  expect(beginsLikeCode(padded)).toBe(true);
  expect(readSymbols(`${padded} `)).toBeUndefined();
  expect(beginsLikeCode(`${padded} `)).toBe(false);

  const huge = 'R1'.repeat(1_500_000);
  const start = performance.now();
  expect([readSymbols(huge), beginsLikeCode(huge)]).toEqual([undefined, false]);
  expect(performance.now() - start).toBeLessThan(50);
});

test('a code begins with a letter and a figure, words do not', () => {
  expect(['R10Z4', '(r1…', '- C1 AB', 'R1'].filter(beginsLikeCode)).toHaveLength(4);
  expect(['hello', 'Illinois', 'R', '12', '', 'you & 2', 'é1'].filter(beginsLikeCode)).toEqual([]);
});

test('groups of four are read out on the telephone, the last one shorter', () => {
  expect(groupCode('')).toBe('');
  expect(groupCode('R10Z')).toBe('R10Z');
  expect(groupCode('R10Z4')).toBe('R10Z 4');
  expect(groupCode('R10112J0SV')).toBe('R101 12J0 SV');
});
