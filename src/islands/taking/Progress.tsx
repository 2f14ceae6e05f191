import { PageRoute } from '#components/PageRoute.tsx';
import { QuizOptions } from '#components/QuizOptions.tsx';
import { fill } from '#domain/phrase.ts';
import type { TakingProps } from './props.ts';
import styles from './taking.module.css';

/** In the margin: how far one has come, and how one likes to take it. */
export function Progress({
  quiz,
  taking,
  pages,
  keys,
  session,
  kept,
  answered,
  total,
}: TakingProps) {
  const { page, isLong, isWhole } = pages;
  return (
    <div class={`aside ${styles['progress']}`}>
      {isLong ? (
        <PageRoute
          names={quiz.pages.map((_, place) => pages.nameOf(place))}
          page={isWhole ? undefined : page}
        />
      ) : undefined}
      <p class="notranslate">
        <span key={answered}>{fill(taking.answered, { answered, total })}</span>
      </p>
      <QuizOptions
        words={taking}
        points={quiz.points}
        isPrivate={kept === 'private'}
        isWhole={isLong ? isWhole : undefined}
        hasDigits={keys.hasDigits}
        onPrivate={(isOn) => (isOn ? session.goPrivate() : session.keep())}
        onWhole={pages.setWhole}
        onDigits={keys.setDigits}
      />
    </div>
  );
}
