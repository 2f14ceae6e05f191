import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { copyText, linkWith } from '#browser/share.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { ProfileTable } from '#components/ProfileTable.tsx';
import { writeShareCode } from '#domain/code/share-code.ts';
import { groupCode } from '#domain/code/symbols.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import {
  type DimensionScore,
  edgesOf,
  scoreQuiz,
  scoreTallies,
  shareOf,
  type Tally,
} from '#domain/quiz/scoring.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizShare } from '#stores/quiz-share.ts';
import styles from './Share.module.css';

interface Props {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'dimensions' | 'bands' | 'notEnough'>;
  readonly share: Interface['share'];
  readonly take: Interface['take'];
  readonly result: Interface['result'];
  readonly locale: string;
  /** Where this page stands, and where the reflection is taken. */
  readonly here: string;
  readonly form: string;
}

/** A chosen part of a result: what exactly a code would hold, before it is passed on. */
export function Share(props: Props) {
  const { quiz, share, result, form } = props;
  const [session] = useState(() => createQuizShare(quiz, () => createBrowserStore(PREFIX)));
  const sharing = useStore(session.$sharing);

  useLayoutEffect(() => {
    session.open(takeFragment());
    return watchFragment(session.open);
  }, [session]);

  const isBare = sharing.kind === 'empty' || sharing.kind === 'unreadable';
  return (
    <div class={`gap ${styles['share']}`}>
      <div role="status">
        {sharing.kind === 'loading' ? <p class="soft">{result.loading}</p> : undefined}
        {sharing.kind === 'unreadable' ? (
          <p class="notice wrong" key={sharing.reason}>
            {share.unreadable[sharing.reason]}
          </p>
        ) : undefined}
      </div>
      {sharing.kind === 'own' ? <Choice {...props} answers={sharing.answers} /> : undefined}
      {sharing.kind === 'shared' ? <Shared {...props} chosen={sharing.chosen} /> : undefined}
      {isBare ? (
        <>
          <p class="measure">{share.empty}</p>
          <p class="actions">
            <a class="button first" href={form}>
              {result.emptyBegin}
            </a>
          </p>
        </>
      ) : undefined}
    </div>
  );
}

function Choice(props: Props & { readonly answers: Answers }) {
  const { quiz, words, share, take, here, answers } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string>();
  const scores = scoreQuiz(quiz, answers).filter(({ mean }) => mean !== undefined);
  const picked = scores.filter(({ dimension }) => chosen.has(dimension));
  const strongest = quiz.bands.slice(-2).map(({ id }) => id);
  const toggle = (dimension: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(dimension);
    else next.delete(dimension);
    setChosen(next);
  };
  const copy = async (text: string) => {
    setSaid((await copyText(text)) ? take.copied : take.notCopied);
  };
  const code = writeShareCode({
    quiz,
    chosen: new Map(picked.map((score): [string, Tally] => [score.dimension, score])),
  });
  return (
    <>
      <fieldset class={styles['choices']}>
        <legend>{share.choose}</legend>
        {scores.map(({ dimension }) => (
          <label key={dimension}>
            <input
              type="checkbox"
              checked={chosen.has(dimension)}
              onChange={(event) => toggle(dimension, event.currentTarget.checked)}
            />
            <span>{words.dimensions[dimension]?.name}</span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button
          class="button"
          type="button"
          onClick={() =>
            setChosen(
              new Set(
                scores
                  .filter(({ band }) => strongest.includes(band ?? ''))
                  .map(({ dimension }) => dimension),
              ),
            )
          }
        >
          {share.strengths}
        </button>
      </p>
      <section class="section gap">
        <h2>{share.preview}</h2>
        {picked.length === 0 ? (
          <p>{share.nothing}</p>
        ) : (
          <>
            <p class="measure">{share.holds}</p>
            <Scores {...props} scores={picked} />
            <p class={`notranslate ${styles['code']}`}>
              <span key={code}>{groupCode(code)}</span>
            </p>
            <p class="small soft measure">{share.guess}</p>
            <div class="actions">
              <button class="button" type="button" onClick={() => copy(groupCode(code))}>
                {take.copy}
              </button>
              <button class="button" type="button" onClick={() => copy(linkWith(here, code))}>
                {take.copyLink}
              </button>
            </div>
          </>
        )}
        <div role="status">{said ? <p key={said}>{said}</p> : undefined}</div>
      </section>
    </>
  );
}

function Shared(props: Props & { readonly chosen: ReadonlyMap<string, Tally> }) {
  const { quiz, share, chosen } = props;
  const none: Tally = { answered: 0, sum: 0 };
  const tallies = quiz.dimensions.map((dimension) => chosen.get(dimension) ?? none);
  const scores = scoreTallies(quiz, tallies).filter(({ dimension }) => chosen.has(dimension));
  return (
    <>
      <p class="measure">{share.shared}</p>
      <Scores {...props} scores={scores} />
    </>
  );
}

function Scores({
  quiz,
  words,
  result,
  locale,
  scores,
}: Props & { readonly scores: readonly DimensionScore[] }) {
  return (
    <ProfileTable
      scores={scores}
      names={words.dimensions}
      bands={words.bands}
      notEnough={words.notEnough.name}
      edges={edgesOf(quiz)}
      softEdge={shareOf(quiz.wobble.softEdge, quiz)}
      words={result}
      locale={locale}
    />
  );
}
