import type { Field, Mode, Values } from './mode.ts';
import { compoundToYear, spreadOverMonths } from './monthly.ts';
import { readTypedNumber, type TypedNumber, writeTypedNumber } from './typed-number.ts';
import { splitTable } from './typed-table.ts';

/** What stands in a form, as typed: by field id, an observed series as one text under its own id. */
export type Texts = Readonly<Record<string, string>>;

export type FieldReading =
  | TypedNumber
  | { readonly ok: true; readonly value: undefined }
  | { readonly ok: false; readonly reason: 'too-many' };

export type Readings = Readonly<Record<string, FieldReading>>;

export type End = 'low' | 'high';

/** The id under which the end of a range stands that is no longer the example. */
export const rangeId = (field: string, end: End) => `${field} ${end}`;

/** The id under which the text of a field stands. */
export function textIdOf({ id, series, isObserved }: Field): string {
  return isObserved && series ? series.id : id;
}

/** @param monthly ids of the fields that are typed for one month */
export function readTexts(mode: Mode, texts: Texts, monthly: ReadonlySet<string>): Readings {
  const readings: Record<string, FieldReading> = {};
  for (const field of mode.fields) {
    const { id, series, isObserved } = field;
    if (!isObserved) readings[id] = readField(field, texts[id], monthly.has(id));
    else if (series?.position === 0 && !series.row) {
      Object.assign(readings, readSeries(mode, series.id, texts[series.id]));
    }
  }
  return readings;
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
export function writeTexts(mode: Mode, values: Values, locale: string): Texts {
  const texts: Record<string, string> = {};
  for (const field of mode.fields) {
    const id = textIdOf(field);
    const value = values[field.id];
    const text = value === undefined ? '' : writeTypedNumber(value, field.unit, locale);
    if (!field.isObserved) texts[id] = text;
    else {
      const isNewRow = field.series?.position === 0 && field.series.row;
      texts[id] = `${texts[id] ?? ''}${text && isNewRow ? '\n' : ''}${text} `.trimStart();
    }
  }
  for (const [id, text] of Object.entries(texts)) texts[id] = text.replace(/ *(\n|$)/g, '$1');
  return texts;
}

export function examplesOf(mode: Mode): Values {
  return Object.fromEntries(mode.fields.map(({ id, example }) => [id, example]));
}

function readField(field: Field, text = '', isMonthly = false): FieldReading {
  if (field.isOptional && text.trim() === '') return { ok: true, value: undefined };
  const { yearly } = field;
  if (!isMonthly || !yearly) return readTypedNumber(text, field);
  const reading = readTypedNumber(text, {
    ...field,
    min: spreadOverMonths(yearly, field.min),
    max: spreadOverMonths(yearly, field.max),
  });
  if (!reading.ok) return reading;
  const value = compoundToYear(yearly, reading.value);
  return { ok: true, value: Math.min(field.max, Math.max(field.min, value)) };
}

/** The reason `too-many` stands at the first field. */
function readSeries(mode: Mode, id: string, text = ''): Readings {
  const fields = mode.fields.filter(({ series }) => series?.id === id);
  const rows = splitTable(text);
  const places = new Set(fields.map(({ series }) => `${series?.row} ${series?.position}`));
  const fits = rows?.every((cells, row) => cells.every((_, at) => places.has(`${row} ${at}`)));
  return Object.fromEntries(
    fields.map((field, place) => [
      field.id,
      !fits && place === 0
        ? { ok: false, reason: 'too-many' }
        : readField(field, rows?.[field.series?.row ?? 0]?.[field.series?.position ?? 0]),
    ]),
  );
}
