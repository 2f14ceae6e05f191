import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { goToTop } from '#browser/focus.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { PREFIX } from '#domain/saved.ts';
import { createQuizResult, type Source } from '#stores/quiz-result.ts';
import { Boundary } from '../Boundary.tsx';
import { CodeEntry } from './CodeEntry.tsx';
import { Dimensions } from './Dimensions.tsx';
import { History } from './History.tsx';
import { Promised } from './Promised.tsx';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';
import { Saying } from './Saying.tsx';
import { TakeAlong } from './TakeAlong.tsx';

/** What the answers say, and what they do not. */
export function Result(props: ResultProps) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
      <ResultRead {...props} />
    </Boundary>
  );
}

function ResultRead(props: ResultProps) {
  const { quiz, result, take, form, here } = props;
  const [session] = useState(() =>
    createQuizResult(quiz, () => ({ store: createBrowserStore(PREFIX), now })),
  );
  const source = useStore(session.$source);
  const history = useStore(session.$history);
  const forgotten = useStore(session.$forgotten);
  const promised = useStore(session.$promise);
  const [isAdopted, setAdopted] = useState<boolean>();

  const open = (code: string) => {
    setAdopted(undefined);
    session.open(code);
  };
  useLayoutEffect(() => {
    session.open(takeFragment());
    const stop = watchFragment(open);
    return () => {
      stop();
      session.close();
    };
  }, [session]);

  const adopt = () => {
    // The button that was pressed goes away.
    goToTop();
    setAdopted(session.adopt() === 'saved');
  };
  const notice = noticeOf(source, result, isAdopted);
  const answers = 'answers' in source && source.answers.size > 0 ? source.answers : undefined;
  const scores = answers ? scoreQuiz(quiz, answers) : [];
  const code = answers ? writeResultCode({ quiz, answers, month: monthOf(now()) }) : '';
  return (
    <div class={styles['result']}>
      <div role="status">
        {source.kind === 'loading' ? <p class="soft">{result.loading}</p> : undefined}
        {notice ? (
          <p class={notice.kind} key={notice.text}>
            {notice.text}
          </p>
        ) : undefined}
      </div>
      {source.kind === 'loading' ? <h1 class="visually-hidden">{result.title}</h1> : undefined}
      {source.kind === 'carried' ? (
        <p class="actions">
          <button
            class="button"
            type="button"
            key={source.own.size > 0 ? 'over' : 'keep'}
            onClick={adopt}
          >
            {source.own.size > 0 ? take.keepOver : take.keep}
          </button>
          {source.own.size > 0 ? (
            <a class="button plain" href={here}>
              {take.own}
            </a>
          ) : undefined}
        </p>
      ) : undefined}
      {answers ? (
        <>
          <Saying
            {...props}
            answers={answers}
            scores={scores}
            back={source.kind === 'carried' ? `${form}#${code}` : form}
          />
          <Dimensions {...props} answers={answers} scores={scores} />
          <Promised {...props} scores={scores} promised={promised} onPromise={session.promise} />
          <TakeAlong {...props} code={code} />
        </>
      ) : undefined}
      {source.kind === 'empty' || (source.kind === 'unreadable' && !answers) ? (
        <div class="gap">
          <h1>{history.length > 0 ? result.putByTitle : result.emptyTitle}</h1>
          {history.length > 0 ? undefined : <p class="measure">{result.empty}</p>}
          <p class="actions">
            <a class="button first" href={form}>
              {result.emptyBegin}
            </a>
          </p>
        </div>
      ) : undefined}
      {answers || history.length > 0 ? (
        <History
          {...props}
          scores={source.kind === 'kept' ? scores : undefined}
          earlier={history}
          forgotten={forgotten}
          onPutBy={session.putBy}
          onForget={session.forget}
          onRestore={session.restore}
        />
      ) : undefined}
      {source.kind === 'loading' ? undefined : (
        <CodeEntry
          {...props}
          onCode={(code) => {
            open(code);
            goToTop();
          }}
        />
      )}
    </div>
  );
}

/** What has to be said of where these answers come from, or of what became of them. */
function noticeOf(source: Source, result: ResultProps['result'], isAdopted: boolean | undefined) {
  if (isAdopted) return { kind: 'notice', text: result.adopted };
  if (isAdopted === false) return { kind: 'notice wrong', text: result.notKept };
  if (source.kind === 'unreadable') {
    return { kind: 'notice wrong', text: result.unreadable[source.reason] };
  }
  if (source.kind !== 'carried') return undefined;
  return { kind: 'notice wait', text: source.own.size > 0 ? result.carriedBeside : result.carried };
}
