import { readSymbols } from './symbols.ts';

/** A run of letters and figures in a pasted text. */
export interface PastedWord {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Undefined where the word can be no part of a code. */
  readonly symbols: readonly number[] | undefined;
  /** Only what may stand inside a code stands between this word and the one before it. */
  readonly continues: boolean;
}

/** No word and no code is longer. */
export const LONGEST_CODE = 160;

const WORD = /[0-9A-Za-z]+/g;
/** Between two groups of a code: spaces, line breaks, hyphens, the marks of quoted mail and of broken lines. */
const BETWEEN_GROUPS = /^[\s>|=\u00ad\u200b-\u2015\u2060-\u2069\ufeff-]{1,80}$/u;

export function wordsOf(pasted: string): readonly PastedWord[] {
  let line = 1;
  let end = 0;
  return [...pasted.matchAll(WORD)].map((match) => {
    const [text] = match;
    const gap = pasted.slice(end, match.index);
    line += gap.split('\n').length - 1;
    const word = {
      text,
      line,
      symbols: text.length > LONGEST_CODE ? undefined : readSymbols(text),
      continues: end > 0 && BETWEEN_GROUPS.test(gap),
    };
    end = match.index + text.length;
    return word;
  });
}
