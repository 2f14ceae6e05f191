import { parseRecord } from '../record.ts';
import { HABITS } from './digits/manner.ts';

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

/** @returns undefined where none can be read. */
export function readCurrency(text: string | undefined): string | undefined {
  const currency = readPart(text, 'currency');
  return typeof currency === 'string' && [...currency].length <= 4 ? currency : undefined;
}

/** `habit` is one of `HABITS`, which are never renamed, or empty for that of the page. */
export function writeHabit(habit: string): string {
  return JSON.stringify({ format: FORMAT, numbers: habit });
}

/** @returns undefined where none can be read. */
export function readHabit(text: string | undefined): string | undefined {
  const habit = readPart(text, 'numbers');
  return ['', ...HABITS].find((one) => one === habit);
}

function readPart(text: string | undefined, part: string): unknown {
  const value = text === undefined ? undefined : parseRecord(text);
  return value?.get('format') === FORMAT ? value.get(part) : undefined;
}
