import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { tickedIn } from '#browser/ticked.ts';
import { openInTitle } from '#browser/title.ts';
import { ItemField } from '#components/ItemField.tsx';
import { QuizOptions } from '#components/QuizOptions.tsx';
import { monthOf, readResultCode, writeResultCode } from '#domain/code/result-code.ts';
import { fill } from '#domain/phrase.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import {
  type Answer,
  type Answers,
  isAnswer,
  type Quiz as QuizStructure,
} from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizSession, type Keeping } from '#stores/quiz-session.ts';
import { createSettings } from '#stores/settings.ts';
import { Boundary } from './Boundary.tsx';
import styles from './Quiz.module.css';

interface Props {
  readonly quiz: QuizStructure;
  readonly words: Pick<QuizWords, 'title' | 'stem' | 'hint' | 'answers' | 'noOccasion' | 'limits'>;
  readonly statements: Readonly<Record<string, string>>;
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  /** Where the result is shown. */
  readonly result: string;
}

const NONE: Answers = new Map();
const EMPTY: () => Keeping = () => 'nothing';
const now = () => new Date().toISOString();

/** Taking a reflection, page by page. The first render is what the server wrote; what is kept comes after. */
export function Quiz(props: Props) {
  return (
    <Boundary
      words={props.trouble}
      rescue={
        <a class="button" href={props.myData}>
          {props.trouble.myData}
        </a>
      }
    >
      <QuizForm {...props} />
    </Boundary>
  );
}

function QuizForm({ quiz, words, statements, taking, keeping, result }: Props) {
  const [session] = useState(() =>
    createQuizSession(quiz, () => ({
      store: createBrowserStore(PREFIX),
      now,
    })),
  );
  const [settings] = useState(() => createSettings(() => createBrowserStore(PREFIX)));
  const answers = useStore(session.$answers, { ssr: () => NONE });
  const kept = useStore(session.$keeping, { ssr: EMPTY });
  const hasDigits = useStore(settings.$hasDigitKeys, { ssr: () => true });
  const [page, setPage] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const [welcome, setWelcome] = useState<string>();
  const [latest, setLatest] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    const code = takeFragment();
    const read = code === undefined ? undefined : readResultCode(code, [quiz]);
    settings.open();
    const isTaken = session.open(tickedIn(form.current), read?.ok ? read.value.answers : undefined);
    const progress = progressOf(quiz, session.$answers.get());
    if (progress.answered > 0) {
      setPage(progress.page);
      setWelcome(
        isTaken ? taking.carried : progress.next ? taking.welcomeBack : taking.allAnswered,
      );
    }
    return session.close;
  }, [session, settings, quiz, taking]);

  const { answered, total, next } = progressOf(quiz, answers);
  const pageName = (place: number) =>
    fill(taking.page, { page: place + 1, pages: quiz.pages.length });
  const turnTo = (place: number) => {
    setPage(place);
    setWelcome(undefined);
    openInTitle(pageName(place));
    // After the render: the heading of the new page, so that reading goes on from there.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[data-page="open"] h2')?.focus(),
    );
  };
  const onAnswer = (item: string, answer: Answer) => {
    setLatest(item);
    session.answer(item, answer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey);
    if (!hasDigits || !isPlain || !/^\d$/.test(key) || !(target instanceof HTMLInputElement))
      return;
    const station = form.current?.querySelector<HTMLElement>(
      `[name="${target.name}"][value="${key}"]`,
    );
    if (!station || !isAnswer(quiz, Number(key))) return;
    event.preventDefault();
    station.focus();
    onAnswer(target.name, Number(key));
  };
  const isTrouble = kept === 'refused' || kept === 'cleared' || kept === 'newer';
  const isLong = quiz.pages.length > 1;
  const isLast = isWhole || page === quiz.pages.length - 1;
  // Where the browser keeps nothing, the answers travel to the result in the link.
  const way =
    kept === 'saved' || answered === 0
      ? result
      : `${result}#${writeResultCode({ quiz, answers, month: monthOf(now()) })}`;

  return (
    <form
      class={styles['quiz']}
      ref={form}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div class="spread">
        <div class={`aside ${styles['progress']}`}>
          {isLong ? (
            <ol class={styles['route']} aria-hidden="true">
              {quiz.pages.map((items, place) => (
                <li key={items[0]?.id} class={isWhole ? undefined : stateOf(place, page)} />
              ))}
            </ol>
          ) : undefined}
          <p class="notranslate">
            <span key={answered}>{fill(taking.answered, { answered, total })}</span>
          </p>
          <QuizOptions
            words={taking}
            points={quiz.points}
            isPrivate={kept === 'private'}
            isWhole={isLong ? isWhole : undefined}
            hasDigits={hasDigits}
            onPrivate={(isOn) => (isOn ? session.goPrivate() : session.keep())}
            onWhole={setWhole}
            onDigits={settings.setDigitKeys}
          />
        </div>
        <div class="gap">
          <h1>{words.title}</h1>
          <p class="measure">{words.stem}</p>
          {page === 0 ? (
            <div class="measure small soft">
              <p>{words.hint}</p>
              <h2 class={styles['limits']}>{taking.limits}</h2>
              <p>{words.limits.join(' ')}</p>
            </div>
          ) : undefined}
          {welcome ? (
            <p class="notice">
              <span>
                {welcome} {next ? <a href={`#item-${next}`}>{taking.goThere}</a> : undefined}
              </span>
            </p>
          ) : undefined}
        </div>
      </div>
      {quiz.pages.map((items, place) => (
        <section
          key={items[0]?.id}
          class={styles['page']}
          data-page={isWhole || place === page ? 'open' : 'shut'}
          aria-label={pageName(place)}
        >
          {isLong ? <h2 tabIndex={-1}>{pageName(place)}</h2> : undefined}
          {items.map((item) => (
            <ItemField
              key={item.id}
              id={item.id}
              statement={statements[item.id] ?? ''}
              mark={item.dimension}
              labels={words.answers}
              noOccasion={words.noOccasion}
              answer={answers.get(item.id)}
              onAnswer={onAnswer}
              note={item.id === latest && !isTrouble ? keeping[kept] : undefined}
            />
          ))}
        </section>
      ))}
      <div class={`spread ${styles['end']}`}>
        <div class="gap">
          <div role="status">
            <p class={isTrouble ? 'notice wrong' : 'notice wait'} key={kept}>
              {keeping[kept]}
            </p>
          </div>
          <div class="actions">
            {isLast ? (
              <a key="finish" class="button first" href={way}>
                {taking.finish}
              </a>
            ) : (
              <button
                key="next"
                class="button first"
                type="button"
                onClick={() => turnTo(page + 1)}
              >
                {taking.next}
              </button>
            )}
            {page > 0 && !isWhole ? (
              <button key="back" class="button" type="button" onClick={() => turnTo(page - 1)}>
                {taking.back}
              </button>
            ) : undefined}
            {kept === 'cleared' ? (
              <button key="keep" class="button" type="button" onClick={session.keep}>
                {keeping.keepAgain}
              </button>
            ) : undefined}
          </div>
        </div>
      </div>
    </form>
  );
}

function stateOf(place: number, page: number): string | undefined {
  if (place === page) return styles['here'];
  return place < page ? styles['past'] : undefined;
}
