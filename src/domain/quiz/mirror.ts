import { type Gap, gapError, gapOf, LABELS } from './gap.ts';
import { agreementEdge, groupOf, type Reading, readingsOf } from './group.ts';
import type { Quiz } from './quiz.ts';
import { type DimensionScore, scoreTallies } from './scoring.ts';
import { isSameOrigin, type MirrorReply, type Voice } from './voice.ts';

/** Fewer raters than this say nothing of a dimension. */
export const MIRROR_MINIMUM = 3;

/** Means are quotients of small whole numbers; this only absorbs their binary rounding. */
const ROUNDING = 1e-9;

interface Seen {
  readonly dimension: string;
  /** Means, 1 to points. */
  readonly others: number;
  readonly raters: number;
  /** Whether the raters saw much the same; undefined where merged voices leave it open. */
  readonly isAlike: boolean | undefined;
}

export type MirrorDimension =
  | (Seen & Gap & { readonly kind: 'both'; readonly own: number; readonly standardError: number })
  | (Seen & { readonly kind: 'others-only' });

export type MirrorView =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'mixed' }
  | {
      readonly kind: 'mirror';
      readonly raters: number;
      readonly dimensions: readonly MirrorDimension[];
      /** Those of which fewer than three raters could say anything. */
      readonly tooFew: readonly string[];
    };

/** What the others' voices say beside one's own scores, which are of the same quiz and version. */
export function mirrorView(
  quiz: Quiz,
  own: readonly DimensionScore[],
  voices: readonly Voice[],
): MirrorView {
  if (voices.length === 0) return { kind: 'too-few' };
  const origin = { quiz, room: 'mirror', moment: 'now' } as const;
  if (!voices.every((voice) => isSameOrigin(origin, voice))) return { kind: 'mixed' };
  const group = groupOf(quiz, voices);
  if (group.people < MIRROR_MINIMUM) return { kind: 'too-few' };

  const readings = readingsOf(quiz, group);
  const dimensions = quiz.dimensions.flatMap((dimension, place): readonly MirrorDimension[] => {
    const reading = readings[place];
    if (!reading || reading.people < MIRROR_MINIMUM) return [];
    const seen = {
      dimension,
      others: reading.mean,
      raters: reading.people,
      isAlike: isAlike(quiz, voices, place, reading),
    };
    const mean = own[place]?.mean;
    return mean === undefined
      ? [{ ...seen, kind: 'others-only' }]
      : [
          {
            ...seen,
            ...gapOf(quiz, mean, reading.mean),
            kind: 'both',
            own: mean,
            standardError: gapError(quiz, reading.people),
          },
        ];
  });
  const shown = dimensions.map(({ dimension }) => dimension);
  return {
    kind: 'mirror',
    raters: group.people,
    dimensions: dimensions.toSorted(
      (one, other) => rankOf(one) - rankOf(other) || other.others - one.others,
    ),
    tooFew: quiz.dimensions.filter((dimension) => !shown.includes(dimension)),
  };
}

export interface OneView {
  readonly dimension: string;
  readonly own: number;
  readonly other: number;
}

/** One named person's view beside one's own, without labels; undefined unless both agreed to it. */
export function oneView(
  own: readonly DimensionScore[],
  ownerAgrees: boolean,
  reply: MirrorReply,
): readonly OneView[] | undefined {
  if (!ownerAgrees || !reply.agreesAlone) return undefined;
  return scoreTallies(reply.quiz, reply.tallies).flatMap(({ dimension, mean }, place) => {
    const ownMean = own[place]?.mean;
    return mean === undefined || ownMean === undefined
      ? []
      : { dimension, own: ownMean, other: mean };
  });
}

function rankOf(dimension: MirrorDimension): number {
  return dimension.kind === 'both' ? LABELS.indexOf(dimension.label) : LABELS.length;
}

/**
 * Burke and Dunlap's rule asks for the mean absolute deviation. Merged voices only know the standard
 * deviation, which is never smaller, and at most √(n / 2) times as large.
 */
function isAlike(
  quiz: Quiz,
  voices: readonly Voice[],
  place: number,
  { mean, spread, people }: Reading,
): boolean | undefined {
  const edge = agreementEdge(quiz) + ROUNDING;
  const single = voices.flatMap((voice) => ('group' in voice ? [] : [voice.tallies]));
  if (single.length === voices.length) {
    const means = single.flatMap((tallies) => scoreTallies(quiz, tallies)[place]?.mean ?? []);
    return means.reduce((sum, one) => sum + Math.abs(one - mean), 0) / means.length <= edge;
  }
  if (spread <= edge) return true;
  return spread > edge * Math.sqrt(people / 2) ? false : undefined;
}
