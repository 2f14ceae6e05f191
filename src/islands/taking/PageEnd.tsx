import type { ComponentChildren } from 'preact';
import type { Interface } from '#schemas/interface.ts';
import type { Keeping, QuizSession } from '#stores/quiz-session.ts';
import styles from './taking.module.css';
import type { Pages } from './use-pages.ts';

interface Props {
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly pages: Pages;
  readonly session: QuizSession;
  readonly kept: Keeping;
  readonly onTurn: (place: number) => void;
  /** The way on from the last page. */
  readonly children: ComponentChildren;
}

export function isTrouble(kept: Keeping): boolean {
  return kept === 'refused' || kept === 'cleared' || kept === 'newer';
}

/** What is kept, and the ways from the end of a page. */
export function PageEnd({ taking, keeping, pages, session, kept, onTurn, children }: Props) {
  const { page, isWhole, isLast } = pages;
  return (
    <div class={`spread ${styles['end']}`}>
      <div class="gap">
        <div role="status">
          <p class={isTrouble(kept) ? 'notice wrong' : 'notice wait'} key={kept}>
            {keeping[kept]}
          </p>
        </div>
        <div class="actions">
          {isLast ? (
            children
          ) : (
            <button key="next" class="button first" type="button" onClick={() => onTurn(page + 1)}>
              {taking.next}
            </button>
          )}
          {page > 0 && !isWhole ? (
            <button key="back" class="button" type="button" onClick={() => onTurn(page - 1)}>
              {taking.back}
            </button>
          ) : undefined}
          {kept === 'cleared' ? (
            <button key="keep" class="button" type="button" onClick={session.keep}>
              {keeping.keepAgain}
            </button>
          ) : undefined}
        </div>
      </div>
    </div>
  );
}
