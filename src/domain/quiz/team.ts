import { type BandShare, bandSharesOf, inSteps } from './band-shares.ts';
import { agreementEdge, groupOf, readingsOf, STRENGTH_SHARE } from './group.ts';
import type { Quiz } from './quiz.ts';
import { scoreTallies, shareOf } from './scoring.ts';
import { type Origin, originOf, type Voice } from './voice.ts';

/** Below this nothing is said of a team. */
export const TEAM_MINIMUM = 5;
/** From here also how many stand in each band. */
export const DETAIL_MINIMUM = 10;

export interface TeamDimension {
  readonly dimension: string;
  /** Those who could say. */
  readonly people: number;
  /** Mean of the people's means, 0 to 100, in steps of five. */
  readonly share: number;
  /** Standard deviation between the people, of 100, in steps of five. */
  readonly spread: number;
  /** In the quiz's order; undefined below ten people, and where merged voices are among them. */
  readonly bands: readonly BandShare[] | undefined;
}

export interface TeamPicture {
  readonly kind: 'picture';
  readonly origin: Origin;
  readonly people: number;
  /** Those of which enough people could say something, in the quiz's order. */
  readonly dimensions: readonly TeamDimension[];
  /** The widest spread, all of equals, where it is wide enough to be worth a talk. */
  readonly differMost: readonly string[];
  /** The highest, all of equals, among the strengths that nearly everybody shares. */
  readonly sharedStrength: readonly string[];
}

/** The other kinds hold nothing that depends on an answer. */
export type TeamView =
  | TeamPicture
  | { readonly kind: 'too-few' }
  | { readonly kind: 'one-more' }
  | { readonly kind: 'mixed' };

/**
 * Whether so many people may be shown where `shownPeople` stood in the picture before, 0 for none: a
 * picture with one person more or fewer would give that person away.
 */
export function stepOf(people: number, shownPeople: number): 'picture' | 'too-few' | 'one-more' {
  if (people < TEAM_MINIMUM) return 'too-few';
  return Math.abs(people - shownPeople) === 1 ? 'one-more' : 'picture';
}

/** How far people lie apart, in words: less than is worth naming, more, or wider than agreement reaches. */
export function apartness(quiz: Quiz, spread: number): 'close' | 'apart' | 'wide' {
  if (spread < shareOf(quiz.wobble.notable, quiz)) return 'close';
  return spread > shareOf(agreementEdge(quiz) * 100, quiz) ? 'wide' : 'apart';
}

/**
 * What a team's voices say together. `shownPeople` is how many stood in the picture shown last, 0 for
 * none.
 */
export function teamView(voices: readonly Voice[], shownPeople: number): TeamView {
  if (voices.length === 0) return { kind: 'too-few' };
  const origin = originOf(voices);
  if (origin?.room !== 'team') return { kind: 'mixed' };
  const { quiz } = origin;
  const group = groupOf(quiz, voices);
  const step = stepOf(group.people, shownPeople);
  if (step !== 'picture') return { kind: step };

  const readings = readingsOf(quiz, group);
  const bands = bandsOf(quiz, voices);
  const dimensions = quiz.dimensions.flatMap((dimension, place) => {
    const reading = readings[place];
    if (!reading || reading.people < TEAM_MINIMUM) return [];
    return {
      dimension,
      people: reading.people,
      share: inSteps(reading.share),
      spread: inSteps(shareOf(reading.spread * 100, quiz)),
      bands: reading.people < DETAIL_MINIMUM ? undefined : bands?.[place],
    };
  });

  const differMost = highest(
    dimensions.filter(({ spread }) => apartness(quiz, spread) !== 'close'),
    ({ spread }) => spread,
  );
  const sharedStrength = highest(
    dimensions.filter(
      ({ dimension, share, spread }) =>
        share >= STRENGTH_SHARE &&
        apartness(quiz, spread) !== 'wide' &&
        !differMost.includes(dimension),
    ),
    ({ share }) => share,
  );
  return { kind: 'picture', origin, people: group.people, dimensions, differMost, sharedStrength };
}

/** Of each dimension; undefined where merged voices are among them. */
function bandsOf(
  quiz: Quiz,
  voices: readonly Voice[],
): readonly (readonly BandShare[])[] | undefined {
  const people = voices.flatMap((voice) =>
    'group' in voice ? [] : [scoreTallies(quiz, voice.tallies)],
  );
  if (people.length < voices.length) return undefined;
  return quiz.dimensions.map((_, place) =>
    bandSharesOf(
      quiz.bands,
      people.map((scores) => scores[place]?.band),
    ),
  );
}

function highest(
  dimensions: readonly TeamDimension[],
  height: (dimension: TeamDimension) => number,
): readonly string[] {
  const top = Math.max(...dimensions.map(height));
  return dimensions.filter((one) => height(one) === top).map(({ dimension }) => dimension);
}
