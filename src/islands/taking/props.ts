import type { ComponentChildren } from 'preact';
import type { Item, Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { Keeping, QuizSession } from '#stores/quiz-session.ts';
import type { DigitKeys } from './use-digit-keys.ts';
import type { Pages } from './use-pages.ts';

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
  /** The first item without an answer. */
  readonly next: string | undefined;
  /** What is said to somebody who comes back; undefined once a page has been turned. */
  readonly welcome: string | undefined;
  readonly onTurn: (place: number) => void;
  readonly isHidden?: boolean;
  /** One item. */
  readonly show: (item: Item) => ComponentChildren;
  /** The way on from the last page. */
  readonly finish: ComponentChildren;
  /** What stands before the first item. */
  readonly children: ComponentChildren;
}
