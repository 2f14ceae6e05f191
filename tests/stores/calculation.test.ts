import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayQuantity } from '#domain/value/display.ts';
import { modes } from '#domain/value/index.ts';
import type { Field, Mode, Values } from '#domain/value/mode.ts';
import { relationship } from '#domain/value/relationship.ts';
import { writeTypedNumber } from '#domain/value/typed-number.ts';
import { clearRanges, readRanges } from '#domain/value/typed-ranges.ts';
import { typedSeries } from '#domain/value/typed-series.ts';
import { simulate } from '#domain/value/uncertainty.ts';
import { type Calculation, createCalculation } from '#stores/calculation.ts';

const fields: readonly Field[] = [
  { id: 'customers', unit: 'count', min: 0, max: 5000, example: 1200.5 },
  { id: 'kept', unit: 'rate', min: 0, max: 1, example: 0.75 },
  { id: 'limit', unit: 'years', min: 1, max: 50, isWhole: true, isOptional: true },
];

const nothing = { id: 'nothing', quantities: {} };

/** Customers kept, so that every answer can be told from the values. */
function modeOf(modeFields: readonly Field[]): Mode {
  const measure = ({ customers = 0, kept = 1 }: Values) => customers * kept;
  return {
    id: 'kept-customers',
    fields: modeFields,
    headlineUnit: 'count',
    headlineFigure: 'kept',
    compute: (values) => ({
      answer: nothing,
      breakEven: nothing,
      otherSide: nothing,
      figures: [],
      cautions: [],
      headline: measure(values),
    }),
    measure,
  };
}

function open(locale = 'en') {
  return createCalculation(modeOf(fields), locale);
}

const textsIn = (calculation: Calculation, way = 0) => calculation.$figures.get().ways[way] ?? {};
const readingsIn = (calculation: Calculation, way = 0) =>
  calculation.$reckoning.get().ways[way]?.readings ?? {};
const answeredIn = (calculation: Calculation) => calculation.$reckoning.get().answered;
const touchedIn = (calculation: Calculation) => calculation.$figures.get().touched;

describe('the examples', () => {
  test('stand in the fields as the language of the page writes them (G02)', () => {
    expect(textsIn(open())).toEqual({
      customers: '1200.5',
      kept: '75',
      limit: '',
    });
    expect(textsIn(open('de'))['customers']).toBe('1200,5');
  });

  test('are answered at once, and nothing is touched', () => {
    const calculation = open();
    expect(touchedIn(calculation).size).toBe(0);
    expect(answeredIn(calculation)).toMatchObject({
      outcome: { headline: 900.375 },
      values: { customers: 1200.5, kept: 0.75, limit: undefined },
      isOld: false,
    });
  });
});

describe('typing', () => {
  test('changes the text, the reading and the answer, and marks the field', () => {
    const calculation = open();
    calculation.type('customers', '1 000');
    expect(textsIn(calculation)['customers']).toBe('1 000');
    expect(readingsIn(calculation)['customers']).toEqual({ ok: true, value: 1000 });
    expect(answeredIn(calculation)?.outcome.headline).toBe(750);
    expect([...touchedIn(calculation)]).toEqual(['customers']);
  });

  test('something unclear leaves the last good answer, marked as old', () => {
    const calculation = open();
    calculation.type('kept', '50');
    calculation.type('customers', 'many');
    expect([...touchedIn(calculation)]).toEqual(['kept', 'customers']);
    expect(readingsIn(calculation)['customers']).toEqual({ ok: false, reason: 'not-a-number' });
    expect(answeredIn(calculation)).toMatchObject({
      outcome: { headline: 600.25 },
      values: { customers: 1200.5, kept: 0.5 },
      isOld: true,
    });
    calculation.type('customers', '10');
    expect(answeredIn(calculation)).toMatchObject({ outcome: { headline: 5 }, isOld: false });
  });

  test('an optional field may be left empty, another may not', () => {
    const calculation = open();
    calculation.type('limit', '12');
    expect(answeredIn(calculation)?.values['limit']).toBe(12);
    calculation.type('limit', '  ');
    expect(readingsIn(calculation)['limit']).toEqual({ ok: true, value: undefined });
    expect(answeredIn(calculation)?.isOld).toBe(false);
    calculation.type('customers', '');
    expect(readingsIn(calculation)['customers']).toEqual({ ok: false, reason: 'required' });
    calculation.type('customers', '5');
    calculation.type('limit', '1.5');
    expect(readingsIn(calculation)['limit']).toEqual({ ok: false, reason: 'not-whole' });
    expect(answeredIn(calculation)?.isOld).toBe(true);
  });

  test('into a field the mode does not have changes no answer', () => {
    const calculation = open();
    calculation.type('__proto__', 'x');
    calculation.type('no-such-field', 'x');
    expect(Object.keys(readingsIn(calculation))).toEqual(['customers', 'kept', 'limit']);
    expect(answeredIn(calculation)).toMatchObject({ isOld: false });
  });
});

describe('a text with two meanings', () => {
  test('is asked about, and each choice is read as chosen', () => {
    const calculation = open();
    calculation.type('customers', '1.234');
    const reading = readingsIn(calculation)['customers'];
    expect(reading).toEqual({ ok: false, reason: 'ambiguous', readings: [1234, 1.234] });
    calculation.type('customers', writeTypedNumber(1.234, 'count', { locale: 'en' }));
    expect(readingsIn(calculation)['customers']).toEqual({ ok: true, value: 1.234 });
    calculation.type('customers', writeTypedNumber(1234, 'count', { locale: 'en' }));
    expect(readingsIn(calculation)['customers']).toEqual({ ok: true, value: 1234 });
    expect(textsIn(calculation)['customers']).toBe('1234');
  });
});

describe('without examples', () => {
  const empty = modeOf([{ id: 'customers', unit: 'count', min: 0, max: 5000 }]);

  test('there is no answer until the figures are clear', () => {
    const calculation = createCalculation(empty, 'en');
    expect(answeredIn(calculation)).toBeUndefined();
    calculation.type('customers', 'x');
    expect(answeredIn(calculation)).toBeUndefined();
    calculation.type('customers', '7');
    expect(answeredIn(calculation)).toMatchObject({ outcome: { headline: 7 }, isOld: false });
  });

  test('starting over leaves no old answer standing', () => {
    const calculation = createCalculation(empty, 'en');
    calculation.type('customers', '7');
    calculation.restart();
    expect(textsIn(calculation)).toEqual({ customers: '' });
    expect(answeredIn(calculation)).toBeUndefined();
  });
});

test('starting over brings the examples back, untouched', () => {
  const calculation = open();
  calculation.type('customers', '7');
  calculation.type('kept', 'x');
  calculation.restart();
  expect(textsIn(calculation)).toEqual(textsIn(open()));
  expect(touchedIn(calculation).size).toBe(0);
  expect(answeredIn(calculation)).toMatchObject({
    outcome: { headline: 900.375 },
    isOld: false,
  });
});

test('two calculations share nothing', () => {
  const [one, other] = [open(), open()];
  one.type('customers', '7');
  expect(textsIn(other)['customers']).toBe('1200.5');
  expect(touchedIn(other).size).toBe(0);
});

test('a reset can be undone, and keeps the sign of the currency', () => {
  const calculation = open();
  calculation.type('customers', '7');
  calculation.set({ currency: '€' });
  calculation.restart();
  expect(calculation.$figures.get().currency).toBe('€');
  calculation.undo();
  expect(textsIn(calculation)['customers']).toBe('7');
  expect(answeredIn(calculation)?.outcome.headline).toBe(5.25);
  expect(calculation.$before.get()).toBeUndefined();
});

test('a rate typed for a month is compounded to its year', () => {
  const calculation = createCalculation(relationship, 'en');
  const field = relationship.fields.find(({ id }) => id === 'retention');
  if (!field) throw new Error('there is no retention');
  calculation.setMonthly(field, '98', true);
  expect(answeredIn(calculation)?.values['retention']).toBeCloseTo(0.7847, 4);
  const discount = relationship.fields.find(({ id }) => id === 'discount');
  if (!discount) throw new Error('there is no discount');
  calculation.setMonthly(discount, '0.797414043', true);
  expect(answeredIn(calculation)?.values['discount']).toBeCloseTo(0.1, 6);
});

describe('ways side by side', () => {
  test('start as copies of the form and go their own way', () => {
    const calculation = open();
    calculation.addWay();
    calculation.type('kept', '50', 1);
    expect(readingsIn(calculation, 0)['kept']).toEqual({ ok: true, value: 0.75 });
    expect(readingsIn(calculation, 1)['kept']).toEqual({ ok: true, value: 0.5 });
  });

  test('are three at most, and the last one goes first', () => {
    const calculation = open();
    for (let time = 0; time < 5; time += 1) calculation.addWay();
    expect(calculation.$figures.get().ways).toHaveLength(3);
    calculation.removeWay();
    expect(calculation.$figures.get().ways).toHaveLength(2);
  });
});

const manner = { locale: 'en-GB' };
const TYPED = [
  '',
  '0',
  '1',
  '-5',
  '50',
  '100',
  '1.234',
  '1,5e3-',
  '1e400',
  '٣',
  'x',
  '０．５',
  '1e9',
];

test.each(modes)(
  'B02: whatever is typed into $id, no NaN, no infinity and no minus nothing is shown',
  (mode) => {
    const typed = fc.oneof(
      fc.constantFrom(...TYPED),
      fc.integer({ min: 0, max: 100 }).map(String),
      fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value.toPrecision(4)),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 40, maxLength: 40 }), (texts) => {
        const calculation = createCalculation(mode, 'en-GB', typedSeries);
        mode.fields
          .filter(({ isObserved }) => !isObserved)
          .forEach(({ id }, place) => {
            calculation.type(id, texts[place] ?? '');
          });
        calculation.type('left', texts.join(' '));
        const { answered, ways } = calculation.$reckoning.get();
        const values = ways[0]?.values ?? answered?.values;
        if (!answered || !values) return;
        const { outcome } = answered;
        const ranges = clearRanges(readRanges(mode, values, {}, ''));
        const run = simulate(mode, values, ranges, { draws: 40, seed: [1, 2, 3, 4] });
        const shown = [
          ...outcome.figures.flatMap((figure) => ('quantity' in figure ? [figure.quantity] : [])),
          ...[outcome.answer, outcome.breakEven, outcome.otherSide, ...outcome.cautions].flatMap(
            ({ quantities }) => Object.values(quantities),
          ),
          ...(run.ok ? [run.median, run.tenth, run.ninetieth] : []).map((value) => ({
            value,
            unit: mode.headlineUnit,
          })),
        ].map((quantity) => displayQuantity(quantity, manner, 3));
        expect(shown.join(' ')).not.toMatch(/NaN|∞|Infinity|undefined|null|–|(^|\s)-0(\s|%|$)/);
      }),
      { numRuns: 200 },
    );
  },
);
