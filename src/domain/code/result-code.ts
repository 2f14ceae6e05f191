import { type Answers, isAnswer, itemsOf, type Quiz } from '../quiz/quiz.ts';
import { type Frame, openFrame, sealFrame, type Unread } from './frame.ts';

/** A year and a month: 2026-11. */
export type Month = `${number}-${string}`;

export interface TakenResult {
  readonly quiz: Quiz;
  readonly answers: Answers;
  readonly month: Month;
}

export type ReadResult = { readonly ok: true; readonly value: TakenResult } | Unread;

const FIRST_YEAR = 2020;
const LAST_MONTH = 1023;
const FRAME: Frame = { kind: 'result', header: [LAST_MONTH + 1] };

/** Every answer of one taking: one of `points + 2` states an item (skipped, no occasion, 1 to points). */
export function writeResultCode({ quiz, answers, month }: TakenResult): string {
  const states = itemsOf(quiz).map(({ id }) => {
    const answer = answers.get(id);
    return { value: isAnswer(quiz, answer) ? answer + 1 : 0, below: quiz.points + 2 };
  });
  return sealFrame(FRAME, quiz, [monthNumber(month)], states);
}

/** Reads a code as typed. `quizzes` are all versions this site knows. */
export function readResultCode(text: string, quizzes: readonly Quiz[]): ReadResult {
  const opened = openFrame(FRAME, text, quizzes, (quiz) =>
    itemsOf(quiz).map(() => quiz.points + 2),
  );
  if (!opened.ok) return opened;
  const { quiz, body } = opened;
  const [months = 0] = opened.header;
  const answers = new Map(
    itemsOf(quiz).flatMap(({ id }, place) => {
      const state = body[place] ?? 0;
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
