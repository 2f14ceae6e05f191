import { findWords, foldWord } from './words.ts';

/** A stretch of text, either a word that was looked for or what stands between such words. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text in pieces. `terms` are folded words. */
export function markHits(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { word, at } of findWords(text)) {
    if (!terms.has(foldWord(word))) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false });
    pieces.push({ text: word, isHit: true });
    from = at + word.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), isHit: false }] : pieces;
}

/**
 * The stretch of about `length` characters, cut between words, in which the most different terms stand; of equals the
 * first. Without any it is the beginning.
 */
export function cutPassage(text: string, terms: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const hits = [...findWords(text)]
    .map(({ word, at }) => ({ term: foldWord(word), at, end: at + word.length }))
    .filter(({ term }) => terms.has(term));
  const best = hits.reduce(
    (found, { at }, place) => {
      const within = hits
        .slice(place, place + terms.size * 4)
        .filter(({ end }) => end <= at + length);
      const worth = new Set(within.map(({ term }) => term)).size;
      return worth > found.worth ? { worth, from: at, to: within.at(-1)?.end ?? at } : found;
    },
    { worth: 0, from: 0, to: 0 },
  );
  // The hits stand in the middle of what is shown.
  const start = Math.max(
    0,
    Math.min(best.from - Math.floor((length - best.to + best.from) / 2), text.length - length),
  );
  return trimToWords(text, start, start + length);
}

function trimToWords(text: string, start: number, end: number): string {
  const from = start === 0 ? 0 : text.indexOf(' ', start - 1) + 1 || start;
  const last = end >= text.length ? text.length : text.lastIndexOf(' ', end);
  const to = last > from ? last : end;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
