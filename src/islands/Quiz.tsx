import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { takeFragment } from '#browser/fragment.ts';
import { resumeAt } from '#browser/resume.ts';
import { createBrowserStore } from '#browser/storage.ts';
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
import { createQuizSession } from '#stores/quiz-session.ts';
import { createSettings } from '#stores/settings.ts';
import { Boundary } from './Boundary.tsx';
import styles from './Quiz.module.css';

interface Props {
  readonly quiz: QuizStructure;
  /** Its short forms, whose answers go on here. */
  readonly shortForms: readonly QuizStructure[];
  readonly words: Pick<QuizWords, 'title' | 'stem' | 'hint' | 'answers' | 'noOccasion' | 'limits'>;
  readonly statements: Readonly<Record<string, string>>;
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  /** Where the result is shown. */
  readonly result: string;
}

/** What is said to whoever comes back, and the item before which it stands; at the top where there is none. */
interface Welcome {
  readonly text: string;
  readonly before: string | undefined;
}

const NONE: Answers = new Map();

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

function QuizForm({ quiz, shortForms, words, statements, taking, keeping, result }: Props) {
  const [session] = useState(() =>
    createQuizSession(quiz, () => ({
      store: createBrowserStore(PREFIX),
      now,
    })),
  );
  const [settings] = useState(() => createSettings(() => createBrowserStore(PREFIX)));
  const answers = useStore(session.$answers);
  const kept = useStore(session.$keeping);
  const hasDigits = useStore(settings.$hasDigitKeys);
  const [page, setPage] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const [welcome, setWelcome] = useState<Welcome>();
  const [latest, setLatest] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const greeting = useRef<HTMLParagraphElement>(null);
  const status = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const code = takeFragment();
    const read = code === undefined ? undefined : readResultCode(code, [quiz, ...shortForms]);
    settings.open();
    const given = givenIn(form.current);
    const isTaken = session.open(given, read?.ok ? read.value.answers : undefined);
    const progress = progressOf(quiz, session.$answers.get());
    if (progress.answered > given.size) {
      const { next, page: open } = progress;
      setPage(open);
      const back = next ? taking.welcomeBack : taking.allAnswered;
      setWelcome({ text: isTaken ? taking.carried : back, before: next });
    }
    return session.close;
  }, [session, settings, quiz, shortForms, taking]);

  useLayoutEffect(() => {
    if (welcome?.before && greeting.current) resumeAt(greeting.current);
  }, [welcome]);

  const { answered, total } = progressOf(quiz, answers);
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
  const keepAgain = () => {
    // The button that was pressed goes away.
    status.current?.focus();
    session.keep();
  };
  const isTrouble = kept === 'refused' || kept === 'cleared' || kept === 'newer';
  const isLong = quiz.pages.length > 1;
  const isLast = isWhole || page === quiz.pages.length - 1;
  // Where the browser keeps nothing, the answers travel to the result in the link.
  const way =
    kept === 'saved' || answered === 0
      ? result
      : `${result}#${writeResultCode({ quiz, answers, month: monthOf(now()) })}`;

  const greet = (before: string | undefined) =>
    welcome && welcome.before === before ? (
      <p key="welcome" class="notice" ref={greeting} tabIndex={-1}>
        <span>{welcome.text}</span>
      </p>
    ) : undefined;

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
          {greet(undefined)}
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
          {items.flatMap((item) => [
            greet(item.id),
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
            />,
          ])}
        </section>
      ))}
      <div class={`spread ${styles['end']}`}>
        <div class="gap">
          <div role="status" ref={status} tabIndex={-1}>
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
              <button key="keep" class="button" type="button" onClick={keepAgain}>
                {keeping.keepAgain}
              </button>
            ) : undefined}
          </div>
        </div>
      </div>
    </form>
  );
}

/** What was ticked before this script ran: the browser keeps it in the form, nobody else knows it. */
function givenIn(form: HTMLFormElement | null): Answers {
  if (!form) return NONE;
  const ticked = form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked');
  return new Map([...ticked].map(({ name, value }) => [name, Number(value)]));
}

function stateOf(place: number, page: number): string | undefined {
  if (place === page) return styles['here'];
  return place < page ? styles['past'] : undefined;
}
