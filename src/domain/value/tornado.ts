import type { Ranges } from './chance/range.ts';
import type { Mode, Values } from './mode.ts';

/** The headline with one field at each end of its range and all others as they are. */
export interface Bar {
  readonly id: string;
  readonly atLow: number | undefined;
  readonly atHigh: number | undefined;
  /** Infinite where one end has no answer: nothing matters more. */
  readonly width: number;
}

/** @returns a bar for each ranged field, the widest first. */
export function computeTornado(mode: Mode, values: Values, ranges: Ranges): readonly Bar[] {
  const bars = Object.entries(ranges).map(([id, { low, high }]): Bar => {
    const atLow = mode.measure({ ...values, [id]: low });
    const atHigh = mode.measure({ ...values, [id]: high });
    const isAnswered = atLow !== undefined && atHigh !== undefined;
    return { id, atLow, atHigh, width: isAnswered ? Math.abs(atHigh - atLow) : Infinity };
  });
  return bars.sort((one, other) => compareWidths(other.width, one.width));
}

function compareWidths(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
