import type { Manner } from '#domain/value/digits/manner.ts';
import { displayQuantity, type Precision } from '#domain/value/display.ts';
import type { Mode, ResultUnit } from '#domain/value/mode.ts';
import type { Bar } from '#domain/value/tornado.ts';
import type { RangeReadings } from '#domain/value/typed-ranges.ts';
import type { CalculatorWords } from '#schemas/interface.ts';
import type { ModeWords } from '#schemas/mode.ts';
import type { Calculation, Figures, Reckoning } from '#stores/calculation.ts';

export interface CalculatorProps {
  readonly words: Pick<ModeWords, 'fields' | 'groups' | 'says' | 'shows'>;
  readonly calculator: CalculatorWords;
  readonly locale: string;
  /** The address of this page, as a link to it begins. */
  readonly here: string;
  /** The address of a sheet to gather figures on, where there is one. */
  readonly sheet?: string | undefined;
}

/** What every part of a calculator's page is given. */
export interface PartProps extends CalculatorProps {
  readonly mode: Mode;
  readonly calculation: Calculation;
  readonly figures: Figures;
  readonly reckoning: Reckoning;
  readonly manner: Manner;
}

/** What the parts that spread the figures are given besides. */
export interface SpreadProps extends PartProps {
  readonly ranges: RangeReadings;
  /** The widest first; none without width. */
  readonly bars: readonly Bar[];
}

export function displayValue(
  value: number | undefined,
  unit: ResultUnit,
  manner: Manner,
  precision: Precision = 3,
): string {
  return displayQuantity({ value: value ?? Number.NaN, unit }, manner, precision);
}
