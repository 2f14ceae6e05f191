import type { ComponentChildren } from 'preact';
import type { Interface } from '#schemas/interface.ts';
import type { Pages } from './use-pages.ts';

interface Props {
  readonly words: Pick<Interface['taking'], 'next' | 'back'>;
  readonly pages: Pages;
  readonly onTurn: (place: number) => void;
  /** The way on from the last page. */
  readonly finish?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The ways from the end of a page: on, back, and whatever else there is. */
export function PageWays({ words, pages, onTurn, finish, children }: Props) {
  const { page, isWhole, isLast } = pages;
  return (
    <div class="actions">
      {isLast ? (
        finish
      ) : (
        <button
          key={words.next}
          class="button first"
          type="button"
          onClick={() => onTurn(page + 1)}
        >
          {words.next}
        </button>
      )}
      {page > 0 && !isWhole ? (
        <button key="back" class="button" type="button" onClick={() => onTurn(page - 1)}>
          {words.back}
        </button>
      ) : undefined}
      {children}
    </div>
  );
}
