import type { Tally } from '../quiz/scoring.ts';
import type { Digit } from './packing.ts';

/** How many tallies of up to `items` answers there are: for each count, every sum it can have. */
export function tallySize(items: number, points: number): number {
  return talliesBelow(items + 1, points);
}

/** A tally as one number, ordered by count, then by sum. */
export function tallyDigit({ answered, sum }: Tally, items: number, points: number): Digit {
  return {
    value: talliesBelow(answered, points) + sum - answered,
    below: tallySize(items, points),
  };
}

export function tallyAt(value: number, points: number): Tally {
  let answered = 0;
  while (talliesBelow(answered + 1, points) <= value) answered += 1;
  return { answered, sum: value - talliesBelow(answered, points) + answered };
}

/** Tallies of fewer than `answered` answers. */
function talliesBelow(answered: number, points: number): number {
  return answered + ((points - 1) * answered * (answered - 1)) / 2;
}
