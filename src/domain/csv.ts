export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula, in Latin or full-width signs, behind spaces too. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;
const BYTE_ORDER_MARK = '\ufeff';

/** A table as a spreadsheet opens it (RFC 4180). Texts are quoted and never start a formula; numbers stay numbers. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(writeCell).join()}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell !== undefined && Number.isFinite(cell) ? String(Number(cell.toPrecision(10))) : '';
  }
  return `"${FORMULA.test(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
