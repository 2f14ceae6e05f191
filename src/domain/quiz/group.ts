import { itemCounts, type Quiz } from './quiz.ts';
import { answersNeeded, type Tally } from './scoring.ts';
import type { DimensionSums, Group, Voice } from './voice.ts';

/** From here, of 100, something is a strength: 3.5 of five points. */
export const STRENGTH_SHARE = 62.5;

export const NOBODY: DimensionSums = { counted: 0, sum: 0, squares: 0 };

const FINEST = 2520;

/** Into how many parts a scale point is divided: every mean of up to ten answers is whole in them, others are rounded. */
export function partsOfPoint(quiz: Pick<Quiz, 'minimumAnswers'>, items: number): number {
  let parts = 1;
  for (let answered = answersNeeded(quiz, items); answered <= items; answered += 1) {
    parts *= answered / greatestDivisor(parts, answered);
    if (parts >= FINEST) return FINEST;
  }
  return parts;
}

export function groupOf(quiz: Quiz, voices: readonly Voice[]): Group {
  const groups = voices.map((voice) =>
    'group' in voice ? voice.group : { people: 1, dimensions: sumsOf(quiz, voice.tallies) },
  );
  return {
    people: groups.reduce((people, group) => people + group.people, 0),
    dimensions: quiz.dimensions.map((_, place) =>
      groups.reduce((total, group) => add(total, group.dimensions[place] ?? NOBODY), NOBODY),
    ),
  };
}

export interface Reading {
  readonly people: number;
  /** Mean of the people's means, 1 to points. */
  readonly mean: number;
  /** The mean as 0 to 100. */
  readonly share: number;
  /** Standard deviation of the people's means around it, in scale points. */
  readonly spread: number;
}

/** What the sums say: one reading a dimension, in the quiz's order; undefined where nobody could say. */
export function readingsOf(quiz: Quiz, group: Group): readonly (Reading | undefined)[] {
  return itemCounts(quiz).map((items, place) => {
    const { counted, sum, squares } = group.dimensions[place] ?? NOBODY;
    if (counted === 0) return undefined;
    const parts = counted * partsOfPoint(quiz, items);
    return {
      people: counted,
      mean: 1 + sum / parts,
      share: (100 * sum) / (parts * (quiz.points - 1)),
      spread: Math.sqrt(Math.max(0, counted * squares - sum ** 2)) / parts,
    };
  });
}

/**
 * How far people may lie from their mean, on average and in scale points, and still see much the same:
 * a sixth of the number of answers (Burke & Dunlap 2002).
 */
export function agreementEdge(quiz: Pick<Quiz, 'points'>): number {
  return quiz.points / 6;
}

function sumsOf(quiz: Quiz, tallies: readonly Tally[]): readonly DimensionSums[] {
  return itemCounts(quiz).map((items, place) => {
    const { answered, sum } = tallies[place] ?? { answered: 0, sum: 0 };
    if (answered < answersNeeded(quiz, items)) return NOBODY;
    const height = Math.round(((sum - answered) * partsOfPoint(quiz, items)) / answered);
    return { counted: 1, sum: height, squares: height ** 2 };
  });
}

function add(one: DimensionSums, other: DimensionSums): DimensionSums {
  return {
    counted: one.counted + other.counted,
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
  };
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
