import { type Answer, type Answers, isAnswer, itemsOf, type Quiz } from './quiz/quiz.ts';
import { parseRecord } from './record.ts';

export { parseRecord };

/**
 * What a browser keeps, as text by key. Every key is valid by itself, nothing derived is stored,
 * and every value names its format, so that none is ever misread by a later version.
 */
export const PREFIX = 'sh:';

const ANSWER = `${PREFIX}answer:`;
const RESULT = `${PREFIX}result:`;
const PROMISE = `${PREFIX}promise:`;
export const SETTING = `${PREFIX}setting:`;
export const SET_ASIDE = `${PREFIX}set-aside:`;
export const FORMAT = 1;

export type Entries = ReadonlyMap<string, string>;

/** Version and item stand in the key: answers of two versions of a quiz can never mix. */
export function answerKey(
  quiz: Pick<Quiz, 'id' | 'version' | 'shortFormOf'>,
  item: string,
): string {
  const { id, version } = quiz.shortFormOf ?? quiz;
  return `${ANSWER}${id}.${version}:${item}`;
}

/** `at` is the moment of answering, ISO 8601 in UTC. */
export function writeAnswer(answer: Answer, at: string): string {
  return JSON.stringify({ format: FORMAT, answer, at });
}

export type SavedAnswer =
  | { readonly state: 'kept'; readonly answer: Answer; readonly at: string | undefined }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** Reads one stored value; `newer` was written by a later version of this site and must not be touched. */
export function readAnswer(text: string, quiz: Pick<Quiz, 'points'>): SavedAnswer {
  if (isNewer(text)) return { state: 'newer' };
  const value = parseRecord(text);
  const answer = value?.get('answer');
  if (value?.get('format') !== FORMAT || !isAnswer(quiz, answer)) return { state: 'damaged' };
  const at = value?.get('at');
  return { state: 'kept', answer, at: isMoment(at) ? at : undefined };
}

export interface SavedAnswers {
  readonly answers: Answers;
  /** Keys whose text is no answer of this quiz: to be set aside, never thrown away silently. */
  readonly damaged: readonly string[];
  /** Keys a later version of this site wrote: shown to nobody, changed by nobody. */
  readonly newer: readonly string[];
}

/** Reads all answers of one quiz item by item: what is broken costs only itself. */
export function readAnswers(quiz: Quiz, read: (key: string) => string | undefined): SavedAnswers {
  const answers = new Map<string, Answer>();
  const damaged: string[] = [];
  const newer: string[] = [];
  for (const { id } of itemsOf(quiz)) {
    const key = answerKey(quiz, id);
    const text = read(key);
    if (text === undefined) continue;
    const saved = readAnswer(text, quiz);
    if (saved.state === 'kept') answers.set(id, saved.answer);
    else if (saved.state === 'newer') newer.push(key);
    else damaged.push(key);
  }
  return { answers, damaged, newer };
}

/** So many results of one quiz are kept; then the reader is asked to let one go. */
export const MOST_RESULTS = 50;

/** Earlier results of one version of a quiz, counted up: the number and no clock says which came first. */
export function resultKey(quiz: Pick<Quiz, 'id' | 'version'>, number: number): string {
  return `${RESULT}${quiz.id}.${quiz.version}:${number}`;
}

/** The one promise of a quiz. */
export function promiseKey(quiz: Pick<Quiz, 'id'>): string {
  return `${PROMISE}${quiz.id}`;
}

/** Where a value goes that cannot be read: beside the others, under its own key. */
export function setAsideKey(key: string): string {
  return `${SET_ASIDE}${key.slice(PREFIX.length)}`;
}

const MOMENT =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/** Whether a stored text is a moment in ISO 8601, UTC, as this site writes it. */
export function isMoment(text: unknown): text is string {
  const [, year, month, day] = (typeof text === 'string' && MOMENT.exec(text)) || [];
  // Firefox has no date for 31 February, and formatting none throws.
  return day !== undefined && Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a later version of this site wrote the text, whatever it holds. */
export function isNewer(text: string): boolean {
  const format = parseRecord(text)?.get('format');
  return typeof format === 'number' && format > FORMAT;
}
