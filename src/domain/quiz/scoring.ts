import {
  type Answers,
  type Band,
  type Item,
  itemCounts,
  itemsOf,
  NO_OCCASION,
  type Quiz,
} from './quiz.ts';

/** All that scoring needs of the answers to one dimension. */
export interface Tally {
  /** Answers that count: neither skipped nor without an occasion. */
  readonly answered: number;
  /** Sum of the keyed answers. */
  readonly sum: number;
}

export interface DimensionScore extends Tally {
  readonly dimension: string;
  readonly items: number;
  /** Mean keyed answer, 1 to points; undefined while there are too few answers to say. */
  readonly mean: number | undefined;
  /** The mean as 0 to 100. */
  readonly share: number | undefined;
  readonly band: string | undefined;
}

/** The answer as it counts: from the other end of the scale where the item describes the opposite. */
export function keyedAnswer(answer: number, isReversed: boolean, points: number): number {
  return isReversed ? points + 1 - answer : answer;
}

/** The band of `sum` over `answered` answers, compared without division. */
export function bandOf(sum: number, answered: number, bands: readonly Band[]): string | undefined {
  return bands.findLast(({ from }) => sum * 100 >= from * answered)?.id;
}

/** A distance on the scale, in hundredths of a point, as a part of 0 to 100. */
export function shareOf(hundredths: number, { points }: Pick<Quiz, 'points'>): number {
  return hundredths / (points - 1);
}

/** Where the words of the bands change, 0 to 100. */
export function edgesOf(quiz: Pick<Quiz, 'points' | 'bands'>): readonly number[] {
  return quiz.bands.slice(1).map(({ from }) => shareOf(from - 100, quiz));
}

/** How many answers a dimension of so many items needs before it says anything. */
export function answersNeeded(quiz: Pick<Quiz, 'minimumAnswers'>, items: number): number {
  return Math.max(1, Math.min(quiz.minimumAnswers, items));
}

/** Scores one dimension from the keyed answers that count. */
export function scoreDimension(
  dimension: string,
  items: number,
  keyed: readonly number[],
  quiz: Pick<Quiz, 'points' | 'bands' | 'minimumAnswers'>,
): DimensionScore {
  const sum = keyed.reduce((total, value) => total + value, 0);
  return scoreTally(dimension, items, { answered: keyed.length, sum }, quiz);
}

export function scoreTally(
  dimension: string,
  items: number,
  { answered, sum }: Tally,
  quiz: Pick<Quiz, 'points' | 'bands' | 'minimumAnswers'>,
): DimensionScore {
  const isEnough = answered >= answersNeeded(quiz, items);
  const mean = isEnough ? sum / answered : undefined;
  return {
    dimension,
    items,
    answered,
    sum,
    mean,
    share: mean === undefined ? undefined : ((mean - 1) / (quiz.points - 1)) * 100,
    band: isEnough ? bandOf(sum, answered, quiz.bands) : undefined,
  };
}

/** Scores tallies that stand in the order of the quiz's dimensions. */
export function scoreTallies(quiz: Quiz, tallies: readonly Tally[]): readonly DimensionScore[] {
  const counts = itemCounts(quiz);
  return quiz.dimensions.map((dimension, place) =>
    scoreTally(dimension, counts[place] ?? 0, tallies[place] ?? { answered: 0, sum: 0 }, quiz),
  );
}

/** One score a dimension, in the quiz's order. Answers to items the quiz does not hold are ignored. */
export function scoreQuiz(quiz: Quiz, answers: Answers): readonly DimensionScore[] {
  const items = itemsOf(quiz);
  return quiz.dimensions.map((dimension) => {
    const own = items.filter((item) => item.dimension === dimension);
    return scoreDimension(dimension, own.length, keyedAnswers(own, answers, quiz.points), quiz);
  });
}

/** The answers to these items that count, reversed ones turned. */
export function keyedAnswers(
  items: readonly Item[],
  answers: Answers,
  points: number,
): readonly number[] {
  return items.flatMap(({ id, isReversed }) => {
    const answer = answers.get(id) ?? NO_OCCASION;
    return answer === NO_OCCASION ? [] : [keyedAnswer(answer, isReversed, points)];
  });
}
