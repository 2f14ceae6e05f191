import { itemsOf, type Quiz } from './quiz.ts';
import { answersNeeded } from './scoring.ts';

/** Whole sums, both ends included. */
export interface Sums {
  readonly from: number;
  readonly to: number;
}

/** What a sum added by hand means: a column for each number of answers, a row for each band. */
export interface Legend {
  /** Numbers of answers that some dimension may rest on, most first. */
  readonly counts: readonly number[];
  /** `sums` in the order of `counts`; undefined where no whole sum falls into the band. */
  readonly rows: readonly { readonly band: string; readonly sums: readonly (Sums | undefined)[] }[];
}

/** The rows of the printed form that belong to a dimension, counted from 1, and how many must hold. */
export interface Addition {
  readonly dimension: string;
  readonly rows: readonly number[];
  readonly needed: number;
}

export function legendOf(quiz: Quiz): Legend {
  const additions = additionsOf(quiz);
  const most = Math.max(...additions.map(({ rows }) => rows.length));
  const least = Math.min(...additions.map(({ needed }) => needed));
  const counts = Array.from({ length: most - least + 1 }, (_, place) => most - place);
  return {
    counts,
    rows: quiz.bands.map(({ id, from }, place) => {
      const next = quiz.bands[place + 1]?.from;
      return { band: id, sums: counts.map((count) => sumsOf(count, from, next, quiz.points)) };
    }),
  };
}

/** One addition a dimension, in the quiz's order. */
export function additionsOf(quiz: Quiz): readonly Addition[] {
  const items = itemsOf(quiz);
  return quiz.dimensions.map((dimension) => {
    const rows = items.flatMap((item, place) => (item.dimension === dimension ? [place + 1] : []));
    return { dimension, rows, needed: answersNeeded(quiz, rows.length) };
  });
}

/** @param next lower edge of the band above, which is no longer in this one */
function sumsOf(count: number, from: number, next: number | undefined, points: number) {
  const below = next === undefined ? Number.POSITIVE_INFINITY : Math.ceil((next * count) / 100);
  const sums = {
    from: Math.ceil((from * count) / 100),
    to: Math.min(below - 1, points * count),
  };
  return sums.from > sums.to ? undefined : sums;
}
