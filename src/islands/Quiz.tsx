import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { ItemField } from '#components/ItemField.tsx';
import { writeResultCode } from '#domain/code/result-code.ts';
import { fill } from '#domain/phrase.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import { type Answer, type Answers, type Quiz as QuizStructure } from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import styles from './Quiz.module.css';

interface Props {
  readonly quiz: QuizStructure;
  readonly words: Pick<QuizWords, 'title' | 'stem' | 'hint' | 'answers' | 'noOccasion' | 'limits'>;
  readonly statements: Readonly<Record<string, string>>;
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly result: string;
}

const NONE: Answers = new Map();
const now = () => new Date().toISOString();

/** Taking a reflection, page by page. The first render is what the server wrote; what is kept comes after. */
export function Quiz({ quiz, words, statements, taking, keeping, result }: Props) {
  const [session] = useState(() =>
    createQuizSession(quiz, () => ({ store: createBrowserStore(PREFIX), now })),
  );
  const answers = useStore(session.$answers, { ssr: () => NONE });
  const kept = useStore(session.$keeping, { ssr: () => 'nothing' });
  const [page, setPage] = useState(0);
  const [welcome, setWelcome] = useState<string>();
  const [latest, setLatest] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    takeFragment();
    session.open(givenIn(form.current));
    const progress = progressOf(quiz, session.$answers.get());
    if (progress.answered > 0) {
      setPage(progress.page);
      setWelcome(progress.next ? taking.welcomeBack : taking.allAnswered);
    }
    return session.close;
  }, [session, quiz, taking]);

  const { answered, total } = progressOf(quiz, answers);
  const turnTo = (next: number) => {
    setPage(next);
    setWelcome(undefined);
    // After the render: the heading of the new page, so that reading goes on from there.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const onAnswer = (item: string, answer: Answer) => {
    setLatest(item);
    session.answer(item, answer);
  };
  const saying = keeping[kept === 'nothing' ? 'nothing' : kept];
  const isTrouble = kept === 'refused' || kept === 'cleared' || kept === 'newer';
  const isLast = page === quiz.pages.length - 1;
  // Where the browser keeps nothing, the answers travel to the result in the link.
  const way =
    kept === 'saved' || kept === 'nothing'
      ? result
      : `${result}#${writeResultCode({ quiz, answers, month: monthOf(now()) })}`;

  return (
    <form class={styles['quiz']} ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="spread">
        <div class={`aside ${styles['progress']}`}>
          <ol class={styles['route']} aria-hidden="true">
            {quiz.pages.map((items, place) => (
              <li key={items[0]?.id} class={stateOf(place, page)} />
            ))}
          </ol>
          <p class="notranslate">
            <span key={answered}>{fill(taking.answered, { answered, total })}</span>
          </p>
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
          {welcome ? <p class="notice">{welcome}</p> : undefined}
        </div>
      </div>
      {quiz.pages.map((items, place) => (
        <section
          key={items[0]?.id}
          class={styles['page']}
          data-page={place === page ? 'open' : 'shut'}
          aria-label={fill(taking.page, { page: place + 1, pages: quiz.pages.length })}
        >
          <h2 ref={place === page ? heading : undefined} tabIndex={-1}>
            {fill(taking.page, { page: place + 1, pages: quiz.pages.length })}
          </h2>
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
              note={item.id === latest && !isTrouble ? saying : undefined}
            />
          ))}
        </section>
      ))}
      <div class={`spread ${styles['end']}`}>
        <div class="gap">
          <div role="status">
            <p class={isTrouble ? 'notice wrong' : 'notice wait'} key={kept}>
              {saying}
            </p>
          </div>
          {kept === 'cleared' ? (
            <p class="actions">
              <button class="button" type="button" onClick={session.keepAgain}>
                {keeping.keepAgain}
              </button>
            </p>
          ) : undefined}
          <div class={`actions ${styles['turning']}`}>
            {isLast ? (
              <a class="button first" href={way}>
                {taking.finish}
              </a>
            ) : (
              <button class="button first" type="button" onClick={() => turnTo(page + 1)}>
                {taking.next}
              </button>
            )}
            {page > 0 ? (
              <button class="button" type="button" onClick={() => turnTo(page - 1)}>
                {taking.back}
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
  return new Map([...new FormData(form)].map(([item, answer]) => [item, Number(answer)]));
}

function stateOf(place: number, page: number): string | undefined {
  if (place === page) return styles['here'];
  return place < page ? styles['past'] : undefined;
}

function monthOf(moment: string): `${number}-${string}` {
  return `${Number(moment.slice(0, 4))}-${moment.slice(5, 7)}`;
}
