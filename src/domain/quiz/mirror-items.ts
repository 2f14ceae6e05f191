import { type Answers, itemsOf, NO_OCCASION } from './quiz.ts';
import type { MirrorReply } from './voice.ts';

/** Fewer answers than this to one item are not shown by themselves. */
export const ITEM_MINIMUM = 5;

export interface MirrorItem {
  readonly item: string;
  /** As answered, not keyed; undefined where one could not say oneself. */
  readonly own: number | undefined;
  readonly others: number;
  readonly raters: number;
}

/** The items that enough raters answered and passed on singly. The replies are of one quiz version. */
export function mirrorItems(own: Answers, replies: readonly MirrorReply[]): readonly MirrorItem[] {
  const [first] = replies;
  if (!first) return [];
  return itemsOf(first.quiz).flatMap(({ id }) => {
    const given = replies.flatMap(({ answers }) => counting(answers?.get(id)) ?? []);
    if (given.length < ITEM_MINIMUM) return [];
    return {
      item: id,
      own: counting(own.get(id)),
      others: given.reduce((sum, answer) => sum + answer, 0) / given.length,
      raters: given.length,
    };
  });
}

function counting(answer: number | undefined): number | undefined {
  return answer === NO_OCCASION ? undefined : answer;
}
