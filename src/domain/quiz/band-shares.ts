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

/** How many of 100 people stand in each band. */
export function bandSharesOf(
  bands: readonly Band[],
  found: readonly (string | undefined)[],
): readonly BandShare[] {
  const counts = bands.map(({ id }) => found.filter((band) => band === id).length);
  const steps = dealOut(100 / SHARE_STEP, counts);
  return bands.map(({ id }, place) => ({ band: id, share: (steps[place] ?? 0) * SHARE_STEP }));
}

/** More people than this are drawn as so many dots: as many as a hundred has steps. */
export const MOST_DOTS = 100 / SHARE_STEP;

/**
 * How many dots stand in each band, drawn from the shares alone. Up to `MOST_DOTS` people each dot is one of
 * them, since no two ways to stand have the same shares then. Of more people each dot is a step.
 */
export function dotsOf(shares: readonly BandShare[], people: number): readonly number[] {
  return dealOut(
    Math.min(people, MOST_DOTS),
    shares.map(({ share }) => share),
  );
}

/** Deals things out in proportion to the weights; the largest remainders get one more, the first of equals first. */
function dealOut(things: number, weights: readonly number[]): readonly number[] {
  const total = Math.max(
    1,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const whole = weights.map((weight) => Math.floor((weight * things) / total));
  const missing = things - whole.reduce((sum, count) => sum + count, 0);
  const raised = weights
    .map((weight, place) => ({ place, rest: (weight * things) % total }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .map(({ place }) => place);
  return whole.map((count, place) => count + (raised.includes(place) ? 1 : 0));
}
