import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HABITS, writeNumber } from '#domain/value/digits/manner.ts';
import { displayQuantity, displayStatement, type Precision } from '#domain/value/display.ts';
import type { ResultUnit } from '#domain/value/mode.ts';

const UNITS: readonly ResultUnit[] = [
  'money',
  'rate',
  'years',
  'count',
  'seconds',
  'hours',
  'people',
  'time',
];
const english = { locale: 'en' };

function show(value: number, unit: ResultUnit, precision: Precision = 3, locale = 'en'): string {
  return displayQuantity({ value, unit }, { ...english, locale }, precision);
}

describe('a quantity', () => {
  test.each<[number, ResultUnit, Precision, string]>([
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
    [45.714, 'time', 2, '46 seconds'],
    [7.84, 'time', 2, '7.8 seconds'],
    [7.84, 'time', 3, '7.84 seconds'],
    [1, 'time', 2, '1 second'],
    [119, 'time', 2, '119 seconds'],
    [150, 'time', 2, '2.5 minutes'],
    [960, 'time', 2, '16 minutes'],
    [11_520, 'time', 2, '3.2 hours'],
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

  test.each(UNITS.filter((unit) => unit !== 'time'))(
    'of more %s is never shown as less',
    (unit) => {
      const anyAmount = fc.double({ min: 0, max: 1e9, noNaN: true });
      const twoValues = fc.tuple(anyAmount, anyAmount);
      const read = (text: string) => Number(text.replace(/[^0-9.]/g, ''));
      fc.assert(
        fc.property(twoValues, ([one, other]) => {
          const [less, more] = one < other ? [one, other] : [other, one];
          expect(read(show(less, unit))).toBeLessThanOrEqual(read(show(more, unit)));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('is written in the language of the page (G02)', () => {
    expect(show(1234.5, 'money', 3, 'de')).toBe('1.230');
    expect(show(0.855, 'rate', 3, 'de')).toBe('85,5\u00a0%');
    expect(show(6.7, 'years', 3, 'de')).toBe('6,7 Jahre');
    expect(show(960, 'time', 3, 'de')).toBe('16 Minuten');
    expect(show(12, 'count', 3, 'ar-EG')).toBe('١٢');
  });
});

describe('the habit of the reader', () => {
  const write = (value: number, unit: ResultUnit, habit: string) =>
    displayQuantity({ value, unit }, { locale: 'en', habit, currency: '€' }, 3);

  test.each([
    ['1,234.5', '€1,230', '85.5%', '3.2 hours'],
    ['1.234,5', '€1.230', '85,5%', '3,2 hours'],
    ['1\u00a0234,5', '€1\u00a0230', '85,5%', '3,2 hours'],
    ['1’234.5', '€1’230', '85.5%', '3.2 hours'],
  ])('%s sets the signs and leaves the words', (habit, sum, share, time) => {
    expect(write(1234.5, 'money', habit)).toBe(sum);
    expect(write(0.855, 'rate', habit)).toBe(share);
    expect(write(11_520, 'time', habit)).toBe(time);
  });

  test('is named by how it writes one number', () => {
    for (const habit of HABITS)
      expect(writeNumber({ locale: 'de', habit }, {}, 1234.5)).toBe(habit);
  });
});

describe('the language is always handed on, never that of the machine (G02)', () => {
  const RealFormat = Intl.NumberFormat;
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('Intl', {
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

  test.each(UNITS)('for %s', async (unit) => {
    // What was made for another unit would not be made again.
    vi.resetModules();
    const fresh = await import('#domain/value/display.ts');
    fresh.displayQuantity({ value: 6.7, unit }, { locale: 'de' }, 3);
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
