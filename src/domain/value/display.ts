import { count, fill, type PluralForms, type Template } from '../phrase.ts';
import type { Quantity, Statement } from './mode.ts';

/** How the language of the page writes quantities. */
export interface Manner {
  readonly locale: string;
  readonly years: PluralForms;
  /** The reader's own sign for money; without one a sum is a bare number. */
  readonly currency?: string;
}

/**
 * Significant figures of an amount of money: fewer in a sentence, where the eye wants the size, than
 * in the table beside it. Everything else has three.
 */
export type Precision = 2 | 3;

/** A quantity as a reader sees it, rounded; a dash for what is no finite number. */
export function displayQuantity(
  { value, unit, isAtLeast }: Quantity,
  { locale, years, currency }: Manner,
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
      return money(locale, rounded, currency);
    default: {
      const isSmall = size < 10;
      const maximumFractionDigits = isSmall ? (precision === 3 ? 3 : 1) : 0;
      if (!isAtLeast) return number(locale, { maximumFractionDigits }, rounded);
      // What floating numbers add to an exact threshold must not cost a whole step.
      return number(locale, { maximumFractionDigits, roundingMode: 'ceil' }, value - 1e-9);
    }
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

/** The sign stands where the language puts one; a word keeps its distance. */
function money(locale: string, value: number, currency: string | undefined): string {
  const options = { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 } as const;
  if (!currency) return number(locale, options, value);
  return new Intl.NumberFormat(locale, {
    ...options,
    signDisplay: 'negative',
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
  })
    .formatToParts(value + 0)
    .map(({ type, value: part }) => (type === 'currency' ? currency : part))
    .join('')
    .replace(/(\p{L})(?=\d)/u, '$1\u00a0');
}

function number(locale: string, options: Intl.NumberFormatOptions, value: number): string {
  // A loss too small to be shown is no minus nothing.
  return new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options }).format(value);
}
