import { isCurrencyMark } from './digits/currency-mark.ts';
import { readGroupedDigits } from './digits/grouped-digits.ts';
import { DECIMAL, GROUP, type Manner, writeNumber } from './digits/manner.ts';
import { writePlainly } from './digits/plain-characters.ts';
import { type Bounds, checkValue, type Problem, type Unit } from './mode.ts';

/** `readings` are the two values one text may mean (`1.234`), both allowed: first the one in groups. */
export type TypedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: Problem }
  | {
      readonly ok: false;
      readonly reason: 'ambiguous';
      readonly readings: readonly [number, number];
    };

const MOST_CHARACTERS = 40;
const MOST_DIGITS = 10;

/**
 * Reads what a person typed, in the habits of any language.
 * A rate is always typed in percent: `80` is 0.8 and `0,8` is 0.008.
 * Empty text is `required` even where the field is optional: leaving it empty is for the form to allow.
 * @param habit how the reader chose to write numbers; it settles what could be read in two ways
 */
export function readTypedNumber(text: string, bounds: Bounds, habit = ''): TypedNumber {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'not-a-number' };
  const plain = writePlainly(text);
  if (plain === '') return { ok: false, reason: 'required' };
  const readings = readNumbers(plain, bounds.unit);
  const problems = readings.flatMap((value) => checkValue(bounds, value) ?? []);
  const [allowed, other] = readings.filter((value) => checkValue(bounds, value) === undefined);
  if (allowed === undefined) return { ok: false, reason: problems[0] ?? 'not-a-number' };
  const sign = /\d([.,])\d/.exec(plain)?.[1];
  // Nobody writes whole numbers with a row of noughts behind a decimal sign.
  if (other === undefined || bounds.isWhole || sign === habit[GROUP]) {
    return { ok: true, value: allowed };
  }
  return sign === habit[DECIMAL]
    ? { ok: true, value: other }
    : { ok: false, reason: 'ambiguous', readings: [allowed, other] };
}

/**
 * Fills a field from a number so that `readTypedNumber` gives the number back: ungrouped, with the
 * digits of the language and the decimal sign of the habit, a rate in percent, at most ten digits.
 */
export function writeTypedNumber(value: number, unit: Unit, manner: Manner): string {
  const rounded = Number(value.toPrecision(MOST_DIGITS));
  const written = Number((unit === 'rate' ? rounded * 100 : rounded).toPrecision(MOST_DIGITS));
  // Three digits after the sign could be read as a group: a fourth makes the sign a decimal one.
  const isAmbiguous = /^-?[1-9]\d{0,2}\.\d{3}$/.test(String(written));
  return writeNumber(
    manner,
    {
      useGrouping: false,
      ...(isAmbiguous ? { minimumFractionDigits: 4 } : { maximumSignificantDigits: MOST_DIGITS }),
    },
    written + 0,
  );
}

function readNumbers(plain: string, unit: Unit): readonly number[] {
  const [, start = '', digits = '', end = ''] = /^([^0-9]*)(.*[0-9])([^0-9]*)$/.exec(plain) ?? [];
  const before = readBefore(start.replaceAll(' ', ''), unit);
  const after = readAfter(end.replaceAll(' ', ''), unit);
  if (!before || !after || digits === '' || (before.isPercent && after.isPercent)) return [];
  const sign = before.isNegative ? '-' : '';
  const power = unit === 'rate' ? 'e-2' : '';
  return readGroupedDigits(before.point + digits + after.point).map(
    (reading) => Number(`${sign}${reading}${power}`) + 0,
  );
}

interface Surrounding {
  /** A decimal sign at the edge of the digits: `.5`, `5.`, `500,-`. */
  readonly point: string;
  readonly isPercent: boolean;
}

function readBefore(
  text: string,
  unit: Unit,
): (Surrounding & { readonly isNegative: boolean }) | undefined {
  const point = /[.,٫]$/.test(text) && !isMark(withoutSign(text), unit) ? text.slice(-1) : '';
  const whole = text.slice(0, text.length - point.length);
  const mark = withoutSign(whole);
  if (!isMark(mark, unit)) return undefined;
  return { point, isPercent: mark === '%', isNegative: whole.includes('-') };
}

function readAfter(text: string, unit: Unit): Surrounding | undefined {
  const point = /^[.,٫]/.test(text) && !isMark(text, unit) ? text.slice(0, 1) : '';
  // The dash of a round price: `500,-`.
  const mark = text.slice(point.length).replace(point === '' ? '' : /^(-|—)/, '');
  return isMark(mark, unit) ? { point, isPercent: mark === '%' } : undefined;
}

/** Takes one sign off, from the outer or the inner side of a currency: `-€` or `€-`. */
function withoutSign(text: string): string {
  return /^[+-]/.test(text) ? text.slice(1) : text.replace(/[+-]$/, '');
}

function isMark(text: string, unit: Unit): boolean {
  if (text === '') return true;
  if (text === '%') return unit === 'rate';
  return unit === 'money' && isCurrencyMark(text);
}
