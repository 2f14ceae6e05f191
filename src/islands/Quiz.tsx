import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { takeFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { tickedIn } from '#browser/ticked.ts';
import { ItemField } from '#components/ItemField.tsx';
import { readResultCode } from '#domain/code/result-code.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answer, Quiz as QuizStructure } from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import { Boundary } from './Boundary.tsx';
import { Limits } from './taking/Limits.tsx';
import { isTrouble } from './taking/PageEnd.tsx';
import type { Welcome } from './taking/props.ts';
import { TakingForm } from './taking/TakingForm.tsx';
import { useDigitKeys } from './taking/use-digit-keys.ts';
import { usePages } from './taking/use-pages.ts';
import { wayToResult } from './taking/way-to-result.ts';

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

/** Taking a reflection, page by page. The first render is what the server wrote; what is kept comes after. */
export function Quiz(props: Props) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
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
  const answers = useStore(session.$answers);
  const kept = useStore(session.$keeping);
  const [welcome, setWelcome] = useState<Welcome>();
  const [latest, setLatest] = useState<string>();
  const onAnswer = (item: string, answer: Answer) => {
    setLatest(item);
    session.answer(item, answer);
  };
  const pages = usePages(quiz, taking.page);
  const keys = useDigitKeys(quiz, onAnswer);

  useLayoutEffect(() => {
    const code = takeFragment();
    const read = code === undefined ? undefined : readResultCode(code, [quiz, ...shortForms]);
    const given = tickedIn(pages.form.current);
    const isTaken = session.open(given, read?.ok ? read.value.answers : undefined);
    const { answered, next, page } = progressOf(quiz, session.$answers.get());
    if (answered > given.size) {
      pages.openPage(page);
      const back = next ? taking.welcomeBack : taking.allAnswered;
      setWelcome({ text: isTaken ? taking.carried : back, before: next });
    }
    return session.close;
  }, [session, quiz, shortForms, taking]);

  const { answered, total } = progressOf(quiz, answers);
  const turnTo = (place: number) => {
    setWelcome(undefined);
    pages.turnTo(place);
  };
  return (
    <TakingForm
      {...{ quiz, taking, keeping, pages, keys, session, kept, answered, total, welcome }}
      onTurn={turnTo}
      show={(item) => (
        <ItemField
          key={item.id}
          id={item.id}
          statement={statements[item.id] ?? ''}
          mark={item.dimension}
          labels={words.answers}
          noOccasion={words.noOccasion}
          answer={answers.get(item.id)}
          onAnswer={onAnswer}
          note={item.id === latest && !isTrouble(kept) ? keeping[kept] : undefined}
        />
      )}
      finish={
        <a key="finish" class="button first" href={wayToResult(result, quiz, answers, kept)}>
          {taking.finish}
        </a>
      }
    >
      <h1>{words.title}</h1>
      <p class="measure">{words.stem}</p>
      {pages.page === 0 ? <Limits words={words} taking={taking} /> : undefined}
    </TakingForm>
  );
}
