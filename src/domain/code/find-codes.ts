import type { Quiz } from '../quiz/quiz.ts';
import { type AnyCode, readAnyCode } from './any-code.ts';
import { wholeLengths } from './checksum.ts';
import type { Unreadable } from './frame.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { LONGEST_CODE, type PastedWord, wordsOf } from './pasted-words.ts';
import { writeSymbols } from './symbols.ts';

/** What stands behind this is not looked at; ten thousand lines of mail are less. */
export const PASTED_LENGTH = 2_000_000;

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
  const words = wordsOf(pasted.slice(0, PASTED_LENGTH).replaceAll('%23', '#'));
  const found: Finding[] = [];
  const lines = new Map<string, number>();
  let rest: PastedWord[] = [];
  const closeRest = () => {
    const texts = rest.map(({ text }) => text);
    const [first] = rest;
    if (first && looksLikeCode(texts)) {
      const text = texts.join(' ').slice(0, SHOWN_LENGTH);
      found.push({ line: first.line, text, verdict: { is: 'unreadable', reason: 'damaged' } });
    }
    rest = [];
  };

  for (let place = 0; place < words.length; ) {
    const word = words[place];
    if (!word) break;
    const code = wholeCodeAt(words, place);
    if (!word.continues || rest.at(-1)?.line !== word.line || code) closeRest();
    if (code) {
      const { text } = code;
      const ofLine = lines.get(text);
      found.push({ line: word.line, text, verdict: verdictOn(text, ofLine, quizzes) });
      lines.set(text, ofLine ?? word.line);
    } else {
      rest.push(word);
    }
    place = code?.end ?? place + 1;
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

/** A code that begins with this word and ends with a word, and the place behind it. */
function wholeCodeAt(
  words: readonly PastedWord[],
  place: number,
): { readonly text: string; readonly end: number } | undefined {
  const [letter, figure = words[place + 1]?.symbols?.[0] ?? FIRST_LETTER] =
    words[place]?.symbols ?? [];
  if (letter === undefined || letter < FIRST_LETTER || figure >= FIRST_LETTER) return undefined;

  const symbols: number[] = [];
  const endsByLength = new Map<number, number>();
  for (let end = place; end < words.length; end += 1) {
    const word = words[end];
    if (!word?.symbols || (end > place && !word.continues)) break;
    if (symbols.length + word.symbols.length > LONGEST_CODE) break;
    symbols.push(...word.symbols);
    endsByLength.set(symbols.length, end + 1);
  }
  for (const length of wholeLengths(symbols)) {
    const end = endsByLength.get(length);
    if (end) return { text: writeSymbols(symbols.slice(0, length)), end };
  }
  return undefined;
}
