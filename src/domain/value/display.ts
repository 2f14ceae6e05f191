import { fill, type Template } from '../phrase.ts';
import { type Manner, writeNumber } from './digits/manner.ts';
import type { Quantity, Statement } from './mode.ts';

/**
 * Significant figures of an amount of money: fewer in a sentence, where the eye wants the size, than
 * in the table beside it. Everything else has three.
 */
export type Precision = 2 | 3;

/** A quantity as a reader sees it, rounded; a dash for what is no finite number. */
export function displayQuantity(
  { value, unit, isAtLeast }: Quantity,
  manner: Manner,
  precision: Precision,
): string {
  const rounded = Number(value.toPrecision(unit === 'money' ? precision : 3));
  if (!Number.isFinite(rounded)) return '–';
  const size = Math.abs(rounded);
  switch (unit) {
    case 'rate':
      return writeNumber(
        manner,
        { style: 'percent', maximumFractionDigits: size < 0.1 ? 2 : 1 },
        rounded,
      );
    case 'years':
      return writeWith(manner, 'year', 1, rounded);
    case 'time':
      return displayTime(value, manner, precision);
    case 'money':
      return displayMoney(rounded, manner);
    default: {
      const isSmall = size < 10;
      const maximumFractionDigits = isSmall ? (precision === 3 ? 3 : 1) : 0;
      if (!isAtLeast) return writeNumber(manner, { maximumFractionDigits }, rounded);
      // What floating numbers add to an exact threshold must not cost a whole step.
      return writeNumber(manner, { maximumFractionDigits, roundingMode: 'ceil' }, value - 1e-9);
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
function displayMoney(value: number, manner: Manner): string {
  const options = { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 } as const;
  if (!manner.currency) return writeNumber(manner, options, value);
  const sum = writeNumber(
    manner,
    {
      ...options,
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
    },
    value + 0,
  );
  return sum.replace(/(\p{L})(?=\d)/u, '$1\u00a0');
}

/** As people say it: seconds under two minutes, minutes under two hours. */
function displayTime(seconds: number, manner: Manner, precision: Precision): string {
  const { name, seconds: length } = timeUnitOf(seconds);
  const units = Number((seconds / length).toPrecision(3));
  return writeWith(manner, name, units < 10 ? precision - 1 : 0, units);
}

/** In what people say so many seconds. */
export function timeUnitOf(seconds: number): { readonly name: string; readonly seconds: number } {
  if (seconds < 120) return { name: 'second', seconds: 1 };
  return seconds < 7200 ? { name: 'minute', seconds: 60 } : { name: 'hour', seconds: 3600 };
}

function writeWith(manner: Manner, unit: string, maximumFractionDigits: number, value: number) {
  return writeNumber(
    manner,
    { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits },
    value,
  );
}
