import type { ComponentChildren } from 'preact';
import type { Item, Quiz } from '#domain/quiz/quiz.ts';
import styles from './taking.module.css';
import type { Pages } from './use-pages.ts';

interface Props {
  readonly quiz: Pick<Quiz, 'pages'>;
  readonly pages: Pages;
  readonly show: (item: Item) => readonly ComponentChildren[];
}

/** All items of a form, page by page. Those of the shut pages are there, and are not seen. */
export function ItemPages({ quiz, pages: { page, isLong, isWhole, names }, show }: Props) {
  return (
    <>
      {quiz.pages.map((items, place) => (
        <section
          key={items[0]?.id}
          class={styles['page']}
          data-page={isWhole || place === page ? 'open' : 'shut'}
          aria-label={names[place]}
        >
          {isLong ? <h2 tabIndex={-1}>{names[place]}</h2> : undefined}
          {items.flatMap(show)}
        </section>
      ))}
    </>
  );
}
