import type { Manner } from './digits/manner.ts';
import { type Readings, readField, type SeriesManner } from './form.ts';
import type { Field, Values } from './mode.ts';
import { writeTypedNumber } from './typed-number.ts';
import { splitTable } from './typed-table.ts';

/** A series as it is pasted from a spreadsheet: a column, or a line a row. */
export const typedSeries: SeriesManner = { read: readSeries, write: writeSeries };

/** The reason `too-many` stands at the first field. */
function readSeries(fields: readonly Field[], text: string): Readings {
  const rows = splitTable(text);
  const { row: lastRow = 0, position: last = 0 } = fields.at(-1)?.series ?? {};
  const fits = rows && rows.length <= lastRow + 1 && rows.every(({ length }) => length <= last + 1);
  return Object.fromEntries(
    fields.map(({ series, ...field }, place) => [
      field.id,
      !fits && place === 0
        ? { ok: false, reason: 'too-many' }
        : readField(field, rows?.[series?.row ?? 0]?.[series?.position ?? 0]),
    ]),
  );
}

/** With tabs, which keep a gap. */
function writeSeries(fields: readonly Field[], values: Values, manner: Manner): string {
  const rows: string[] = [];
  for (const { id, unit, series } of fields) {
    const value = values[id];
    const text = value === undefined ? '' : writeTypedNumber(value, unit, manner);
    const row = series?.row ?? 0;
    rows[row] = series?.position ? `${rows[row]}\t${text}` : text;
  }
  return rows
    .map((row) => row.trimEnd())
    .join('\n')
    .trimEnd();
}
