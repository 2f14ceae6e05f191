import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HABITS } from '#domain/value/digits/manner.ts';
import type { Bounds, Unit } from '#domain/value/mode.ts';
import { readTypedNumber, writeTypedNumber } from '#domain/value/typed-number.ts';

const money: Bounds = { unit: 'money', min: -1e9, max: 1e9 };
const rate: Bounds = { unit: 'rate', min: 0, max: 1 };
const years: Bounds = { unit: 'years', min: 0, max: 50 };
const people: Bounds = { unit: 'people', min: 1, max: 500, isWhole: true };

describe('a typed amount', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['-0', 0],
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
    ['－５', -5],
    ['5.', 5],
    ['.5', 0.5],
    [',5', 0.5],
    ['-.5', -0.5],
    ['0.5', 0.5],
    ['0,25', 0.25],
    ['0.234', 0.234],
    ['0,500', 0.5],
    ['012.345', 12.345],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1.2345', 1.2345],
    ['1234', 1234],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['1.234,567', 1234.567],
    ['1 234', 1234],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567', 1_234_567],
    ['1\u2009234.5', 1234.5],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ["1'234", 1234],
    ['12,34,567', 1_234_567],
    ['1,23,45,678.5', 12_345_678.5],
    ['€5', 5],
    ['5€', 5],
    ['-€5', -5],
    ['€-5', -5],
    ['€ 1.234,56', 1234.56],
    ['1.234,56 €', 1234.56],
    ['$1,234.56', 1234.56],
    ['$5 USD', 5],
    ['US$ 12.50', 12.5],
    ['12,50 $CA', 12.5],
    ['R$ 1.234,56', 1234.56],
    ['£.99', 0.99],
    ['¥1200', 1200],
    ['￥１２００', 1200],
    ['CHF 12.50', 12.5],
    ["Fr. 1'200.-", 1200],
    ['kr 500', 500],
    ['kr. 500,-', 500],
    ['kr.500', 500],
    ['500 kr.', 500],
    ['500,— kr', 500],
    ['500,– kr', 500],
    ['25 zł', 25],
    ['25,90 Kč', 25.9],
    ['EUR 25', 25],
    ['25 euros', 25],
    ['₹12,34,567.50', 1_234_567.5],
    ['Rs. 500', 500],
    ['١٢٣', 123],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲۳٫۵', 123.5],
    ['१२,३४,५६७', 1_234_567],
    ['１，２３４．５６', 1234.56],
    ['\u061c-١٢', -12],
    ['\u200e−۱۲', -12],
    ['  42  ', 42],
    ['\u00a042\t', 42],
  ])('%j is %d', (text, value) => {
    expect(readTypedNumber(text, money)).toEqual({ ok: true, value });
  });

  test.each(['', ' ', '\u00a0\t', '\u200e'])('%j is missing', (text) => {
    expect(readTypedNumber(text, money)).toEqual({ ok: false, reason: 'required' });
  });

  test.each([
    'abc',
    '12 apples',
    '5x',
    'x5',
    '1.2.3',
    '1,2,3',
    '1,23,456.7.8',
    '1 23',
    '0 123',
    '1.234 567',
    '1,234 567.8',
    "1'23",
    '12٬34',
    '1٫2٫3',
    '1,5e3-',
    '1e5',
    '0x10',
    '5-',
    '--5',
    '+-5',
    '-€-5',
    '5 + 5',
    '1/2',
    '1:30',
    '(5)',
    '5²',
    'Infinity',
    '-∞',
    'NaN',
    '.',
    '-',
    '€',
    'kr.',
    '12 %',
    '% 12',
    '12 € %',
    '5\n6',
    '1'.repeat(41),
    `${' '.repeat(40)}1`,
  ])('%j is no number', (text) => {
    expect(readTypedNumber(text, money)).toEqual({ ok: false, reason: 'not-a-number' });
  });

  test.each([
    ['1e10', 'not-a-number'],
    ['1000000000,01', 'out-of-range'],
    ['-1000000001', 'out-of-range'],
    ['9'.repeat(40), 'out-of-range'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readTypedNumber(text, money)).toEqual({ ok: false, reason });
  });
});

describe('a rate', () => {
  test.each([
    ['80', 0.8],
    ['80%', 0.8],
    ['80 %', 0.8],
    ['80\u00a0%', 0.8],
    ['% 80', 0.8],
    ['%80', 0.8],
    ['٨٠٪', 0.8],
    ['８０％', 0.8],
    ['0,8', 0.008],
    ['.8', 0.008],
    ['7', 0.07],
    ['12.5 %', 0.125],
    ['0', 0],
    ['100', 1],
    ['+5%', 0.05],
  ])('%j is always percent: %d', (text, value) => {
    expect(readTypedNumber(text, rate)).toEqual({ ok: true, value });
  });

  test.each(['%80%', '80 %%', '80 €', '%', '80‰'])('%j is no number', (text) => {
    expect(readTypedNumber(text, rate)).toEqual({ ok: false, reason: 'not-a-number' });
  });

  test('typed as more than everything is out of range, not guessed at', () => {
    expect(readTypedNumber('800', rate)).toEqual({ ok: false, reason: 'out-of-range' });
    expect(readTypedNumber('-5 %', rate)).toEqual({ ok: false, reason: 'out-of-range' });
  });
});

describe('a sign that may group or divide', () => {
  test.each([
    ['1.234', 1234, 1.234],
    ['1,234', 1234, 1.234],
    ['-12.345', -12_345, -12.345],
    ['€ 999,999', 999_999, 999.999],
    ['１，２３４', 1234, 1.234],
  ])('is asked about: %j', (text, grouped, divided) => {
    expect(readTypedNumber(text, money)).toEqual({
      ok: false,
      reason: 'ambiguous',
      readings: [grouped, divided],
    });
  });

  test('is read the only way that lies in the range', () => {
    expect(readTypedNumber('1.234', years)).toEqual({ ok: true, value: 1.234 });
    expect(readTypedNumber('1,234', { ...money, min: 100 })).toEqual({ ok: true, value: 1234 });
    expect(readTypedNumber('12,345 %', rate)).toEqual({ ok: true, value: 0.12345 });
  });

  test('is read the only way that is whole where a whole number is wanted', () => {
    const many = { ...people, max: 5000 };
    expect(readTypedNumber('1.234', many)).toEqual({ ok: true, value: 1234 });
  });

  test('groups where a whole number is wanted: nobody counts 1.000 of anything as one', () => {
    const counts: Bounds = { unit: 'count', min: 0, max: 1e9, isWhole: true };
    expect(readTypedNumber('1.000', counts)).toEqual({ ok: true, value: 1000 });
    expect(readTypedNumber('1,000', { ...counts, max: 500 })).toEqual({ ok: true, value: 1 });
  });

  test.each([
    ['1,234.5', '1,234', 1234],
    ['1,234.5', '1.234', 1.234],
    ['1.234,5', '1.234', 1234],
    ['1.234,5', '€ -12,345', -12.345],
    ['1\u00a0234,5', '1,234', 1.234],
    ['1’234.5', 'Fr. 1.234', 1.234],
  ])('is no question for who writes %s: %s', (habit, text, value) => {
    expect(readTypedNumber(text, money, habit)).toEqual({ ok: true, value });
  });

  test.each([
    ['1\u00a0234,5', '1.234'],
    ['1’234.5', '1,234'],
    ['1\u00a0234,5', 'kr. 1.234'],
  ])('is still asked about where %s has no such sign: %s', (habit, text) => {
    expect(readTypedNumber(text, money, habit)).toMatchObject({ reason: 'ambiguous' });
  });

  test('lies in the range whatever the habit', () => {
    expect(readTypedNumber('1.234', years, '1.234,5')).toEqual({ ok: true, value: 1.234 });
  });

  test('is out of range when no reading lies in it', () => {
    expect(readTypedNumber('1.234', { ...years, max: 1 })).toEqual({
      ok: false,
      reason: 'out-of-range',
    });
  });

  test('gives rates as fractions', () => {
    const growth = { ...rate, max: 100 };
    expect(readTypedNumber('1.234', growth)).toEqual({
      ok: false,
      reason: 'ambiguous',
      readings: [12.34, 0.01234],
    });
  });
});

describe('other fields', () => {
  test('take no currency', () => {
    expect(readTypedNumber('€5', years)).toEqual({ ok: false, reason: 'not-a-number' });
  });

  test('say when a whole number is wanted', () => {
    expect(readTypedNumber('2,5', people)).toEqual({ ok: false, reason: 'not-whole' });
    expect(readTypedNumber('2,0', people)).toEqual({ ok: true, value: 2 });
  });

  test('are empty in the same way when they may be', () => {
    expect(readTypedNumber('', { ...years, isOptional: true })).toEqual({
      ok: false,
      reason: 'required',
    });
  });
});

describe('a written number', () => {
  const locales = [
    'en',
    'de',
    'fr',
    'sv',
    'de-CH',
    'en-IN',
    'pl',
    'ar-EG',
    'fa',
    'hi-u-nu-deva',
    'bn',
  ];

  test.each([
    ['en', 1234.5, 'money', '1234.5'],
    ['de', 1234.5, 'money', '1234,5'],
    ['ar-EG', 12.5, 'money', '١٢٫٥'],
    ['en', 0.07, 'rate', '7'],
    ['de', 0.125, 'rate', '12,5'],
    ['en', 1.234, 'money', '1.2340'],
    ['en', -0, 'money', '0'],
    ['en', 1 / 3, 'money', '0.3333333333'],
    ['en', 1e9, 'money', '1000000000'],
  ] as const)('in %s %d as %s is %s', (locale, value, unit, text) => {
    expect(writeTypedNumber(value, unit, { locale })).toBe(text);
  });

  test.each([
    ['en', '1.234,5', '1234,5'],
    ['en', '1’234.5', '1234.5'],
    ['de', '1,234.5', '1234.5'],
    ['ar-EG', '1.234,5', '١٢٣٤,٥'],
  ])('in %s has the decimal sign of %s', (locale, habit, text) => {
    expect(writeTypedNumber(1234.5, 'money', { locale, habit })).toBe(text);
  });

  test('is read back as the same number, never as another and never with a doubt', () => {
    const tenDigits = fc
      .tuple(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.integer({ min: -9, max: 0 }),
      )
      .map(([digits, power]) => Number(`${digits}e${power}`));
    const unit = fc.constantFrom<Unit>('money', 'rate', 'years', 'count');
    const anything = { min: -1e12, max: 1e12 };
    fc.assert(
      fc.property(
        tenDigits,
        unit,
        fc.constantFrom(...locales),
        fc.constantFrom('', ...HABITS),
        (value, written, locale, habit) => {
          const text = writeTypedNumber(value, written, { locale, habit });
          for (const reader of ['', habit]) {
            expect(readTypedNumber(text, { ...anything, unit: written }, reader)).toEqual({
              ok: true,
              value: value + 0,
            });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('whatever is typed is a finite number in range, a question of two, or a reason', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,' -+%€krCHF٫٬٣") })),
      fc.constantFrom(money, rate, years, people),
      (text, bounds) => {
        const read = readTypedNumber(text, bounds);
        if (!read.ok && read.reason !== 'ambiguous') return;
        for (const value of read.ok ? [read.value] : read.readings) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(bounds.min);
          expect(value).toBeLessThanOrEqual(bounds.max);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
