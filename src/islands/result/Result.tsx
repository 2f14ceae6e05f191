import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import { PREFIX } from '#domain/saved.ts';
import { createQuizResult, type QuizResult, type Source } from '#stores/quiz-result.ts';
import { Boundary } from '../Boundary.tsx';
import { CodeEntry } from './CodeEntry.tsx';
import { Dimensions } from './Dimensions.tsx';
import { History } from './History.tsx';
import { Promised } from './Promised.tsx';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';
import { Saying } from './Saying.tsx';
import { TakeAlong } from './TakeAlong.tsx';

const LOADING: Source = { kind: 'loading' };

/** What the answers say, and what they do not. */
export function Result(props: ResultProps) {
  return (
    <Boundary
      words={props.trouble}
      rescue={
        <a class="button" href={props.myData}>
          {props.trouble.myData}
        </a>
      }
    >
      <ResultRead {...props} />
    </Boundary>
  );
}

function ResultRead(props: ResultProps) {
  const { quiz, words, result, take, form, here } = props;
  const [session] = useState(() =>
    createQuizResult(quiz, () => ({ store: createBrowserStore(PREFIX), now })),
  );
  const source = useStore(session.$source, { ssr: () => LOADING });
  const history = useStore(session.$history, { ssr: () => [] });
  const [isLost, setLost] = useState(false);
  const promised = useStore(session.$promise, { ssr: () => undefined });

  useLayoutEffect(() => {
    session.open(takeFragment());
    const stop = watchFragment(session.open);
    return () => {
      stop();
      session.close();
    };
  }, [session]);

  const answers = 'answers' in source && source.answers.size > 0 ? source.answers : undefined;
  const code = answers ? writeResultCode({ quiz, answers, month: monthOf(now()) }) : '';
  return (
    <div class={styles['result']}>
      <div role="status">
        <Provenance source={source} result={result} />
        {isLost ? <p class="notice wrong">{result.notKept}</p> : undefined}
      </div>
      {source.kind === 'loading' ? <h1 class="visually-hidden">{result.title}</h1> : undefined}
      {source.kind === 'carried' ? (
        <p class="actions">
          <button
            class="button"
            type="button"
            key={source.own.size > 0 ? 'over' : 'keep'}
            onClick={() => setLost(!isHere(session.adopt()))}
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
            back={source.kind === 'carried' ? `${form}#${code}` : form}
          />
          <Dimensions {...props} answers={answers} />
          <Promised
            {...props}
            answers={answers}
            promised={promised}
            onPromise={(next) => setLost(!isHere(session.promise(next)))}
          />
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
          answers={source.kind === 'kept' ? answers : undefined}
          earlier={history}
          onPutBy={session.putBy}
          onForget={session.forget}
        />
      ) : undefined}
      {source.kind === 'loading' ? undefined : <CodeEntry take={take} onCode={session.open} />}
      {source.kind === 'loading' ? undefined : (
        <section class="section small soft measure">
          <h2>{result.limits}</h2>
          {words.limits.map((limit) => (
            <p key={limit}>{limit}</p>
          ))}
        </section>
      )}
    </div>
  );
}

/** Kept, as long as the browser lets it. */
function isHere(kept: ReturnType<QuizResult['adopt']>): boolean {
  return kept === 'saved' || kept === 'memory';
}

interface ProvenanceProps {
  readonly source: Source;
  readonly result: ResultProps['result'];
}

function Provenance({ source, result }: ProvenanceProps) {
  if (source.kind === 'loading') return <p class="soft">{result.loading}</p>;
  if (source.kind === 'unreadable') {
    return (
      <p class="notice wrong" key={source.reason}>
        {result.unreadable[source.reason]}
      </p>
    );
  }
  if (source.kind !== 'carried') return null;
  const isBeside = source.own.size > 0;
  return (
    <p class="notice wait" key={isBeside}>
      {isBeside ? result.carriedBeside : result.carried}
    </p>
  );
}
