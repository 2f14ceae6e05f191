import { type Answers, isAnswer, itemsOf, type Quiz } from '../quiz/quiz.ts';
import { addChecksum, takeChecksum } from './checksum.ts';
import { pack, packedLength, unpack } from './packing.ts';
import { beginsLikeCode, readSymbols, writeSymbols } from './symbols.ts';

/** A year and a month: 2026-11. */
export type Month = `${number}-${string}`;

export interface TakenResult {
  readonly quiz: Quiz;
  readonly answers: Answers;
  readonly month: Month;
}

/**
 * `damaged` begins as a code does but is none; `not-a-code` is anything else. `newer`: a later version
 * of this site, or of the quiz, wrote it.
 */
export type Unreadable = 'not-a-code' | 'damaged' | 'newer' | 'other-kind' | 'unknown-quiz';

export type ReadResult =
  | { readonly ok: true; readonly value: TakenResult }
  | { readonly ok: false; readonly reason: Unreadable };

/** `R1`: a result, first form. The two stand first for ever, so that any reader can tell what it holds. */
const KIND = 24;
const FORM = 1;
const HEADER = [1024, 32, 1024];
const FIRST_YEAR = 2020;
const LAST_MONTH = 1023;
const PREFIX_LENGTH = 2;

/**
 * Every answer of one taking: letter and form, quiz number, version, month, then one of
 * `points + 2` states an item (skipped, no occasion, 1 to points), then the checksum.
 */
export function writeResultCode({ quiz, answers, month }: TakenResult): string {
  const below = quiz.points + 2;
  const header = [quiz.number, quiz.version, monthNumber(month)].map((value, place) => ({
    value,
    below: HEADER[place] ?? 1,
  }));
  const states = itemsOf(quiz).map(({ id }) => {
    const answer = answers.get(id);
    return { value: isAnswer(quiz, answer) ? answer + 1 : 0, below };
  });
  return writeSymbols(addChecksum([KIND, FORM, ...pack(header), ...pack(states)]));
}

/** Reads a code as typed. `quizzes` are all versions this site knows. */
export function readResultCode(text: string, quizzes: readonly Quiz[]): ReadResult {
  const typed = readSymbols(text);
  const symbols = typed && takeChecksum(typed);
  if (!symbols) return { ok: false, reason: beginsLikeCode(text) ? 'damaged' : 'not-a-code' };
  const [kind, form = 0] = symbols;
  if (kind !== KIND) return { ok: false, reason: 'other-kind' };
  if (form !== FORM) return { ok: false, reason: form > FORM ? 'newer' : 'damaged' };

  const headerEnd = PREFIX_LENGTH + packedLength(HEADER);
  const header = unpack(symbols.slice(PREFIX_LENGTH, headerEnd), HEADER);
  if (!header) return { ok: false, reason: 'damaged' };
  const [number = 0, version = 0, months = 0] = header;
  const sameNumber = quizzes.filter((quiz) => quiz.number === number);
  const quiz = sameNumber.find((one) => one.version === version);
  if (!quiz) {
    const isNewer = sameNumber.length > 0 && sameNumber.every((one) => one.version < version);
    return { ok: false, reason: isNewer ? 'newer' : 'unknown-quiz' };
  }

  const items = itemsOf(quiz);
  const states = unpack(
    symbols.slice(headerEnd),
    items.map(() => quiz.points + 2),
  );
  if (!states) return { ok: false, reason: 'damaged' };
  const answers = new Map(
    items.flatMap(({ id }, place) => {
      const state = states[place] ?? 0;
      return state === 0 ? [] : [[id, state - 1] as const];
    }),
  );
  return { ok: true, value: { quiz, answers, month: monthFrom(months) } };
}

/** The month of a moment in ISO 8601. */
export function monthOf(moment: string): Month {
  return `${Number(moment.slice(0, 4))}-${moment.slice(5, 7)}`;
}

/** Months since January 2020, the first that is carried; April 2105 is the last. What cannot be read is the first. */
function monthNumber(month: Month): number {
  const [year = 0, inYear = 1] = month.split('-').map(Number);
  const months = (year - FIRST_YEAR) * 12 + inYear - 1;
  return Number.isInteger(months) ? Math.min(LAST_MONTH, Math.max(0, months)) : 0;
}

function monthFrom(number: number): Month {
  return `${FIRST_YEAR + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
