import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { openInTitle } from '#browser/title.ts';
import { fill, type Template } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';

export interface Pages {
  readonly form: RefObject<HTMLFormElement>;
  /** The place of the open page. */
  readonly page: number;
  readonly isLong: boolean;
  /** All on one page, by wish. */
  readonly isWhole: boolean;
  readonly isLast: boolean;
  /** One a page, each another. */
  readonly names: readonly string[];
  readonly openPage: (place: number) => void;
  /** Opens a page as a reader turns it: the title says its name, its heading gets the focus. */
  readonly turnTo: (place: number) => void;
  readonly setWhole: (isWhole: boolean) => void;
}

/**
 * The pages of a form, of which one is open. `name` has the gaps page and pages; `ending` names a page
 * behind those of the items.
 */
export function usePages({ pages }: Pick<Quiz, 'pages'>, name: Template, ending?: string): Pages {
  const [page, openPage] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const names = [
    ...pages.map((_, place) => fill(name, { page: place + 1, pages: pages.length })),
    ...(ending === undefined ? [] : [ending]),
  ];
  const turnTo = (place: number) => {
    openPage(place);
    openInTitle(names[place] ?? '');
    // After the render: the heading of the new page, so that reading goes on from there.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[data-page="open"] h2')?.focus(),
    );
  };
  return {
    form,
    page,
    isLong: names.length > 1,
    isWhole,
    isLast: isWhole || page === names.length - 1,
    names,
    openPage,
    turnTo,
    setWhole,
  };
}
