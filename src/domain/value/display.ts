import { count, fill, type PluralForms, type Template } from '../phrase.ts';
import type { Quantity, Statement } from './mode.ts';

/** How the language of the page writes quantities. */
export interface Manner {
  readonly locale: string;
  readonly years: PluralForms;
}

/** Significant figures: fewer in a sentence, where the eye wants the size, than in the table beside it. */
export type Precision = 2 | 3;

/** A quantity as a reader sees it, rounded; a dash for what is no finite number. */
export function displayQuantity(
  { value, unit }: Quantity,
  { locale, years }: Manner,
  precision: Precision,
): string {
  if (!Number.isFinite(value)) return '–';
  const rounded = Number(value.toPrecision(precision)) + 0;
  switch (unit) {
    case 'rate':
      return number(locale, { style: 'percent', maximumFractionDigits: 1 }, value);
    case 'years':
      return count(years, Number(value.toFixed(1)), locale);
    case 'money':
      return number(locale, { maximumFractionDigits: Math.abs(rounded) < 10 ? 2 : 0 }, rounded);
    default:
      return number(locale, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }, value);
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
  return new Intl.NumberFormat(locale, options).format(value + 0);
}
