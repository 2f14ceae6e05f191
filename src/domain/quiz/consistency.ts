import { type Answers, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswers } from './scoring.ts';

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
  const items = itemsOf(quiz);
  const apart = quiz.dimensions.filter((dimension) => {
    const own = items.filter((item) => item.dimension === dimension);
    const keyed = (isReversed: boolean) =>
      keyedAnswers(
        own.filter((item) => item.isReversed === isReversed),
        answers,
        quiz.points,
      );
    const [forward, reversed] = [keyed(false), keyed(true)] as const;
    const pairs = forward.length * reversed.length;
    // The difference of the two means, multiplied out: whole numbers have no rounding at the edge.
    const apart = Math.abs(sum(forward) * reversed.length - sum(reversed) * forward.length);
    return pairs > 0 && apart >= FAR_APART * pairs;
  });
  return apart.length >= DIMENSIONS_APART;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
