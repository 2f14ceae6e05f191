import type { Field, Values } from '../mode.ts';
import type { Cohort } from './fit.ts';

export type CountId = `left${number}`;

export type Id = CountId | 'margin' | 'discount';

export type Inputs = Readonly<Record<CountId, number | undefined>> &
  Readonly<Record<'margin' | 'discount' | 'left0' | 'left1', number>>;

const MOST_COUNTS = 24;
const LEAST_COUNTS = 2;

/** The "High End" customers of Fader & Hardie (2007), Table 1. */
const EXAMPLE = [1000, 869, 743, 653, 593, 551, 517, 491];

export const fields: readonly Field<Id>[] = [
  { id: 'margin', unit: 'money', min: 0, max: 1e9, example: 100 },
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.1 },
  ...Array.from({ length: MOST_COUNTS }, (_, position) => countField(position)),
];

function countField(position: number): Field<Id> {
  const example = EXAMPLE[position];
  return {
    id: `left${position}`,
    unit: 'count',
    min: position === 0 ? 1 : 0,
    max: 1e9,
    isWhole: true,
    isObserved: true,
    series: { id: 'left', position },
    ...(position < LEAST_COUNTS ? {} : { isOptional: true }),
    ...(example === undefined ? {} : { example }),
  };
}

/** The counts from the start on; `undefined` where one is missing between two others. */
export function readCohort(values: Values<CountId>): Cohort | undefined {
  const counts = Array.from({ length: MOST_COUNTS }, (_, at) => values[`left${at}`]);
  const given = counts.filter((count) => count !== undefined);
  const end = counts.indexOf(undefined);
  return end === -1 || end === given.length ? given : undefined;
}
