import { type Answers, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswer } from './scoring.ts';

const FAR_APART = 3;
const DIMENSIONS_APART = 3;

/**
 * Whether the answers deserve a gentle second look, never a verdict: one answer given to everything,
 * or, in three or more dimensions, forward and reversed answers three or more points apart.
 */
export function pullsInOppositeDirections(quiz: Quiz, answers: Answers): boolean {
  return isAllTheSame(quiz, answers) || isFarApartOften(quiz, answers);
}

function isAllTheSame(quiz: Quiz, answers: Answers): boolean {
  const items = itemsOf(quiz);
  const given = items.map(({ id }) => answers.get(id));
  const [first] = given;
  return (
    items.some((item) => item.isReversed) &&
    first !== undefined &&
    first !== NO_OCCASION &&
    given.every((answer) => answer === first)
  );
}

function isFarApartOften(quiz: Quiz, answers: Answers): boolean {
  const apart = quiz.dimensions.filter((dimension) => {
    const forward = keyedMean(quiz, answers, dimension, false);
    const reversed = keyedMean(quiz, answers, dimension, true);
    return (
      forward !== undefined && reversed !== undefined && Math.abs(forward - reversed) >= FAR_APART
    );
  });
  return apart.length >= DIMENSIONS_APART;
}

function keyedMean(quiz: Quiz, answers: Answers, dimension: string, isReversed: boolean) {
  const keyed = itemsOf(quiz)
    .filter((item) => item.dimension === dimension && item.isReversed === isReversed)
    .flatMap(({ id }) => {
      const answer = answers.get(id) ?? NO_OCCASION;
      return answer === NO_OCCASION ? [] : [keyedAnswer(answer, isReversed, quiz.points)];
    });
  return keyed.length === 0
    ? undefined
    : keyed.reduce((sum, value) => sum + value, 0) / keyed.length;
}
