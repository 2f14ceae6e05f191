import type { ComponentChildren } from 'preact';
import type { Item, Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { Keeping, QuizSession } from '#stores/quiz-session.ts';
import { ItemPages } from './ItemPages.tsx';
import { PageEnd } from './PageEnd.tsx';
import { Progress } from './Progress.tsx';
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

/** A reflection as a form: the words before it, its items page by page, and the way on. */
export function TakingForm(props: TakingProps) {
  const { quiz, taking, pages, keys, next, welcome, show, isHidden = false, children } = props;
  return (
    <form
      ref={pages.form}
      hidden={isHidden}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keys.onKeyDown}
    >
      <div class="spread">
        <Progress {...props} />
        <div class="gap">
          {children}
          {welcome ? (
            <p class="notice">
              <span>
                {welcome} {next ? <a href={`#item-${next}`}>{taking.goThere}</a> : undefined}
              </span>
            </p>
          ) : undefined}
        </div>
      </div>
      <ItemPages quiz={quiz} pages={pages} show={show} />
      <PageEnd {...props} />
    </form>
  );
}
