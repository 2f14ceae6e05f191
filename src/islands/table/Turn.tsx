import { useRef, useState } from 'preact/hooks';
import { ItemField } from '#components/ItemField.tsx';
import { fill } from '#domain/phrase.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
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
  const [page, setPage] = useState(0);
  const [isSure, setSure] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isOver = useRef(false);

  const { answered, total } = progressOf(quiz, answers);
  const pageName = fill(words.page, { page: page + 1, pages: quiz.pages.length });
  const progress = fill(words.answered, { answered, total });
  const read = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[tabindex]')?.focus());
  const turnTo = (place: number) => {
    setPage(place);
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
            <div class="aside">
              <p class="notranslate">
                <span key={progress}>{progress}</span>
              </p>
            </div>
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
          <section class={styles['page']} aria-label={pageName}>
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
                onAnswer={(id, answer) => setAnswers(new Map(answers).set(id, answer))}
              />
            ))}
          </section>
          <div class={`spread ${styles['end']}`}>
            <div class="gap">
              <p class="small soft measure">{words.noWayBack}</p>
              <div class="actions">
                {page < quiz.pages.length - 1 ? (
                  <button
                    key="next"
                    class="button first"
                    type="button"
                    onClick={() => turnTo(page + 1)}
                  >
                    {words.next}
                  </button>
                ) : (
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
                )}
                {page > 0 ? (
                  <button key="back" class="button" type="button" onClick={() => turnTo(page - 1)}>
                    {words.back}
                  </button>
                ) : undefined}
                <button key="stop" class="button plain" type="button" onClick={end(onStop)}>
                  {words.stop}
                </button>
              </div>
            </div>
          </div>
        </div>
      )}
    </form>
  );
}
