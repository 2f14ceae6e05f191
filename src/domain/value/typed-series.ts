import { type Readings, readField, type SeriesManner } from './form.ts';
import type { Field, Values } from './mode.ts';
import { writeTypedNumber } from './typed-number.ts';
import { splitTable } from './typed-table.ts';

/** A series as it is pasted from a spreadsheet: a column, or a line a row. */
export const typedSeries: SeriesManner = { read: readSeries, write: writeSeries };

/** The reason `too-many` stands at the first field. */
function readSeries(fields: readonly Field[], text: string): Readings {
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

function writeSeries(fields: readonly Field[], values: Values, locale: string): string {
  const rows = Map.groupBy(fields, ({ series }) => series?.row ?? 0);
  return [...rows.values()]
    .map((row) => {
      const cells = row.map(({ id, unit }) => {
        const value = values[id];
        return value === undefined ? '' : writeTypedNumber(value, unit, locale);
      });
      return cells
        .join('\t')
        .trimEnd()
        .replaceAll(/(?<=\S)\t(?=\S)/g, ' ');
    })
    .join('\n')
    .trimEnd();
}
