import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { Mark } from '#components/Mark.tsx';
import { Sentence } from '#components/Sentence.tsx';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import { momentsOf } from '#domain/quiz/moments.ts';
import { type Answers, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizShare } from '#stores/quiz-share.ts';
import { Boundary } from './Boundary.tsx';
import styles from './PauseResult.module.css';

interface Props {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'dimensions' | 'limits'>;
  readonly statements: Readonly<Record<string, string>>;
  readonly result: Interface['result'];
  readonly pause: Interface['pause'];
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  /** Where this form is filled, and where the whole reflection is. */
  readonly form: string;
  readonly whole: string;
}

/** A short form gives no profile: the moment that came most often, the rarest, and one thing to try. */
export function PauseResult(props: Props) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
      <PauseRead {...props} />
    </Boundary>
  );
}

function PauseRead(props: Props) {
  const { quiz, words, result, pause, form, whole } = props;
  const [session] = useState(() => createQuizShare(quiz, () => createBrowserStore(PREFIX)));
  const source = useStore(session.$sharing);

  useLayoutEffect(() => {
    session.open(takeFragment());
    return watchFragment(session.open);
  }, [session]);

  const own = source.kind === 'own' && source.answers.size > 0 ? source : undefined;
  const answers = own?.answers;
  // What this browser does not keep goes on in the link.
  const carried =
    own && !own.isKept
      ? `#${writeResultCode({ quiz, answers: own.answers, month: monthOf(now()) })}`
      : '';
  return (
    <div class={styles['pause']}>
      <div role="status">
        {source.kind === 'loading' ? <p class="soft">{result.loading}</p> : undefined}
        {source.kind === 'unreadable' ? (
          <p key={source.reason} class="notice wrong">
            {result.unreadable[source.reason]}
          </p>
        ) : undefined}
      </div>
      {source.kind === 'loading' ? <h1 class="visually-hidden">{result.title}</h1> : undefined}
      {answers ? <MomentsRead {...props} answers={answers} /> : undefined}
      {answers || source.kind === 'loading' ? undefined : (
        <div class="gap">
          <h1>{result.emptyTitle}</h1>
          <p class="measure">{result.empty}</p>
          <p class="actions">
            <a class="button first" href={form}>
              {result.emptyBegin}
            </a>
          </p>
        </div>
      )}
      {source.kind === 'loading' ? undefined : (
        <section class="section gap">
          <p class="actions">
            <a class={answers ? 'button first' : 'button'} href={whole + carried}>
              {pause.whole}
            </a>
          </p>
          <p class="small soft measure">{pause.wholeNote}</p>
          <p class="small soft measure">{words.limits.join(' ')}</p>
        </section>
      )}
    </div>
  );
}

function MomentsRead({
  quiz,
  words,
  statements,
  pause,
  answers,
}: Props & { readonly answers: Answers }) {
  const moments = momentsOf(quiz, answers);
  const dimensionOf = (id: string) => itemsOf(quiz).find((item) => item.id === id)?.dimension ?? '';
  if (!moments) {
    const text = answers.size < 2 ? pause.tooFew : pause.level;
    return (
      <h1 class={styles['saying']}>
        <Sentence key={text} text={text} />
      </h1>
    );
  }
  const list = (ids: readonly string[]) => (
    <ul class={styles['moments']}>
      {ids.map((id) => (
        <li key={id}>
          <Mark id={dimensionOf(id)} label={words.dimensions[dimensionOf(id)]?.name ?? ''} />
          <span>{statements[id]}</span>
        </li>
      ))}
    </ul>
  );
  const practice = words.dimensions[dimensionOf(moments.least[0] ?? '')]?.practice;
  return (
    <div class="gap">
      <h1 class={styles['title']}>{pause.most}</h1>
      {list(moments.most)}
      <h2 class={styles['title']}>{pause.least}</h2>
      {list(moments.least)}
      <p class="measure">{pause.says}</p>
      <section class={styles['try']}>
        <h2>{pause.try}</h2>
        <p key={practice}>{practice}</p>
      </section>
    </div>
  );
}
