import type { ComponentChildren } from 'preact';
import type { Item, Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { Keeping, QuizSession } from '#stores/quiz-session.ts';
import type { DigitKeys } from './use-digit-keys.ts';
import type { Pages } from './use-pages.ts';

/** What is said to whoever comes back, and the item before which it stands; at the top where there is none. */
export interface Welcome {
  readonly text: string;
  readonly before: string | undefined;
}

export interface TakingProps {
  readonly quiz: Quiz;
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly pages: Pages;
  readonly keys: DigitKeys;
  readonly session: QuizSession;
  readonly kept: Keeping;
  readonly answered: number;
  readonly total: number;
  /** What is said to somebody who comes back; undefined once a page has been turned. */
  readonly welcome: Welcome | undefined;
  readonly onTurn: (place: number) => void;
  readonly isHidden?: boolean;
  /** One item. */
  readonly show: (item: Item) => ComponentChildren;
  /** The way on from the last page. */
  readonly finish: ComponentChildren;
  /** What stands before the first item. */
  readonly children: ComponentChildren;
}
