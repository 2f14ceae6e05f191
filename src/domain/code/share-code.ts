import { itemCounts, type Quiz } from '../quiz/quiz.ts';
import type { Tally } from '../quiz/scoring.ts';
import { type Frame, openFrame, sealFrame, type Unread } from './frame.ts';
import { tallyAt, tallyDigit, tallySize } from './tally-digit.ts';

/** Some dimensions of one's own result, for somebody chosen. */
export interface Share {
  readonly quiz: Quiz;
  /** By dimension; those that were not chosen are not there. */
  readonly chosen: ReadonlyMap<string, Tally>;
}

const FRAME: Frame = { kind: 'share', header: [] };

/** The tally of no answer stands for a dimension that was not chosen: there is nothing to share in it. */
const NOT_CHOSEN: Tally = { answered: 0, sum: 0 };

export function writeShareCode({ quiz, chosen }: Share): string {
  const counts = itemCounts(quiz);
  const body = quiz.dimensions.map((dimension, place) =>
    tallyDigit(chosen.get(dimension) ?? NOT_CHOSEN, counts[place] ?? 0, quiz.points),
  );
  return sealFrame(FRAME, quiz, [], body);
}

export function readShareCode(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: Share } | Unread {
  const opened = openFrame(FRAME, text, quizzes, (quiz) =>
    itemCounts(quiz).map((items) => tallySize(items, quiz.points)),
  );
  if (!opened.ok) return opened;
  const { quiz, body } = opened;
  const tallies = quiz.dimensions.map(
    (dimension, place) => [dimension, tallyAt(body[place] ?? 0, quiz.points)] as const,
  );
  const chosen = new Map(tallies.filter(([, { answered }]) => answered > 0));
  return { ok: true, value: { quiz, chosen } };
}
