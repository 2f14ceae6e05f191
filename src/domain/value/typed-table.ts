const MOST_CHARACTERS = 5000;

/**
 * Splits what was typed or pasted from a spreadsheet into rows of cells. One cell a line is one
 * column, read downwards as one row; an empty cell between two others stays empty.
 * @returns `undefined` for more text than any such table has.
 */
export function splitTable(text: string): readonly (readonly string[])[] | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\t; ]+$/, '').split(/\t|[; ]+|,\s+/));
  if (lines.every((cells) => cells.length === 1)) return [lines.flat()];
  return lines.filter((cells) => cells.join('') !== '');
}
