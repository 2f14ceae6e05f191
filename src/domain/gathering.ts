import { voiceOf } from './code/any-code.ts';
import type { Finding } from './code/find-codes.ts';
import { stepOf, type TeamPicture, teamView } from './quiz/team.ts';
import { isSameOrigin, type Origin, originOf, type Voice } from './quiz/voice.ts';

/** A code that somebody sent, and whether it stands in a picture that was shown. */
export interface Gathered {
  readonly code: string;
  readonly voice: Voice;
  readonly isShown: boolean;
}

export type Gathering = readonly Gathered[];

/** The codes of the round a trainer looks at, and of one before it to compare with. */
export interface Rounds {
  readonly latest: Gathering;
  readonly earlier: Gathering;
}
export type Round = keyof Rounds;

export const NOTHING: Rounds = { latest: [], earlier: [] };

/** Voices of one origin, and what may be shown of them. */
export interface GatheredSet {
  readonly origin: Origin;
  /** Those that wait included. */
  readonly people: number;
  /** In the picture. */
  readonly shown: readonly Voice[];
  /** Of those in it only; undefined while there are too few. */
  readonly picture: TeamPicture | undefined;
}

/**
 * Adds what was found to a round; what stands in either round already counts once. Codes that `marked`
 * holds were in a picture before, which is believed only where the page knows nothing of its own.
 * Whatever may be shown then is marked as shown.
 */
export function gather(
  rounds: Rounds,
  round: Round,
  found: readonly Finding[],
  marked: ReadonlySet<string> = new Set(),
): Rounds {
  const known = codesOf(rounds);
  const own = rounds[round];
  const added = found.flatMap(({ text, verdict }): Gathering => {
    const voice = verdict.is === 'code' && !known.has(text) ? voiceOf(verdict) : undefined;
    if (voice?.room !== 'team') return [];
    const isShown = marked.has(text) && !own.some((other) => isSameOrigin(other.voice, voice));
    return [{ code: text, voice, isShown }];
  });
  return { ...rounds, [round]: bySet([...own, ...added]).flatMap(reveal) };
}

/** Every code that was read so far. */
export function codesOf({ latest, earlier }: Rounds): ReadonlySet<string> {
  return new Set([...latest, ...earlier].map(({ code }) => code));
}

/** One set an origin, the one with most people first. */
export function setsOf(gathering: Gathering): readonly GatheredSet[] {
  return bySet(gathering)
    .flatMap((set) => {
      const origin = originOf(set.map(({ voice }) => voice));
      if (!origin) return [];
      const shown = shownIn(set);
      const view = teamView(shown, 0);
      const picture = view.kind === 'picture' ? view : undefined;
      return { origin, people: peopleOf(set), shown, picture };
    })
    .toSorted((one, other) => other.people - one.people);
}

function bySet(gathering: Gathering): readonly Gathering[] {
  const sets = Map.groupBy(gathering, ({ voice: { quiz, moment } }) =>
    [quiz.id, quiz.version, moment].join(),
  );
  return [...sets.values()];
}

function reveal(set: Gathering): Gathering {
  const before = peopleOf(set.filter(({ isShown }) => isShown));
  // Where fewer than a picture needs are marked, none was seen.
  const shownPeople = stepOf(before, 0) === 'picture' ? before : 0;
  return stepOf(peopleOf(set), shownPeople) === 'picture'
    ? set.map((one) => ({ ...one, isShown: true }))
    : set;
}

function shownIn(set: Gathering): readonly Voice[] {
  return set.flatMap(({ voice, isShown }) => (isShown ? [voice] : []));
}

function peopleOf(set: Gathering): number {
  return set.reduce((sum, { voice }) => sum + ('group' in voice ? voice.group.people : 1), 0);
}
