import { type Answers, itemsOf, type Quiz } from './quiz.ts';

export interface Progress {
  readonly answered: number;
  readonly total: number;
  /** Place of the page with the first item that has no answer; the last page when all have one. */
  readonly page: number;
  /** The first item without an answer. */
  readonly next: string | undefined;
}

/** How far the answers reach. An item answered "no occasion" counts as answered. */
export function progressOf(quiz: Quiz, answers: Answers): Progress {
  const items = itemsOf(quiz);
  const open = (page: Quiz['pages'][number]) => page.some((item) => !answers.has(item.id));
  const page = quiz.pages.findIndex(open);
  return {
    answered: items.filter((item) => answers.has(item.id)).length,
    total: items.length,
    page: page === -1 ? Math.max(0, quiz.pages.length - 1) : page,
    next: items.find((item) => !answers.has(item.id))?.id,
  };
}
