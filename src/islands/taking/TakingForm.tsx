import { ItemPages } from './ItemPages.tsx';
import { PageEnd } from './PageEnd.tsx';
import { Progress } from './Progress.tsx';
import type { TakingProps } from './props.ts';

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
