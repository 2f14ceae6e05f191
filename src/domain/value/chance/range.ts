import { type Bounds, checkValue, type Field, type Problem } from '../mode.ts';

/** What a reader thinks possible for one field, in its own unit. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Ranges by field id; the order is the order of drawing. */
export type Ranges = Readonly<Record<string, Range>>;

export type RangeProblem = Problem | 'out-of-order';

/** @returns the first problem of each of the three numbers; empty when the range may be used. */
export function checkRange(
  bounds: Bounds,
  range: Readonly<Record<keyof Range, number | undefined>>,
): ReadonlyMap<keyof Range, RangeProblem> {
  const problems = new Map<keyof Range, RangeProblem>();
  let floor = Number.NEGATIVE_INFINITY;
  for (const part of ['low', 'likely', 'high'] as const) {
    const value = range[part];
    const problem = checkValue(bounds, value) ?? (value === undefined ? 'required' : undefined);
    if (problem) problems.set(part, problem);
    else if (value !== undefined && value < floor) problems.set(part, 'out-of-order');
    floor = Math.max(floor, value ?? floor);
  }
  return problems;
}

const A_FIFTH = 0.2;

/** For a start: a fifth to either side, as far as the field goes. Whole numbers stay whole. */
export function offerRange({ min, max, isWhole }: Field, likely: number): Range {
  const step = Math.abs(likely) * A_FIFTH;
  const tidy = (value: number) => {
    const inside = Math.min(max, Math.max(min, value));
    return isWhole ? Math.round(inside) : Number(inside.toPrecision(3));
  };
  return {
    low: Math.min(likely, tidy(likely - step)),
    likely,
    high: Math.max(likely, tidy(likely + step)),
  };
}

/** The value below which a triangular distribution over the range has the given share. */
export function findTriangularQuantile({ low, likely, high }: Range, share: number): number {
  const width = high - low;
  if (width === 0) return low;
  const value =
    share * width < likely - low
      ? low + Math.sqrt(share * width * (likely - low))
      : high - Math.sqrt((1 - share) * width * (high - likely));
  return Math.min(high, Math.max(low, value));
}
