import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { openInTitle } from '#browser/title.ts';
import { Banner } from '#components/Banner.tsx';
import { ItemField } from '#components/ItemField.tsx';
import { TwiceField } from '#components/TwiceField.tsx';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answer, Item } from '#domain/quiz/quiz.ts';
import type { Invited, InvitedSession } from '#stores/invited-session.ts';
import { Limits } from '../taking/Limits.tsx';
import { isTrouble } from '../taking/PageEnd.tsx';
import type { Welcome } from '../taking/props.ts';
import { TakingForm } from '../taking/TakingForm.tsx';
import { useDigitKeys } from '../taking/use-digit-keys.ts';
import { usePages } from '../taking/use-pages.ts';
import { wayToResult } from '../taking/way-to-result.ts';
import { Ending } from './Ending.tsx';
import styles from './invited.module.css';
import type { InvitedProps } from './props.ts';

interface Props extends InvitedProps {
  readonly team: InvitedSession;
  readonly invited: Invited;
}

/** Before the name of an item's radio buttons that ask how it was. */
const THEN = 'then-';

/** The form under the words of whoever sent the link, and behind its last page the code. */
export function InvitedForm(props: Props) {
  const { quiz, quizWords, statements, words, taking, keeping, team, invited } = props;
  const invitation = invited.kind === 'invited' ? invited.invitation : undefined;
  const isTwice = invitation?.asksThenAndNow ?? false;
  const session = team.now;
  const answers = useStore(session.$answers);
  const before = useStore(team.$before);
  const kept = useStore(session.$keeping);
  const [latest, setLatest] = useState<string>();
  const [welcome, setWelcome] = useState<Welcome>();
  const [isDone, setDone] = useState(false);
  const onAnswer = (name: string, answer: Answer) => {
    const item = name.replace(THEN, '');
    setLatest(item);
    if (item === name) session.answer(item, answer);
    else team.answerBefore(item, answer);
  };
  const pages = usePages(quiz, taking.page);
  const keys = useDigitKeys(quiz, onAnswer);
  const complete = isTwice ? new Map([...answers].filter(([item]) => before.has(item))) : answers;
  const { answered, total, next } = progressOf(quiz, complete);

  useLayoutEffect(() => {
    setDone(false);
    if (!invitation || answers.size === 0) return;
    pages.openPage(progressOf(quiz, complete).page);
    setWelcome({ text: next ? words.begun : words.complete, before: next });
  }, [invitation]);

  const turnTo = (place: number) => {
    setWelcome(undefined);
    pages.turnTo(place);
  };
  const finish = () => {
    setWelcome(undefined);
    setDone(true);
    openInTitle(words.code);
  };
  const show = (item: Item) => {
    const shared = {
      id: item.id,
      statement: statements[item.id] ?? '',
      mark: item.dimension,
      labels: quizWords.answers,
      noOccasion: quizWords.noOccasion,
      note: item.id === latest && !isTrouble(kept) ? keeping[kept] : undefined,
      onAnswer,
    };
    if (!isTwice) return <ItemField key={item.id} {...shared} answer={answers.get(item.id)} />;
    const then = { name: `${THEN}${item.id}`, text: words.before, answer: before.get(item.id) };
    const now = { name: item.id, text: words.now, answer: answers.get(item.id) };
    return <TwiceField key={item.id} {...shared} before={then} now={now} />;
  };
  return (
    <>
      <TakingForm
        {...{ quiz, taking, keeping, pages, keys, session, kept, answered, total, welcome }}
        onTurn={turnTo}
        isHidden={isDone}
        show={show}
        finish={
          <button key="finish" class="button first" type="button" onClick={finish}>
            {words.toCode}
          </button>
        }
      >
        {pages.page === 0 || welcome ? (
          <div class="gap">
            {invitation ? (
              <Banner key="banner" invitation={invitation} words={words} />
            ) : (
              <p key="reading" class={`small soft ${styles['reading']}`}>
                {words.reading}
              </p>
            )}
          </div>
        ) : undefined}
        <p class="measure">{quizWords.stem}</p>
        {isTwice ? (
          <div class="measure small gap" key="twice">
            <p>{words.beforeMeans}</p>
            <p>{words.caveat}</p>
            <p>{words.beforeKept}</p>
          </div>
        ) : undefined}
        {pages.page === 0 ? <Limits words={quizWords} taking={taking} /> : undefined}
      </TakingForm>
      {isDone ? (
        <Ending
          {...props}
          way={wayToResult(props.result, quiz, answers, kept)}
          invitation={invitation}
          unanswered={total - answered}
          onBack={() => {
            setDone(false);
            turnTo(pages.page);
          }}
        />
      ) : undefined}
    </>
  );
}
