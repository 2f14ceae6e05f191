import type { Field, Values } from '../mode.ts';
import type { Cohort } from './fit.ts';

export type CountId = `left${number}` | `left${number}-${number}`;

export type Id = CountId | 'margin' | 'discount';

export type Inputs = Readonly<Record<CountId, number | undefined>> &
  Readonly<Record<'margin' | 'discount' | 'left0' | 'left1', number>>;

const MOST_COUNTS = 24;
const LEAST_COUNTS = 2;
const MOST_COHORTS = 5;

/** The "High End" customers of Fader & Hardie (2007), Table 1. */
const EXAMPLE = [1000, 869, 743, 653, 593, 551, 517, 491];

/** In rows, a cohort each. */
const COUNT_IDS = Array.from({ length: MOST_COHORTS * MOST_COUNTS }, (_, place) =>
  countId(place % MOST_COUNTS, Math.floor(place / MOST_COUNTS)),
);

export const fields: readonly Field<Id>[] = [
  { id: 'margin', unit: 'money', min: 0, max: 1e9, example: 100 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  ...Array.from({ length: MOST_COHORTS * MOST_COUNTS }, (_, place) =>
    countField(place % MOST_COUNTS, Math.floor(place / MOST_COUNTS)),
  ),
];

function countField(position: number, row: number): Field<Id> {
  const example = row === 0 ? EXAMPLE[position] : undefined;
  return {
    id: countId(position, row),
    unit: 'count',
    min: position === 0 ? 1 : 0,
    max: 1e9,
    isWhole: true,
    isObserved: true,
    series: { id: 'left', position, row },
    ...(row === 0 && position < LEAST_COUNTS ? {} : { isOptional: true }),
    ...(example === undefined ? {} : { example }),
  };
}

function countId(position: number, row: number): CountId {
  return row === 0 ? `left${position}` : `left${position}-${row}`;
}

/** Every count, also the empty ones: the same places for all values. */
export function listCounts(values: Values<CountId>): readonly (number | undefined)[] {
  return COUNT_IDS.map((id) => values[id]);
}

/** The counts of each cohort from its start on; `undefined` where one is missing between two others. */
export function readCohorts(list: readonly (number | undefined)[]): readonly Cohort[] | undefined {
  const cohorts: Cohort[] = [];
  for (let start = 0; start < list.length; start += MOST_COUNTS) {
    const counts = list.slice(start, start + MOST_COUNTS);
    const given = counts.filter((count) => count !== undefined);
    const end = counts.indexOf(undefined);
    if (end !== -1 && end !== given.length) return undefined;
    if (given.length > 0) cohorts.push(given);
  }
  return cohorts;
}
