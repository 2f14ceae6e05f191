import { groupOf, NOBODY } from './group.ts';
import { type Group, type Merged, originOf, type Voice } from './voice.ts';

/** Fewer voices than this are never put into one: with two, each would know the other. */
export const MERGE_MINIMUM = 3;
/** What a merged code can count. */
export const MERGE_MAXIMUM = 1023;

export type MergeResult =
  | { readonly ok: true; readonly value: Merged }
  | { readonly ok: false; readonly reason: 'too-few' | 'too-many' | 'mixed' };

/**
 * Puts voices into one that no longer holds any of them; merged ones merge again. A dimension of
 * which fewer than three people could say anything is left out, as if nobody had.
 */
export function mergeVoices(voices: readonly Voice[]): MergeResult {
  if (voices.length === 0) return { ok: false, reason: 'too-few' };
  const origin = originOf(voices);
  if (!origin) return { ok: false, reason: 'mixed' };
  const group = groupOf(origin.quiz, voices);
  if (group.people < MERGE_MINIMUM) return { ok: false, reason: 'too-few' };
  if (group.people > MERGE_MAXIMUM) return { ok: false, reason: 'too-many' };
  return { ok: true, value: { ...origin, group: withheld(group) } };
}

function withheld(group: Group): Group {
  const dimensions = group.dimensions.map((sums) => (sums.counted < MERGE_MINIMUM ? NOBODY : sums));
  return { ...group, dimensions };
}
