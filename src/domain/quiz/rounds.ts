import { chanceWobble } from './chance-wobble.ts';
import type { TeamPicture } from './team.ts';
import { isSameOrigin } from './voice.ts';

/** One dimension in two rounds. */
export interface RoundChange {
  readonly dimension: string;
  readonly before: number;
  readonly after: number;
  /** How far the two may lie apart by chance, of 100. */
  readonly wobble: number;
  readonly isBeyondWobble: boolean;
}

/**
 * The dimensions shown in both rounds; undefined where these are of different quizzes or versions.
 * Their moments may differ: then and now.
 */
export function compareRounds(
  before: TeamPicture,
  after: TeamPicture,
): readonly RoundChange[] | undefined {
  const { moment } = after.origin;
  if (!isSameOrigin({ ...before.origin, moment }, after.origin)) return undefined;
  return before.dimensions.flatMap((earlier) => {
    const later = after.dimensions.find(({ dimension }) => dimension === earlier.dimension);
    if (!later) return [];
    const wobble = chanceWobble(earlier.people, later.people);
    return {
      dimension: earlier.dimension,
      before: earlier.share,
      after: later.share,
      wobble,
      isBeyondWobble: Math.abs(later.share - earlier.share) > wobble,
    };
  });
}
