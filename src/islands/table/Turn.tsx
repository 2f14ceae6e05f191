import { useRef, useState } from 'preact/hooks';
import { ItemField } from '#components/ItemField.tsx';
import { fill } from '#domain/phrase.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { PageWays } from '../taking/PageWays.tsx';
import { Progress } from '../taking/Progress.tsx';
import taking from '../taking/taking.module.css';
import { usePages } from '../taking/use-pages.ts';
import type { TableProps, TableQuiz } from './props.ts';
import styles from './Table.module.css';

interface Props extends Pick<TableProps, 'words'> {
  readonly taken: TableQuiz;
  readonly onPassOn: (answers: Answers) => void;
  readonly onStop: () => void;
}

const NONE: Answers = new Map();

/** One person's turn. The answers live here alone, so they are gone with it. */
export function Turn({ taken, words, onPassOn, onStop }: Props) {
  const { quiz, words: quizWords, statements } = taken;
  const [answers, setAnswers] = useState(NONE);
  const pages = usePages(quiz, words.page);
  const [isSure, setSure] = useState(false);
  const isOver = useRef(false);

  const { answered, total } = progressOf(quiz, answers);
  const { page, form } = pages;
  const pageName = pages.names[page];
  const progress = fill(words.answered, { answered, total });
  const read = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[tabindex]')?.focus());
  const turnTo = (place: number) => {
    pages.openPage(place);
    setSure(false);
    read();
  };
  /** However often a button is pressed, a turn ends once. */
  const end = (work: () => void) => () => {
    if (isOver.current) return;
    isOver.current = true;
    work();
  };

  return (
    <form ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {isSure ? (
        <div key="sure" class="spread">
          <div class="gap measure">
            <h1 tabIndex={-1}>{words.sure}</h1>
            <p class="notranslate soft">
              <span key={progress}>{progress}</span>
            </p>
            <p key={answered === 0 ? 'none' : 'some'}>
              {answered === 0 ? words.sureNone : words.sureAll}
            </p>
            {answered > 0 && answered < total ? <p>{words.sureSome}</p> : undefined}
            <p class={`actions ${styles['end']}`}>
              {answered > 0 ? (
                <button class="button first" type="button" onClick={end(() => onPassOn(answers))}>
                  {words.passOnNow}
                </button>
              ) : undefined}
              <button class="button" type="button" onClick={() => turnTo(page)}>
                {words.stay}
              </button>
              <button class="button" type="button" onClick={end(onStop)}>
                {words.stop}
              </button>
            </p>
          </div>
        </div>
      ) : (
        <div key="items">
          <div class="spread">
            <Progress text={words.answered} {...{ pages, answered, total }} />
            <div class="gap">
              <h1>{quizWords.title}</h1>
              <p class="measure">{quizWords.stem}</p>
              {page === 0 ? (
                <div class="measure small soft">
                  <p>{quizWords.hint}</p>
                  <p>
                    <b>{words.limits}</b> {words.limitsSay}
                  </p>
                </div>
              ) : undefined}
            </div>
          </div>
          <section class={taking['page']} aria-label={pageName}>
            <h2 tabIndex={-1}>
              <span key={page}>{pageName}</span>
            </h2>
            {quiz.pages[page]?.map((item) => (
              <ItemField
                key={item.id}
                id={item.id}
                statement={statements[item.id] ?? ''}
                mark={item.dimension}
                labels={quizWords.answers}
                noOccasion={quizWords.noOccasion}
                answer={answers.get(item.id)}
                onAnswer={(id, answer) => setAnswers((before) => new Map(before).set(id, answer))}
              />
            ))}
          </section>
          <div class={`spread ${styles['end']}`}>
            <div class="gap">
              <p class="small soft measure">{words.noWayBack}</p>
              <PageWays
                words={words}
                pages={pages}
                onTurn={turnTo}
                finish={
                  <button
                    key="pass"
                    class="button first"
                    type="button"
                    onClick={() => {
                      setSure(true);
                      read();
                    }}
                  >
                    {words.passOn}
                  </button>
                }
              >
                <button key="stop" class="button plain" type="button" onClick={end(onStop)}>
                  {words.stop}
                </button>
              </PageWays>
            </div>
          </div>
        </div>
      )}
    </form>
  );
}
