import { type GatheredSet, type Rounds, setsOf } from '#domain/gathering.ts';
import { isSameOrigin } from '#domain/quiz/voice.ts';

/** What a set can be compared with, if it came at all: how it was then, looking back, and the earlier round. */
export function comparableWith(
  { origin }: GatheredSet,
  { latest, earlier }: Rounds,
): { readonly back: GatheredSet | undefined; readonly before: GatheredSet | undefined } {
  const find = (sets: readonly GatheredSet[], moment: 'now' | 'then') =>
    sets.find((one) => isSameOrigin(one.origin, { ...origin, moment }));
  return {
    back: origin.moment === 'now' ? find(setsOf(latest), 'then') : undefined,
    before: find(setsOf(earlier), origin.moment),
  };
}
