import { type Answer, type Answers, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswer, scoreQuiz } from './scoring.ts';

/** What one answer did to its dimension. `none`: it was skipped, or there was no occasion. */
export type Effect = 'lifted' | 'lowered' | 'held' | 'none';

export interface ExplainedAnswer {
  readonly item: string;
  readonly isReversed: boolean;
  readonly answer: Answer | undefined;
  readonly effect: Effect;
}

/** Why a dimension came out as it did: each of its answers, the lifting ones first. */
export function explainDimension(
  quiz: Quiz,
  answers: Answers,
  dimension: string,
): readonly ExplainedAnswer[] {
  const mean = scoreQuiz(quiz, answers).find((score) => score.dimension === dimension)?.mean;
  const order: readonly Effect[] = ['lifted', 'held', 'lowered', 'none'];
  return itemsOf(quiz)
    .filter((item) => item.dimension === dimension)
    .map(({ id, isReversed }) => {
      const answer = answers.get(id);
      const effect = effectOf(answer, isReversed, quiz.points, mean);
      return { item: id, isReversed, answer, effect };
    })
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

function effectOf(
  answer: Answer | undefined,
  isReversed: boolean,
  points: number,
  mean: number | undefined,
): Effect {
  if (answer === undefined || answer === NO_OCCASION || mean === undefined) return 'none';
  const difference = keyedAnswer(answer, isReversed, points) - mean;
  if (Math.abs(difference) < 1e-9) return 'held';
  return difference > 0 ? 'lifted' : 'lowered';
}
