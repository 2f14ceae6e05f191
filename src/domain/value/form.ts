import type { Manner } from './digits/manner.ts';
import type { Field, Mode, Values } from './mode.ts';
import { compoundToYear, spreadOverMonths } from './monthly.ts';
import { readTypedNumber, type TypedNumber, writeTypedNumber } from './typed-number.ts';

/** What stands in a form, as typed: by field id, an observed series as one text under its own id. */
export type Texts = Readonly<Record<string, string>>;

export type FieldReading =
  | TypedNumber
  | { readonly ok: true; readonly value: undefined }
  | { readonly ok: false; readonly reason: 'too-many' };

export type Readings = Readonly<Record<string, FieldReading>>;

/** The id under which the text of a field stands. */
export function textIdOf({ id, series, isObserved }: Field): string {
  return isObserved && series ? series.id : id;
}

/** How a series that stands in one text is read and written; only a mode with one brings this along. */
export interface SeriesManner {
  readonly read: (fields: readonly Field[], text: string) => Readings;
  readonly write: (fields: readonly Field[], values: Values, manner: Manner) => string;
}

/** @param monthly ids of the fields that are typed for one month */
export function readTexts(
  mode: Mode,
  texts: Texts,
  monthly: ReadonlySet<string>,
  habit: string,
  series?: SeriesManner,
): Readings {
  const readings: Record<string, FieldReading> = {};
  for (const field of mode.fields) {
    if (!field.isObserved)
      readings[field.id] = readField(field, texts[field.id], habit, monthly.has(field.id));
  }
  const observed = mode.fields.filter(({ isObserved }) => isObserved);
  const [first] = observed;
  return first && series
    ? { ...readings, ...series.read(observed, texts[textIdOf(first)] ?? '') }
    : readings;
}

/** The figures of a form without a problem; undefined where there is one. */
export function valuesIn(readings: Readings): Values | undefined {
  const values: Record<string, number | undefined> = {};
  for (const [id, reading] of Object.entries(readings)) {
    if (!reading.ok) return undefined;
    values[id] = reading.value;
  }
  return values;
}

/** The texts that `readTexts` reads as these values. */
export function writeTexts(
  mode: Mode,
  values: Values,
  manner: Manner,
  series?: SeriesManner,
): Texts {
  const texts: Record<string, string> = {};
  for (const { id, unit, isObserved } of mode.fields) {
    const value = values[id];
    if (!isObserved) texts[id] = value === undefined ? '' : writeTypedNumber(value, unit, manner);
  }
  const observed = mode.fields.filter(({ isObserved }) => isObserved);
  const [first] = observed;
  if (first && series) texts[textIdOf(first)] = series.write(observed, values, manner);
  return texts;
}

export function examplesOf(mode: Mode): Values {
  return Object.fromEntries(mode.fields.map(({ id, example }) => [id, example]));
}

export function readField(field: Field, text = '', habit = '', isMonthly = false): FieldReading {
  if (field.isOptional && text.trim() === '') return { ok: true, value: undefined };
  const { yearly } = field;
  if (!isMonthly || !yearly) return readTypedNumber(text, field, habit);
  const bounds = {
    ...field,
    min: spreadOverMonths(yearly, field.min),
    max: spreadOverMonths(yearly, field.max),
  };
  const reading = readTypedNumber(text, bounds, habit);
  if (!reading.ok) return reading;
  const value = compoundToYear(yearly, reading.value);
  return { ok: true, value: Math.min(field.max, Math.max(field.min, value)) };
}
