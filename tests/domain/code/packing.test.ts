import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packedLength, unpack } from '#domain/code/packing.ts';

const anyDigits = fc.array(
  fc
    .integer({ min: 1, max: 2000 })
    .chain((below) => fc.record({ value: fc.nat(below - 1), below: fc.constant(below) })),
  { maxLength: 60 },
);

test('numbers of any sizes come out as they went in', () => {
  fc.assert(
    fc.property(anyDigits, (digits) => {
      const symbols = pack(digits);
      expect(symbols.every((symbol) => symbol >= 0 && symbol < 32)).toBe(true);
      const sizes = digits.map(({ below }) => below);
      expect(unpack(symbols, sizes)).toEqual(digits.map(({ value }) => value));
    }),
    { numRuns: 500 },
  );
});

test('the first number stands first', () => {
  const header = [
    { value: 1, below: 32 },
    { value: 2, below: 32 },
    { value: 31, below: 32 },
  ];
  expect(pack(header)).toEqual([1, 2, 31]);
});

test('36 answers of seven states take 21 symbols', () => {
  expect(packedLength(Array.from({ length: 36 }, () => 7))).toBe(21);
});

test('nothing at all still takes one symbol, and it must be zero', () => {
  expect(pack([])).toEqual([0]);
  expect(unpack([0], [])).toEqual([]);
  expect(unpack([1], [])).toBeUndefined();
});

test('too few symbols, too many, or more than the numbers can hold are refused', () => {
  const sizes = [7, 7, 7];
  expect(packedLength(sizes)).toBe(2);
  expect(unpack([0], sizes)).toBeUndefined();
  expect(unpack([0, 0, 0], sizes)).toBeUndefined();
  // 7 × 7 × 7 - 1 = 342 is the largest: 10 × 32 + 22.
  expect(unpack([10, 22], sizes)).toEqual([6, 6, 6]);
  expect(unpack([10, 23], sizes)).toBeUndefined();
});

test('no two texts hold the same numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(31), { minLength: 2, maxLength: 2 }), (symbols) => {
      const values = unpack(symbols, [7, 7, 7]);
      if (!values) return;
      expect(pack(values.map((value) => ({ value, below: 7 })))).toEqual(symbols);
    }),
    { numRuns: 500 },
  );
});
