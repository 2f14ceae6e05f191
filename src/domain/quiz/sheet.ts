import { additionsOf } from './legend.ts';
import { type Answer, type Answers, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswer } from './scoring.ts';

/**
 * The small figure printed beside the ring that was marked on a paper sheet: where an item describes
 * the opposite it already runs the other way. 0 for no occasion, or for a row without a mark.
 */
export type Figure = number;

/** One place a row of the printed sheet; undefined where nothing has been typed yet. */
export type Figures = readonly (Figure | undefined)[];

/** What a sheet says of one dimension, as a person adds it up by hand. */
export interface SheetSum {
  readonly dimension: string;
  /** Rows of the printed form, counted from 1. */
  readonly rows: readonly number[];
  readonly sum: number;
  /** Rows whose figure counts. */
  readonly filled: number;
}

export function emptySheet(quiz: Quiz): Figures {
  return itemsOf(quiz).map(() => undefined);
}

/** The figure a typed sign stands for; undefined where it stands for none. */
export function figureOf(sign: string, { points }: Pick<Quiz, 'points'>): Figure | undefined {
  if (/^[0xX×–—-]$/.test(sign)) return NO_OCCASION;
  return /^\d$/.test(sign) && Number(sign) <= points ? Number(sign) : undefined;
}

/** The answer whose ring bears this figure in a row. */
export function answerIn(quiz: Quiz, row: number, figure: Figure): Answer {
  const item = itemsOf(quiz)[row - 1];
  return item && figure !== NO_OCCASION
    ? keyedAnswer(figure, item.isReversed, quiz.points)
    : NO_OCCASION;
}

export function answersOfSheet(quiz: Quiz, figures: Figures): Answers {
  return new Map(
    itemsOf(quiz).flatMap(({ id }, place) => {
      const figure = figures[place];
      return figure === undefined ? [] : [[id, answerIn(quiz, place + 1, figure)] as const];
    }),
  );
}

/** One sum a dimension, in the quiz's order. */
export function sumsOf(quiz: Quiz, figures: Figures): readonly SheetSum[] {
  return additionsOf(quiz).map(({ dimension, rows }) => {
    const counted = rows.flatMap((row) => figures[row - 1] || []);
    const sum = counted.reduce((total, figure) => total + figure, 0);
    return { dimension, rows, sum, filled: counted.length };
  });
}

/** Rows in which nothing stands yet, counted from 1. */
export function openRows(figures: Figures): readonly number[] {
  return figures.flatMap((figure, place) => (figure === undefined ? [place + 1] : []));
}
