import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { displayQuantity, displayStatement, type Precision } from '#domain/value/display.ts';
import type { Unit } from '#domain/value/mode.ts';

const UNITS: readonly Unit[] = ['money', 'rate', 'years', 'count', 'seconds', 'hours', 'people'];
const english = { locale: 'en', years: { one: '{n} year', other: '{n} years' } };

function show(value: number, unit: Unit, precision: Precision = 3, locale = 'en'): string {
  return displayQuantity({ value, unit }, { ...english, locale }, precision);
}

describe('a quantity', () => {
  test.each<[number, Unit, Precision, string]>([
    [366.6666667, 'money', 2, '370'],
    [366.6666667, 'money', 3, '367'],
    [1234.5, 'money', 3, '1,230'],
    [-73.33, 'money', 3, '-73'],
    [5.456, 'money', 3, '5.46'],
    [9.996, 'money', 3, '10'],
    [0.8, 'rate', 2, '80%'],
    [0.8547, 'rate', 2, '85.5%'],
    [0.01234, 'rate', 3, '1.23%'],
    [0.00012, 'rate', 3, '0.01%'],
    [12.3456, 'rate', 3, '1,230%'],
    [1, 'years', 3, '1 year'],
    [0.96, 'years', 3, '1 year'],
    [6.6666667, 'years', 2, '6.7 years'],
    [123.456, 'years', 2, '123 years'],
    [84.6, 'count', 2, '85'],
    [1234.5, 'count', 2, '1,230'],
    [0.25, 'count', 2, '0.3'],
    [7.5, 'hours', 3, '7.5'],
    [240, 'seconds', 2, '240'],
    [1_234_567, 'people', 3, '1,230,000'],
  ])('of %d %s with %i figures reads %s', (value, unit, precision, text) => {
    expect(show(value, unit, precision)).toBe(text);
  });

  test.each(UNITS)('in %s is a dash where it is no finite number (B02)', (unit) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(show(value, unit)).toBe('–');
    }
  });

  test.each(UNITS)('in %s is never minus nothing (B02)', (unit) => {
    for (const value of [-0, -1e-9, -Number.MIN_VALUE]) expect(show(value, unit)).toMatch(/^0/);
  });

  test('never reads NaN or Infinity, and has at most three figures (B02)', () => {
    const anyNumber = fc.oneof(
      fc.double({ noDefaultInfinity: false }),
      fc.double({ min: -1e9, max: 1e9 }),
      fc.double({ min: -10, max: 10 }),
    );
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom(...UNITS),
        fc.constantFrom<Precision>(2, 3),
        (value, unit, precision) => {
          const text = show(value, unit, precision);
          expect(text).not.toMatch(/NaN|Infinity|∞|undefined/);
          const figures = text.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
          expect(figures.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of more is never shown as less', () => {
    const anyAmount = fc.double({ min: 0, max: 1e9, noNaN: true });
    const twoValues = fc.tuple(anyAmount, anyAmount);
    const read = (text: string) => Number(text.replace(/[^0-9.]/g, ''));
    fc.assert(
      fc.property(twoValues, fc.constantFrom(...UNITS), ([one, other], unit) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(read(show(less, unit))).toBeLessThanOrEqual(read(show(more, unit)));
      }),
      { numRuns: 1000 },
    );
  });

  test('is written in the language of the page (G02)', () => {
    expect(show(1234.5, 'money', 3, 'de')).toBe('1.230');
    expect(show(0.855, 'rate', 3, 'de')).toBe('85,5\u00a0%');
    expect(show(6.7, 'years', 3, 'de')).toBe('6,7 years');
    expect(show(12, 'count', 3, 'ar-EG')).toBe('١٢');
  });
});

describe('the language is always handed on, never that of the machine (G02)', () => {
  const RealFormat = Intl.NumberFormat;
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('Intl', {
      PluralRules: Intl.PluralRules,
      NumberFormat: class extends RealFormat {
        constructor(locale?: string, options?: Intl.NumberFormatOptions) {
          asked.push(locale);
          super(locale, options);
        }
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each(UNITS)('for %s', (unit) => {
    show(6.7, unit, 3, 'de');
    expect(asked).toEqual(['de']);
  });
});

describe('a statement', () => {
  const worth = {
    id: 'worth',
    quantities: {
      value: { value: 366.67, unit: 'money' },
      stay: { value: 5, unit: 'years' },
    },
  } as const;

  test('is the sentence of its id with its quantities in the gaps', () => {
    const says = { worth: 'About *{value}* over {stay}.' };
    expect(displayStatement(worth, says, english)).toBe('About *370* over 5 years.');
  });

  test('without a sentence is empty, not a mistake on screen', () => {
    expect(displayStatement(worth, {}, english)).toBe('');
  });
});
