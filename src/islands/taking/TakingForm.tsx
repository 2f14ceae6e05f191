import { useLayoutEffect, useRef } from 'preact/hooks';
import { resumeAt } from '#browser/resume.ts';
import { QuizOptions } from '#components/QuizOptions.tsx';
import { ItemPages } from './ItemPages.tsx';
import { PageEnd } from './PageEnd.tsx';
import { Progress } from './Progress.tsx';
import type { TakingProps } from './props.ts';

/** A reflection as a form: the words before it, its items page by page, and the way on. */
export function TakingForm(props: TakingProps) {
  const { quiz, taking, pages, keys, session, kept, welcome, show, children } = props;
  const greeting = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    if (welcome?.before && greeting.current) resumeAt(greeting.current);
  }, [welcome]);

  const greet = (before: string | undefined) =>
    welcome && welcome.before === before ? (
      <p key="welcome" class="notice" ref={greeting} tabIndex={-1}>
        <span>{welcome.text}</span>
      </p>
    ) : undefined;
  return (
    <form
      ref={pages.form}
      hidden={props.isHidden ?? false}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keys.onKeyDown}
    >
      <div class="spread">
        <Progress {...props} text={taking.answered}>
          <QuizOptions
            words={taking}
            points={quiz.points}
            isPrivate={kept === 'private'}
            isWhole={pages.isLong ? pages.isWhole : undefined}
            hasDigits={keys.hasDigits}
            onPrivate={(isOn) => (isOn ? session.goPrivate() : session.keep())}
            onWhole={pages.setWhole}
            onDigits={keys.setDigits}
          />
        </Progress>
        <div class="gap">
          {children}
          {greet(undefined)}
        </div>
      </div>
      <ItemPages quiz={quiz} pages={pages} show={(item) => [greet(item.id), show(item)]} />
      <PageEnd {...props} />
    </form>
  );
}
