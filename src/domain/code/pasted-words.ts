import { readSymbols } from './symbols.ts';

/** A run of letters and figures in a pasted text. */
export interface PastedWord {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Only what may stand inside a code stands between this word and the one before it. */
  readonly continues: boolean;
  /** Where its symbols begin and end among those of all words. */
  readonly from: number;
  readonly to: number;
}

export interface PastedWords {
  readonly words: readonly PastedWord[];
  /** Of all words in a row; a word that can be no part of a code has none. */
  readonly symbols: readonly number[];
  /** For every word, where the symbols end of the words that may go on with it. */
  readonly ends: readonly number[];
}

/** No word and no code is longer. */
export const LONGEST_CODE = 160;

const WORD = /[0-9A-Za-z]+/g;
/** Between two groups of a code: spaces, line breaks, hyphens, the marks of quoted mail and of broken lines. */
const BETWEEN_GROUPS = /^[\s>|=\u00ad\u200b-\u2015\u2060-\u2069\ufeff-]{1,80}$/;

export function wordsOf(pasted: string): PastedWords {
  const symbols: number[] = [];
  let line = 1;
  let end = 0;
  const words = Array.from(pasted.matchAll(WORD), (match) => {
    const [text] = match;
    const gap = pasted.slice(end, match.index);
    line += gap === ' ' ? 0 : gap.split('\n').length - 1;
    const continues = end > 0 && (gap === ' ' || BETWEEN_GROUPS.test(gap));
    end = match.index + text.length;
    const from = symbols.length;
    if (text.length <= LONGEST_CODE) symbols.push(...(readSymbols(text) ?? []));
    return { text, line, continues, from, to: symbols.length };
  });
  const ends: number[] = [];
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const { from = 0, to = 0 } = words[place] ?? {};
    const goesOn = words[place + 1]?.continues && to > from;
    ends[place] = goesOn ? (ends[place + 1] ?? to) : to;
  }
  return { words, symbols, ends };
}
