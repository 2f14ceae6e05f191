import { type Answers, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswer } from './scoring.ts';

/** The moments that came most and least often, all of equals, as item ids. */
export interface Moments {
  readonly most: readonly string[];
  readonly least: readonly string[];
}

/** @returns undefined where fewer than two moments came up, or all came equally often. */
export function momentsOf(quiz: Quiz, answers: Answers): Moments | undefined {
  const known = itemsOf(quiz).flatMap(({ id, isReversed }) => {
    const answer = answers.get(id) ?? NO_OCCASION;
    return answer === NO_OCCASION
      ? []
      : [{ id, keyed: keyedAnswer(answer, isReversed, quiz.points) }];
  });
  const values = known.map(({ keyed }) => keyed);
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  if (known.length < 2 || highest === lowest) return undefined;
  const at = (value: number) => known.filter(({ keyed }) => keyed === value).map(({ id }) => id);
  return { most: at(highest), least: at(lowest) };
}
