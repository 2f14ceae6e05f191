import { overallOf } from './overall.ts';
import type { Quiz } from './quiz.ts';
import { bandOf, type DimensionScore } from './scoring.ts';

/** What may be said of the whole: the dimensions that stand out from the person's own mean, if any does. */
export type Profile =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'even'; readonly band: string | undefined }
  | {
      readonly kind: 'peaks';
      readonly most: readonly string[];
      readonly least: readonly string[];
      readonly band: string | undefined;
    };

/** Means are quotients of small whole numbers; this only absorbs their binary rounding. */
const ROUNDING = 1e-9;

/** Names the most and the least frequent dimensions, all of equals, only as far from the mean as the quiz asks. */
export function profileOf(
  quiz: Pick<Quiz, 'bands' | 'minimumDimensions' | 'wobble'>,
  scores: readonly DimensionScore[],
): Profile {
  const { mean } = overallOf(
    scores.map((score) => score.mean),
    quiz.minimumDimensions,
  );
  if (mean === undefined) return { kind: 'too-few' };

  const known = scores.flatMap(({ dimension, mean: own }) =>
    own === undefined ? [] : [{ dimension, mean: own }],
  );
  const standingAt = (edge: number, isFarEnough: boolean) =>
    isFarEnough
      ? known.filter((one) => Math.abs(one.mean - edge) < ROUNDING).map((one) => one.dimension)
      : [];
  const highest = Math.max(...known.map((one) => one.mean));
  const lowest = Math.min(...known.map((one) => one.mean));
  const notable = quiz.wobble.notable / 100 - ROUNDING;
  const most = standingAt(highest, highest - mean >= notable);
  const least = standingAt(lowest, mean - lowest >= notable);
  const band = bandOf(mean + ROUNDING, 1, quiz.bands);
  return most.length + least.length === 0
    ? { kind: 'even', band }
    : { kind: 'peaks', most, least, band };
}

/** Whether a dimension changed between two takings, beyond the wobble of the questionnaire. */
export function hasChanged(
  quiz: Pick<Quiz, 'wobble'>,
  before: number | undefined,
  after: number | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  return Math.abs(after - before) >= quiz.wobble.change / 100 - ROUNDING;
}
