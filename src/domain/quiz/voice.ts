import type { Answers, Quiz } from './quiz.ts';
import type { Tally } from './scoring.ts';

/** What a voice is about. Voices of different origins are never counted together. */
export interface Origin {
  readonly quiz: Quiz;
  /** About the speaker's own work, said to a team; or about somebody else, said to that person. */
  readonly room: 'team' | 'mirror';
  /** How it is, or how it was before, as it looks today. */
  readonly moment: 'now' | 'then';
}

/** What one person gives to a team's picture. */
export interface Contribution extends Origin {
  readonly room: 'team';
  /** By chance; tells two people with the same tallies apart, and says nothing of either. */
  readonly salt: number;
  /** One a dimension, in the quiz's order. */
  readonly tallies: readonly Tally[];
}

/** What one person saw of another. */
export interface MirrorReply extends Origin {
  readonly room: 'mirror';
  readonly moment: 'now';
  readonly salt: number;
  readonly tallies: readonly Tally[];
  /** Only where the rater agreed to pass the single answers on. */
  readonly answers: Answers | undefined;
  /** The rater agreed to be shown alone, by name, as one person's view. */
  readonly agreesAlone: boolean;
}

/**
 * One dimension over several people. Each person's mean counts as its height above 1, in whole parts
 * of a scale point (`partsOfPoint`), so that sums stay exact in any order.
 */
export interface DimensionSums {
  /** People with enough answers to say. */
  readonly counted: number;
  readonly sum: number;
  readonly squares: number;
}

export interface Group {
  readonly people: number;
  /** In the quiz's order. */
  readonly dimensions: readonly DimensionSums[];
}

/** Several voices as a gatherer hands them on: sums and counts, no single one. */
export interface Merged extends Origin {
  readonly group: Group;
}

export type Voice = Contribution | MirrorReply | Merged;

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return (
    one.quiz.id === other.quiz.id &&
    one.quiz.version === other.quiz.version &&
    one.room === other.room &&
    one.moment === other.moment
  );
}

/** What all these voices are about; undefined where they do not belong together, or where there is none. */
export function originOf(voices: readonly Voice[]): Origin | undefined {
  const [first] = voices;
  if (!first || !voices.every((voice) => isSameOrigin(first, voice))) return undefined;
  // A new one: the voice itself would carry its answers along.
  const { quiz, room, moment } = first;
  return { quiz, room, moment };
}
