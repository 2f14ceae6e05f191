/** What a number means, so that words and formats can follow. A `rate` is a fraction: 0.8 is 80 %. */
export type Unit = 'money' | 'rate' | 'years' | 'count' | 'seconds' | 'hours' | 'people';

/** What a result may be counted in besides: `time` in seconds, said in minutes or hours where people do. */
export type ResultUnit = Unit | 'time';

export interface Quantity {
  readonly value: number;
  readonly unit: ResultUnit;
  /** A threshold: written with fewer digits it is rounded up, never below what it takes. */
  readonly isAtLeast?: boolean;
}

/** One field of a form. Bounds are included and stand in the unit's own terms. */
export interface Field<Id extends string = string> {
  readonly id: Id;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** Filled in and marked as an example until touched. Absent: the field starts empty. */
  readonly example?: number;
  readonly isOptional?: boolean;
  readonly isWhole?: boolean;
  /** A share kept, or a rate of growth, over one year: what a month's would compound to. */
  readonly yearly?: 'kept' | 'added';
  /** Counted and not estimated: it has no range. */
  readonly isObserved?: boolean;
  /** Fields of one group stand together under its name: an offer, a policy. */
  readonly group?: string;
  /**
   * Fields of one series ask the same of a list: they share its words and count on from position 0.
   * A series of several rows is a table; its first row is 0.
   */
  readonly series?: { readonly id: string; readonly position: number; readonly row?: number };
}

/** The id under which the words of a field stand: that of its series, where it has one. */
export function wordsIdOf({ id, series }: Pick<Field, 'id' | 'series'>): string {
  return series?.id ?? id;
}

/** `undefined` only where the field is optional and was left empty. */
export type Values<Id extends string = string> = Readonly<Record<Id, number | undefined>>;

/** What `checkValues` makes of values: a number for each field, or `undefined` for an optional one. */
export type ValuesOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['id']]: F extends { readonly isOptional: true }
    ? number | undefined
    : number;
};

/** A sentence the language files word: `id` picks it, `quantities` fill its gaps. */
export interface Statement {
  readonly id: string;
  readonly quantities: Readonly<Record<string, Quantity>>;
}

/** A row of the table of numbers. Without a quantity it says why: `reason` is a statement of the mode. */
export type Figure =
  | { readonly id: string; readonly quantity: Quantity }
  | { readonly id: string; readonly reason: string };

/** Numbers along a scale of whole steps: `points[0]` belongs to `start`, counted in `along`. */
export interface Curve {
  readonly id: string;
  readonly unit: ResultUnit;
  readonly along: ResultUnit;
  readonly start: number;
  readonly points: readonly number[];
}

export interface Outcome {
  readonly answer: Statement;
  readonly breakEven: Statement;
  /** What the customer, or whoever is served, gains. */
  readonly otherSide: Statement;
  readonly figures: readonly Figure[];
  readonly cautions: readonly Statement[];
  /** Only of modes that have something to draw over years or people. */
  readonly curves?: readonly Curve[];
  /** The one number that ranges and comparisons follow; `undefined` where the model gives none. */
  readonly headline: number | undefined;
}

/** What a mode may say and show, held against the language files. Kept apart: nobody counts with it. */
export interface Spoken {
  /** Every statement `compute` may return, with the names of its gaps. */
  readonly says: Readonly<Record<string, readonly string[]>>;
  /** Every figure and curve `compute` may return. */
  readonly shows: readonly string[];
}

export interface Mode<Id extends string = string> {
  readonly id: string;
  readonly fields: readonly Field<Id>[];
  readonly headlineUnit: ResultUnit;
  /** The figure that is the headline. */
  readonly headlineFigure: string;
  /**
   * Takes only values that `checkValues` let through; never returns NaN or an infinite number.
   * A method, so that a mode with fields of its own is also a `Mode`.
   */
  compute(values: Values<Id>): Outcome;
  /** The headline of `compute` alone, cheap enough for ten thousand draws at once. */
  measure(values: Values<Id>): number | undefined;
}

export type Problem = 'required' | 'not-a-number' | 'not-whole' | 'out-of-range';

/**
 * Holds typed values against the fields.
 * @returns the first problem of each field that has one; empty when `compute` may be called.
 */
export function checkValues<Id extends string>(
  fields: readonly Field<Id>[],
  values: Values<Id>,
): ReadonlyMap<Id, Problem> {
  const problems = new Map<Id, Problem>();
  for (const field of fields) {
    const problem = checkValue(field, values[field.id]);
    if (problem) problems.set(field.id, problem);
  }
  return problems;
}

/** Nobody types less; what a damaged link may hold below it would divide into infinity. */
const LEAST_SIZE = 1e-60;

export type Bounds = Pick<Field, 'unit' | 'min' | 'max' | 'isWhole' | 'isOptional'>;

export function checkValue(field: Bounds, value: number | undefined): Problem | undefined {
  if (value === undefined) return field.isOptional ? undefined : 'required';
  if (!Number.isFinite(value)) return 'not-a-number';
  if (field.isWhole && !Number.isInteger(value)) return 'not-whole';
  const isTiny = value !== 0 && Math.abs(value) < LEAST_SIZE;
  return isTiny || value < field.min || value > field.max ? 'out-of-range' : undefined;
}
