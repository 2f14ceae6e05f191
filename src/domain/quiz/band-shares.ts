import type { Band } from './quiz.ts';

/** What is shown of a group comes in steps of this, of 100. */
export const SHARE_STEP = 5;

export interface BandShare {
  readonly band: string;
  /** Of 100 people, in steps of five; the bands of a dimension add up to 100. */
  readonly share: number;
}

/** Rounds half a step up. */
export function inSteps(share: number): number {
  return Math.round(share / SHARE_STEP) * SHARE_STEP;
}

/** How many of 100 people stand in each band; the largest remainders are rounded up, the first of equals first. */
export function bandSharesOf(
  bands: readonly Band[],
  found: readonly (string | undefined)[],
): readonly BandShare[] {
  const steps = 100 / SHARE_STEP;
  const counts = bands.map(({ id }) => found.filter((band) => band === id).length);
  const total = Math.max(1, found.filter((band) => band !== undefined).length);
  const whole = counts.map((count) => Math.floor((count * steps) / total));
  const missing = steps - whole.reduce((sum, count) => sum + count, 0);
  const raised = counts
    .map((count, place) => ({ place, rest: (count * steps) % total }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .map(({ place }) => place);
  return bands.map(({ id }, place) => ({
    band: id,
    share: ((whole[place] ?? 0) + (raised.includes(place) ? 1 : 0)) * SHARE_STEP,
  }));
}
