import { parseRecord } from '../record.ts';

const FORMAT = 1;

/** `code` is a scenario as a link holds it; `at` the moment, ISO 8601 in UTC. */
export function writeFigures(code: string, at: string): string {
  return JSON.stringify({ format: FORMAT, figures: code, at });
}

/** @returns the code, or why there is none to be read. */
export function readFigures(
  text: string | undefined,
): { readonly code: string } | 'nothing' | 'newer' | 'damaged' {
  if (text === undefined) return 'nothing';
  const value = parseRecord(text);
  const format = value?.get('format');
  if (typeof format === 'number' && format > FORMAT) return 'newer';
  const code = value?.get('figures');
  return format === FORMAT && typeof code === 'string' ? { code } : 'damaged';
}

export function writeCurrency(currency: string): string {
  return JSON.stringify({ format: FORMAT, currency });
}

export function readCurrency(text: string | undefined): string {
  const value = text === undefined ? undefined : parseRecord(text);
  const currency = value?.get('format') === FORMAT ? value.get('currency') : undefined;
  return typeof currency === 'string' && [...currency].length <= 4 ? currency : '';
}
