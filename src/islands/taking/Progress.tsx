import type { ComponentChildren } from 'preact';
import { PageRoute } from '#components/PageRoute.tsx';
import { fill, type Template } from '#domain/phrase.ts';
import styles from './taking.module.css';
import type { Pages } from './use-pages.ts';

interface Props {
  /** Has the gaps answered and total. */
  readonly text: Template;
  readonly pages: Pages;
  readonly answered: number;
  readonly total: number;
  /** How one likes to take it, where one may choose. */
  readonly children?: ComponentChildren;
}

/** In the margin: how far one has come. */
export function Progress({ text, pages, answered, total, children }: Props) {
  const { names, page, isLong, isWhole } = pages;
  return (
    <div class={`aside ${styles['progress']}`}>
      {isLong ? <PageRoute names={names} page={isWhole ? undefined : page} /> : undefined}
      <p class="notranslate">
        <span key={answered}>{fill(text, { answered, total })}</span>
      </p>
      {children}
    </div>
  );
}
