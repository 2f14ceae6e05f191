import {
  checkRange,
  offerRange,
  type Range,
  type RangeProblem,
  type Ranges,
} from './chance/range.ts';
import type { Texts } from './form.ts';
import type { Field, Mode, Values } from './mode.ts';
import { readTypedNumber, type TypedNumber } from './typed-number.ts';

export type End = 'low' | 'high';

/** The id under which the end of a range stands that is no longer the example. */
export const rangeId = (field: string, end: End) => `${field} ${end}`;

/** The id of the field that a text is of, be it the figure or an end of its range. */
export const fieldIdOf = (text: string) => text.replace(/ .*/, '');

export type EndReading = TypedNumber | { readonly ok: false; readonly reason: RangeProblem };

export interface RangeReading {
  readonly likely: number;
  readonly low: EndReading;
  readonly high: EndReading;
}

/** By field id, of the fields that have a figure to spread. */
export type RangeReadings = Readonly<Record<string, RangeReading>>;

export function readRanges(mode: Mode, values: Values, ends: Texts, habit: string): RangeReadings {
  return Object.fromEntries(
    mode.fields.flatMap((field) => {
      const likely = values[field.id];
      if (likely === undefined || field.isObserved) return [];
      const offered = offerRange(field, likely);
      const read = (end: End): TypedNumber => {
        const text = ends[rangeId(field.id, end)];
        return text === undefined
          ? { ok: true, value: offered[end] }
          : readTypedNumber(text, field, habit);
      };
      const [low, high] = [read('low'), read('high')];
      const problems =
        low.ok && high.ok
          ? checkRange(field, { low: low.value, likely, high: high.value })
          : new Map<string, RangeProblem>();
      const hold = (reading: TypedNumber, problem: RangeProblem | undefined): EndReading =>
        problem ? { ok: false, reason: problem } : reading;
      const range: RangeReading = {
        likely,
        low: hold(low, problems.get('likely')),
        high: hold(high, problems.get('high')),
      };
      return [[field.id, range]];
    }),
  );
}

/** Only ranges without a problem: a field whose range is unclear is held still. */
export function clearRanges(readings: RangeReadings): Ranges {
  return Object.fromEntries(
    Object.entries(readings).flatMap(([id, { likely, low, high }]) =>
      low.ok && high.ok ? [[id, { low: low.value, likely, high: high.value }]] : [],
    ),
  );
}

/** The same fields in the same order round other figures: as wide as the reader made them. */
export function moveRanges(
  mode: Mode,
  ranges: Ranges,
  values: Values | undefined,
  ends: Texts,
): Ranges {
  if (!values) return {};
  return Object.fromEntries(
    Object.entries(ranges).flatMap(([id, range]): [string, Range][] => {
      const field = mode.fields.find((one) => one.id === id);
      const likely = values[id];
      if (!field || likely === undefined) return [];
      const isTyped = rangeId(id, 'low') in ends || rangeId(id, 'high') in ends;
      return [[id, isTyped ? shift(field, range, likely) : offerRange(field, likely)]];
    }),
  );
}

function shift({ min, max }: Field, range: Range, likely: number): Range {
  const inside = (value: number) => Math.min(max, Math.max(min, value));
  const by = likely - range.likely;
  return { low: inside(range.low + by), likely, high: inside(range.high + by) };
}
