import type { Quiz } from '#domain/quiz/quiz.ts';
import { shareOf } from '#domain/quiz/scoring.ts';

/** A mean of 1 to points as 0 to 100. */
export function shareOfMean(mean: number, quiz: Quiz): number {
  return shareOf((mean - 1) * 100, quiz);
}
