import { useRef } from 'preact/hooks';
import type { Keeping } from '#stores/quiz-session.ts';
import { PageWays } from './PageWays.tsx';
import type { TakingProps } from './props.ts';
import styles from './taking.module.css';

export function isTrouble(kept: Keeping): boolean {
  return kept === 'refused' || kept === 'cleared' || kept === 'newer';
}

/** What is kept, and the ways from the end of a page. */
export function PageEnd({ taking, keeping, pages, session, kept, onTurn, finish }: TakingProps) {
  const status = useRef<HTMLDivElement>(null);
  const keepAgain = () => {
    // The button that was pressed goes away.
    status.current?.focus();
    session.keep();
  };
  return (
    <div class={`spread ${styles['end']}`}>
      <div class="gap">
        <div role="status" ref={status} tabIndex={-1}>
          <p class={isTrouble(kept) ? 'notice wrong' : 'notice wait'} key={kept}>
            {keeping[kept]}
          </p>
        </div>
        <PageWays words={taking} pages={pages} onTurn={onTurn} finish={finish}>
          {kept === 'cleared' ? (
            <button key="keep" class="button" type="button" onClick={keepAgain}>
              {keeping.keepAgain}
            </button>
          ) : undefined}
        </PageWays>
      </div>
    </div>
  );
}
