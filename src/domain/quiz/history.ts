import { monthOf, readResultCode, writeResultCode } from '../code/result-code.ts';
import { FORMAT, isMoment, parseRecord, resultKey } from '../saved.ts';
import type { Answers, Quiz } from './quiz.ts';

/** A result put by, with every answer, in the form of its code: it is never scored with another key. */
export interface EarlierResult {
  readonly key: string;
  readonly number: number;
  readonly answers: Answers;
  /** ISO 8601 in UTC; undefined where it cannot be read. */
  readonly at: string | undefined;
}

/** As many digits as a number holds exactly. */
const NUMBER = /^[1-9]\d{0,14}$/;

/** The earlier results of this version of a quiz, oldest first; what cannot be read is left out. */
export function readHistory(
  quiz: Quiz,
  keys: readonly string[],
  read: (key: string) => string | undefined,
): readonly EarlierResult[] {
  return keys
    .flatMap((key) => {
      const number = numberOf(quiz, key);
      if (number === undefined) return [];
      const value = parseRecord(read(key) ?? '');
      const [code, at] = [value?.get('code'), value?.get('at')];
      if (value?.get('format') !== FORMAT || typeof code !== 'string') return [];
      const result = readResultCode(code, [quiz]);
      if (!result.ok) return [];
      return [{ key, number, answers: result.value.answers, at: isMoment(at) ? at : undefined }];
    })
    .toSorted((a, b) => a.number - b.number);
}

function numberOf(quiz: Quiz, key: string): number | undefined {
  const start = resultKey(quiz, 0).slice(0, -1);
  const number = key.slice(start.length);
  return key.startsWith(start) && NUMBER.test(number) ? Number(number) : undefined;
}

/**
 * Key and text of a result to put by; undefined where the latest one already holds the same answers.
 * `keys` are all there are: a result that cannot be read keeps its number.
 */
export function writeResult(
  quiz: Quiz,
  keys: readonly string[],
  history: readonly EarlierResult[],
  answers: Answers,
  at: string,
): readonly [key: string, text: string] | undefined {
  const latest = history.at(-1);
  const write = (given: Answers) => writeResultCode({ quiz, answers: given, month: '2020-01' });
  if (latest && write(latest.answers) === write(answers)) return undefined;
  const code = writeResultCode({ quiz, answers, month: monthOf(at) });
  const number = Math.max(0, ...keys.map((key) => numberOf(quiz, key) ?? 0)) + 1;
  return [resultKey(quiz, number), JSON.stringify({ format: FORMAT, code, at })];
}
