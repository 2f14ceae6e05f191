import { now } from '#browser/clock.ts';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import type { Keeping } from '#stores/quiz-session.ts';

/** Where the browser keeps nothing, the answers travel to the result in the link. */
export function wayToResult(result: string, quiz: Quiz, answers: Answers, kept: Keeping): string {
  return kept === 'saved' || answers.size === 0
    ? result
    : `${result}#${writeResultCode({ quiz, answers, month: monthOf(now()) })}`;
}
