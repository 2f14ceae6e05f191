import type { Quiz } from '../quiz/quiz.ts';
import { type AnyCode, readAnyCode } from './any-code.ts';
import type { Unreadable } from './frame.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { LONGEST_CODE, type PastedWord, type PastedWords, wordsOf } from './pasted-words.ts';
import { writeSymbols } from './symbols.ts';
import { wholeLengths } from './whole-lengths.ts';

/** What stands behind this is not looked at; ten thousand lines of mail are less. */
export const PASTED_LENGTH = 1_000_000;

const SHOWN_LENGTH = 80;
const FIRST_LETTER = 10;

export type Verdict =
  | ({ readonly is: 'code' } & AnyCode)
  | { readonly is: 'duplicate'; readonly ofLine: number }
  | { readonly is: 'unreadable'; readonly reason: Unreadable };

export interface Finding {
  /** Where it begins, from 1. */
  readonly line: number;
  /** The code in one piece, or the part of the line that looks like one. */
  readonly text: string;
  readonly verdict: Verdict;
}

export interface Findings {
  /** In the order of the lines; at least one for every line that looks as if a code began there. */
  readonly found: readonly Finding[];
  /** The text was longer than what is looked at. */
  readonly isCut: boolean;
}

/** All codes in a pasted mail or chat. `quizzes` are all versions this site knows. */
export function findCodes(pasted: string, quizzes: readonly Quiz[]): Findings {
  // Mail scanners write the sign before a code in a link as %23.
  const text = wordsOf(pasted.slice(0, PASTED_LENGTH).replaceAll('%23', '#'));
  const { words } = text;
  const found: Finding[] = [];
  const lines = new Map<string, number>();
  let rest: PastedWord[] = [];
  const closeRest = () => {
    const texts = rest.map(({ text }) => text);
    const [first] = rest;
    if (first && looksLikeCode(texts)) {
      const shown = texts.join(' ').slice(0, SHOWN_LENGTH);
      found.push({
        line: first.line,
        text: shown,
        verdict: { is: 'unreadable', reason: 'damaged' },
      });
    }
    rest = [];
  };

  for (let place = 0; place < words.length; ) {
    const word = words[place];
    if (!word) break;
    const code = wholeCodeAt(text, place);
    if (!word.continues || rest.at(-1)?.line !== word.line || code) closeRest();
    if (code) {
      const ofLine = lines.get(code.text);
      const verdict = verdictOn(code.text, ofLine, quizzes);
      found.push({ line: word.line, text: code.text, verdict });
      lines.set(code.text, ofLine ?? word.line);
    } else {
      rest.push(word);
    }
    place = code?.next ?? place + 1;
  }
  closeRest();
  return { found, isCut: pasted.length > PASTED_LENGTH };
}

function verdictOn(text: string, ofLine: number | undefined, quizzes: readonly Quiz[]): Verdict {
  if (ofLine !== undefined) return { is: 'duplicate', ofLine };
  const read = readAnyCode(text, quizzes);
  if (!read.ok) return { is: 'unreadable', reason: read.reason };
  const { ok, ...code } = read;
  return { is: 'code', ...code };
}

/** A code that begins with this word and ends with a word, and the place of the word behind it. */
function wholeCodeAt(
  { words, symbols, ends }: PastedWords,
  place: number,
): { readonly text: string; readonly next: number } | undefined {
  const from = words[place]?.from ?? 0;
  const until = Math.min(ends[place] ?? 0, from + LONGEST_CODE);
  const letter = symbols[from] ?? 0;
  const form = symbols[from + 1] ?? 0;
  if (until < from + 2 || letter < FIRST_LETTER || form === 0 || form >= FIRST_LETTER) {
    return undefined;
  }

  const run = symbols.slice(from, until);
  for (const length of wholeLengths(run)) {
    const candidates = words.slice(place, place + LONGEST_CODE);
    const last = candidates.findIndex(({ to }) => to === from + length);
    if (last >= 0) return { text: writeSymbols(run.slice(0, length)), next: place + last + 1 };
  }
  return undefined;
}
