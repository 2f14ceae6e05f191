import { count, fill, type PluralForms, type Template } from '../phrase.ts';
import type { Quantity, Statement } from './mode.ts';

/** How the language of the page writes quantities. */
export interface Manner {
  readonly locale: string;
  readonly years: PluralForms;
}

/**
 * Significant figures of an amount of money: fewer in a sentence, where the eye wants the size, than
 * in the table beside it. Everything else has three.
 */
export type Precision = 2 | 3;

/** A quantity as a reader sees it, rounded; a dash for what is no finite number. */
export function displayQuantity(
  { value, unit }: Quantity,
  { locale, years }: Manner,
  precision: Precision,
): string {
  const rounded = Number(value.toPrecision(unit === 'money' ? precision : 3));
  if (!Number.isFinite(rounded)) return '–';
  const size = Math.abs(rounded);
  switch (unit) {
    case 'rate':
      return number(
        locale,
        { style: 'percent', maximumFractionDigits: size < 0.1 ? 2 : 1 },
        rounded,
      );
    case 'years':
      return count(years, Number(rounded.toFixed(1)) + 0, locale);
    case 'money':
      return number(locale, { maximumFractionDigits: size < 10 ? 2 : 0 }, rounded);
    default:
      return number(locale, { maximumFractionDigits: size < 10 ? 1 : 0 }, rounded);
  }
}

/** A statement in words, its gaps filled. */
export function displayStatement(
  statement: Statement,
  templates: Readonly<Record<string, Template>>,
  manner: Manner,
): string {
  const values = Object.entries(statement.quantities).map(([gap, quantity]) => [
    gap,
    displayQuantity(quantity, manner, 2),
  ]);
  return fill(templates[statement.id] ?? '', Object.fromEntries(values));
}

function number(locale: string, options: Intl.NumberFormatOptions, value: number): string {
  // A loss too small to be shown is no minus nothing.
  return new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options }).format(value);
}
