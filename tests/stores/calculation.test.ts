import { describe, expect, test } from 'vitest';
import type { Field, Mode, Values } from '#domain/value/mode.ts';
import { createCalculation, exampleTexts } from '#stores/calculation.ts';

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
    says: { nothing: [] },
    shows: [],
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

describe('the examples', () => {
  test('stand in the fields as the language of the page writes them (G02)', () => {
    expect(exampleTexts(modeOf(fields), 'en')).toEqual({
      customers: '1200.5',
      kept: '75',
      limit: '',
    });
    expect(open('de').$texts.get()['customers']).toBe('1200,5');
  });

  test('are answered at once, and nothing is touched', () => {
    const calculation = open();
    expect(calculation.$touched.get().size).toBe(0);
    expect(calculation.$answered.get()).toMatchObject({
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
    expect(calculation.$texts.get()['customers']).toBe('1 000');
    expect(calculation.$readings.get()['customers']).toEqual({ ok: true, value: 1000 });
    expect(calculation.$answered.get()?.outcome.headline).toBe(750);
    expect([...calculation.$touched.get()]).toEqual(['customers']);
  });

  test('something unclear leaves the last good answer, marked as old', () => {
    const calculation = open();
    calculation.type('kept', '50');
    calculation.type('customers', 'many');
    expect([...calculation.$touched.get()]).toEqual(['kept', 'customers']);
    expect(calculation.$readings.get()['customers']).toEqual({ ok: false, reason: 'not-a-number' });
    expect(calculation.$answered.get()).toMatchObject({
      outcome: { headline: 600.25 },
      values: { customers: 1200.5, kept: 0.5 },
      isOld: true,
    });
    calculation.type('customers', '10');
    expect(calculation.$answered.get()).toMatchObject({ outcome: { headline: 5 }, isOld: false });
  });

  test('an optional field may be left empty, another may not', () => {
    const calculation = open();
    calculation.type('limit', '12');
    expect(calculation.$answered.get()?.values['limit']).toBe(12);
    calculation.type('limit', '  ');
    expect(calculation.$readings.get()['limit']).toEqual({ ok: true, value: undefined });
    expect(calculation.$answered.get()?.isOld).toBe(false);
    calculation.type('customers', '');
    expect(calculation.$readings.get()['customers']).toEqual({ ok: false, reason: 'required' });
    calculation.type('customers', '5');
    calculation.type('limit', '1.5');
    expect(calculation.$readings.get()['limit']).toEqual({ ok: false, reason: 'not-whole' });
    expect(calculation.$answered.get()?.isOld).toBe(true);
  });

  test('into a field the mode does not have changes no answer', () => {
    const calculation = open();
    calculation.type('__proto__', 'x');
    calculation.type('no-such-field', 'x');
    expect(Object.keys(calculation.$readings.get())).toEqual(['customers', 'kept', 'limit']);
    expect(calculation.$answered.get()).toMatchObject({ isOld: false });
  });
});

describe('a text with two meanings', () => {
  test('is asked about, and each choice is read as chosen', () => {
    const calculation = open();
    calculation.type('customers', '1.234');
    const reading = calculation.$readings.get()['customers'];
    expect(reading).toEqual({ ok: false, reason: 'ambiguous', readings: [1234, 1.234] });
    calculation.choose('customers', 1.234);
    expect(calculation.$readings.get()['customers']).toEqual({ ok: true, value: 1.234 });
    calculation.choose('customers', 1234);
    expect(calculation.$readings.get()['customers']).toEqual({ ok: true, value: 1234 });
    expect(calculation.$texts.get()['customers']).toBe('1234');
  });

  test('a choice for a field the mode does not have is ignored', () => {
    const calculation = open();
    calculation.choose('no-such-field', 3);
    expect(calculation.$touched.get().size).toBe(0);
  });
});

describe('without examples', () => {
  const empty = modeOf([{ id: 'customers', unit: 'count', min: 0, max: 5000 }]);

  test('there is no answer until the figures are clear', () => {
    const calculation = createCalculation(empty, 'en');
    expect(calculation.$answered.get()).toBeUndefined();
    calculation.type('customers', 'x');
    expect(calculation.$answered.get()).toBeUndefined();
    calculation.type('customers', '7');
    expect(calculation.$answered.get()).toMatchObject({ outcome: { headline: 7 }, isOld: false });
  });

  test('starting over leaves no old answer standing', () => {
    const calculation = createCalculation(empty, 'en');
    calculation.type('customers', '7');
    calculation.restart();
    expect(calculation.$texts.get()).toEqual({ customers: '' });
    expect(calculation.$answered.get()).toBeUndefined();
  });
});

test('starting over brings the examples back, untouched', () => {
  const calculation = open();
  calculation.type('customers', '7');
  calculation.type('kept', 'x');
  calculation.restart();
  expect(calculation.$texts.get()).toEqual(exampleTexts(modeOf(fields), 'en'));
  expect(calculation.$touched.get().size).toBe(0);
  expect(calculation.$answered.get()).toMatchObject({
    outcome: { headline: 900.375 },
    isOld: false,
  });
});

test('two calculations share nothing', () => {
  const [one, other] = [open(), open()];
  one.type('customers', '7');
  expect(other.$texts.get()['customers']).toBe('1200.5');
  expect(other.$touched.get().size).toBe(0);
});
