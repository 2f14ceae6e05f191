import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { takeFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { ProfileTable } from '#components/ProfileTable.tsx';
import { Sentence } from '#components/Sentence.tsx';
import { count, fill, listOf } from '#domain/phrase.ts';
import { pullsInOppositeDirections } from '#domain/quiz/consistency.ts';
import { profileOf } from '#domain/quiz/profile.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizResult, type Source } from '#stores/quiz-result.ts';
import styles from './Result.module.css';

interface Props {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'dimensions' | 'bands' | 'notEnough' | 'limits'>;
  readonly result: Interface['result'];
  readonly locale: string;
  /** Where the answers are given. */
  readonly form: string;
}

const LOADING: Source = { kind: 'loading' };

/** What the answers say, and what they do not. */
export function Result(props: Props) {
  const { quiz, result, form } = props;
  const [session] = useState(() => createQuizResult(quiz, () => createBrowserStore(PREFIX)));
  const source = useStore(session.$source, { ssr: () => LOADING });

  useLayoutEffect(() => {
    session.open(takeFragment());
    return session.close;
  }, [session]);

  const answers = 'answers' in source ? source.answers : undefined;
  return (
    <div class={styles['result']}>
      <div role="status">
        <Provenance source={source} result={result} />
      </div>
      {answers && answers.size > 0 ? <Reading {...props} answers={answers} /> : undefined}
      {source.kind === 'empty' || answers?.size === 0 ? (
        <div class="gap">
          <h1>{result.emptyTitle}</h1>
          <p class="measure">{result.empty}</p>
          <p class="actions">
            <a class="button first" href={form}>
              {result.emptyBegin}
            </a>
          </p>
        </div>
      ) : undefined}
    </div>
  );
}

function Provenance({
  source,
  result,
}: {
  readonly source: Source;
  readonly result: Props['result'];
}) {
  if (source.kind === 'loading') return <p class="soft">{result.loading}</p>;
  if (source.kind === 'carried') return <p class="notice wait">{result.carried}</p>;
  if (source.kind !== 'unreadable') return null;
  const text = source.reason === 'newer' ? result.unreadableNewer : result.unreadable;
  return <p class="notice wrong">{text}</p>;
}

function Reading({
  quiz,
  words,
  result,
  locale,
  form,
  answers,
}: Props & { readonly answers: Answers }) {
  const scores = scoreQuiz(quiz, answers);
  const profile = profileOf(quiz, scores);
  const { answered, total } = progressOf(quiz, answers);
  const open = scores.filter(({ mean }) => mean === undefined).length;
  const band = profile.kind === 'too-few' ? undefined : profile.band;
  return (
    <>
      <section class="gap">
        <h1 class={styles['saying']}>
          <Sentence text={sayProfile(profile, words, result, locale)} />
        </h1>
        <div class={`measure ${styles['said']}`}>
          <p>{result.describes}</p>
          {open > 0 ? <p>{count(result.open, open, locale)}</p> : undefined}
          {answered < total ? (
            <p>{count(result.unanswered, total - answered, locale)}</p>
          ) : undefined}
          {pullsInOppositeDirections(quiz, answers) ? <p>{result.secondLook}</p> : undefined}
        </div>
        <p class="actions">
          <a class={answered < total ? 'button first' : 'button'} href={form}>
            {answered < total ? result.continue : result.change}
          </a>
        </p>
      </section>
      <section class="section gap">
        <h2>{result.dimensions}</h2>
        <ProfileTable
          quiz={quiz}
          scores={scores}
          names={words.dimensions}
          bands={words.bands}
          notEnough={words.notEnough.name}
          words={result}
          locale={locale}
        />
        <div class={`small soft measure ${styles['said']}`}>
          <p>{result.edges}</p>
          <p>{result.softEdge}</p>
          {band ? (
            <p>{fill(result.overall, { band: words.bands[band]?.name ?? '' })}</p>
          ) : undefined}
        </div>
      </section>
    </>
  );
}

function sayProfile(
  profile: ReturnType<typeof profileOf>,
  { dimensions }: Props['words'],
  result: Props['result'],
  locale: string,
): string {
  if (profile.kind === 'too-few') return result.tooFew;
  if (profile.kind === 'even') return result.even;
  const nameAll = (ids: readonly string[]) =>
    listOf(
      ids.map((id) => dimensions[id]?.inSentence ?? ''),
      locale,
    );
  const [most, least] = [nameAll(profile.most), nameAll(profile.least)];
  if (profile.least.length === 0) return fill(result.most, { most });
  if (profile.most.length === 0) return fill(result.least, { least });
  return fill(result.both, { most, least });
}
