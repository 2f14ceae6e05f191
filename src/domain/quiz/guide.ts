import type { TeamPicture } from './team.ts';

/** What one talk of the session is about. */
export interface Talk {
  readonly about: 'strongest' | 'widest' | 'rarest';
  readonly dimension: string;
}

/** Lengths of a session, in minutes. */
export const SESSIONS = [30, 60, 90] as const;
export type SessionLength = (typeof SESSIONS)[number];

export type AgendaEntry = { readonly minutes: number } & (
  | { readonly part: 'talk'; readonly talk: Talk }
  | {
      readonly part:
        | 'opening'
        | 'taking'
        | 'picture'
        | 'pairs'
        | 'together'
        | 'break'
        | 'promise'
        | 'closing';
    }
);

/** Minutes of the fixed parts; what is left of the session is for talking. */
const FIXED = {
  30: { opening: 3, taking: 7, picture: 4, break: 0, promise: 3, closing: 1 },
  60: { opening: 5, taking: 8, picture: 7, break: 0, promise: 7, closing: 3 },
  90: { opening: 8, taking: 10, picture: 10, break: 5, promise: 8, closing: 4 },
} as const;

/**
 * Up to three talks from a picture, each of another dimension: the strongest, then the one in which
 * people differ most, then the rarest of the rest. Where two are equal, the quiz's order decides. A
 * talk with nothing to say is left out: no spread at all, or nothing rarer than the strongest.
 */
export function talksOf(picture: TeamPicture): readonly Talk[] {
  const { dimensions } = picture;
  const [strongest] = dimensions.toSorted((one, other) => other.share - one.share);
  if (!strongest) return [];
  const [widest] = dimensions
    .filter((one) => one !== strongest && one.spread > 0)
    .toSorted((one, other) => other.spread - one.spread);
  const [rarest] = dimensions
    .filter((one) => one !== widest && one.share < strongest.share)
    .toSorted((one, other) => one.share - other.share);
  const talks = { strongest, widest, rarest };
  return (['strongest', 'widest', 'rarest'] as const).flatMap((about) => {
    const chosen = talks[about];
    return chosen ? { about, dimension: chosen.dimension } : [];
  });
}

/** The plan of a session. Without talks, people speak in pairs about their own results, then together. */
export function agendaOf(length: SessionLength, talks: readonly Talk[]): readonly AgendaEntry[] {
  const fixed = FIXED[length];
  const plain = (part: keyof typeof fixed): readonly AgendaEntry[] =>
    fixed[part] === 0 ? [] : [{ part, minutes: fixed[part] }];
  const before = [
    ...plain('opening'),
    ...plain('taking'),
    ...(talks.length > 0 ? plain('picture') : []),
  ];
  const after = [...plain('break'), ...plain('promise'), ...plain('closing')];
  const spoken = [...before, ...after].reduce((sum, { minutes }) => sum + minutes, 0);
  return [...before, ...talking(length - spoken, talks), ...after];
}

function talking(minutes: number, talks: readonly Talk[]): readonly AgendaEntry[] {
  const count = talks.length > 0 ? talks.length : 2;
  const minutesAt = (place: number) =>
    Math.floor(minutes / count) + (place < minutes % count ? 1 : 0);
  return talks.length > 0
    ? talks.map((talk, place) => ({ part: 'talk', talk, minutes: minutesAt(place) }))
    : [
        { part: 'pairs', minutes: minutesAt(0) },
        { part: 'together', minutes: minutesAt(1) },
      ];
}
