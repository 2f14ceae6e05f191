import type { Quiz } from '../quiz/quiz.ts';
import { addChecksum, takeChecksum } from './checksum.ts';
import { type Digit, pack, packedLength, unpack } from './packing.ts';
import { beginsLikeCode, readSymbols, writeSymbols } from './symbols.ts';

/**
 * Every code begins with a letter that says what it holds and a figure that says in which form, so
 * that any reader can tell; then the quiz's number and version; a checksum ends it. The letters are
 * given once and for ever.
 */
const LETTERS = {
  contribution: 12, // C
  merged: 16, // G
  invitation: 18, // J
  mirror: 20, // M
  request: 23, // Q
  result: 24, // R
  share: 25, // S
} as const;

export type CodeKind = keyof typeof LETTERS;

/**
 * `damaged` begins as a code does but is none; `not-a-code` is anything else. `newer`: a later version
 * of this site, or of the quiz, wrote it.
 */
export type Unreadable = 'not-a-code' | 'damaged' | 'newer' | 'other-kind' | 'unknown-quiz';

export interface Unread {
  readonly ok: false;
  readonly reason: Unreadable;
}

/** `header` holds the sizes of what stands before the body, beside the quiz. */
export interface Frame {
  readonly kind: CodeKind;
  readonly header: readonly number[];
}

export type Opened =
  | {
      readonly ok: true;
      readonly quiz: Quiz;
      readonly header: readonly number[];
      readonly body: readonly number[];
    }
  | Unread;

const FORM = 1;
const PREFIX_LENGTH = 2;
const QUIZ = [1024, 32];

export function sealFrame(
  frame: Frame,
  quiz: Quiz,
  header: readonly number[],
  body: readonly Digit[],
): string {
  const sizes = [...QUIZ, ...frame.header];
  const head = [quiz.number, quiz.version, ...header].map((value, place) => ({
    value,
    below: sizes[place] ?? 1,
  }));
  return writeSymbols(addChecksum([LETTERS[frame.kind], FORM, ...pack(head), ...pack(body)]));
}

/**
 * Reads a code as typed. `quizzes` are all versions this site knows; `sizesOf` says which numbers the
 * body holds, undefined where no body of so many symbols can be.
 */
export function openFrame(
  frame: Frame,
  text: string,
  quizzes: readonly Quiz[],
  sizesOf: (quiz: Quiz, header: readonly number[], length: number) => readonly number[] | undefined,
): Opened {
  const typed = readSymbols(text);
  const symbols = typed && takeChecksum(typed);
  if (!symbols) return { ok: false, reason: beginsLikeCode(text) ? 'damaged' : 'not-a-code' };
  const [letter, form = 0] = symbols;
  if (letter !== LETTERS[frame.kind]) return { ok: false, reason: 'other-kind' };
  if (form !== FORM) return { ok: false, reason: form > FORM ? 'newer' : 'damaged' };

  const sizes = [...QUIZ, ...frame.header];
  const headEnd = PREFIX_LENGTH + packedLength(sizes);
  const head = unpack(symbols.slice(PREFIX_LENGTH, headEnd), sizes);
  if (!head) return { ok: false, reason: 'damaged' };
  const [number = 0, version = 0, ...header] = head;
  const sameNumber = quizzes.filter((quiz) => quiz.number === number);
  const quiz = sameNumber.find((one) => one.version === version);
  if (!quiz) {
    const isNewer = sameNumber.length > 0 && sameNumber.every((one) => one.version < version);
    return { ok: false, reason: isNewer ? 'newer' : 'unknown-quiz' };
  }
  const body = symbols.slice(headEnd);
  const bodySizes = sizesOf(quiz, header, body.length);
  const values = bodySizes && unpack(body, bodySizes);
  return values ? { ok: true, quiz, header, body: values } : { ok: false, reason: 'damaged' };
}
