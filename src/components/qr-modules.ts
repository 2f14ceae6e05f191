import { encode } from 'uqr';

/** Rows of modules from the top, dark ones true; the quiet ground round them is not among them. */
export type QrModules = readonly (readonly boolean[])[];

/** The code that holds a text; an eighth of it may be covered or torn. */
export function qrModules(text: string): QrModules {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** Each run of dark modules in a row. */
export function darkRuns(rows: QrModules): readonly Run[] {
  return rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [{ x, y, length: (end === -1 ? row.length : end) - x }];
    }),
  );
}

/** The dark modules as the path of a drawing, one module a unit. */
export function pathOf(rows: QrModules): string {
  return darkRuns(rows)
    .map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`)
    .join('');
}
