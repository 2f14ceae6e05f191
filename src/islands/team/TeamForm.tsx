import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { openInTitle } from '#browser/title.ts';
import { Banner } from '#components/Banner.tsx';
import { ItemField } from '#components/ItemField.tsx';
import { TwiceField } from '#components/TwiceField.tsx';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answer, Answers, Item } from '#domain/quiz/quiz.ts';
import type { Keeping } from '#stores/quiz-session.ts';
import type { Invited, TeamTaking } from '#stores/team-taking.ts';
import { ItemPages } from '../taking/ItemPages.tsx';
import { Limits } from '../taking/Limits.tsx';
import { isTrouble, PageEnd } from '../taking/PageEnd.tsx';
import { Progress } from '../taking/Progress.tsx';
import { useDigitKeys } from '../taking/use-digit-keys.ts';
import { usePages } from '../taking/use-pages.ts';
import { Ending } from './Ending.tsx';
import type { TeamProps } from './props.ts';
import styles from './team.module.css';

interface Props extends TeamProps {
  readonly team: TeamTaking;
  readonly invited: Invited;
}

const NONE: Answers = new Map();
const EMPTY: () => Keeping = () => 'nothing';
/** Before the name of an item's radio buttons that ask how it was. */
const THEN = 'then-';

/** The form under the words of whoever sent the link, and behind its last page the code. */
export function TeamForm(props: Props) {
  const { quiz, quizWords, statements, words, taking, keeping, team, invited } = props;
  const invitation = invited.kind === 'invited' ? invited.invitation : undefined;
  const isTwice = invitation?.asksThenAndNow ?? false;
  const session = team.now;
  const answers = useStore(session.$answers, { ssr: () => NONE });
  const before = useStore(team.$before, { ssr: () => NONE });
  const kept = useStore(session.$keeping, { ssr: EMPTY });
  const [latest, setLatest] = useState<string>();
  const [welcome, setWelcome] = useState<string>();
  const [isDone, setDone] = useState(false);
  const onAnswer = (name: string, answer: Answer) => {
    const item = name.startsWith(THEN) ? name.slice(THEN.length) : name;
    setLatest(item);
    if (item === name) session.answer(item, answer);
    else team.answerBefore(item, answer);
  };
  const pages = usePages(quiz, taking.page);
  const keys = useDigitKeys(quiz, onAnswer);
  const complete = isTwice ? new Map([...answers].filter(([item]) => before.has(item))) : answers;
  const { answered, total, next } = progressOf(quiz, complete);

  useLayoutEffect(() => {
    if (!invitation || answers.size === 0) return;
    pages.openPage(progressOf(quiz, complete).page);
    setWelcome(next ? words.begun : words.complete);
    // Once, when the invitation has been read.
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
      <form
        ref={pages.form}
        hidden={isDone}
        autocomplete="off"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={keys.onKeyDown}
      >
        <div class="spread">
          <Progress {...{ quiz, taking, pages, keys, session, kept, answered, total }} />
          <div class="gap">
            {pages.page === 0 || welcome ? (
              <div class={`gap ${styles['banner']}`}>
                {invitation ? (
                  <Banner key="banner" invitation={invitation} words={words} />
                ) : (
                  <p key="reading" class="small soft">
                    {words.reading}
                  </p>
                )}
              </div>
            ) : undefined}
            <p class="measure">{quizWords.stem}</p>
            {isTwice ? (
              <div class="measure small" key="twice">
                <p>{words.beforeMeans}</p>
                <p>{words.caveat}</p>
                <p>{words.beforeKept}</p>
              </div>
            ) : undefined}
            {pages.page === 0 ? <Limits words={quizWords} taking={taking} /> : undefined}
            {welcome ? (
              <>
                <p class="notice">
                  <span>
                    {welcome} {next ? <a href={`#item-${next}`}>{taking.goThere}</a> : undefined}
                  </span>
                </p>
                {next ? undefined : (
                  <p class="actions">
                    <button class="button" type="button" onClick={finish}>
                      {words.toCode}
                    </button>
                  </p>
                )}
              </>
            ) : undefined}
          </div>
        </div>
        <ItemPages quiz={quiz} pages={pages} show={show} />
        <PageEnd {...{ taking, keeping, pages, session, kept }} onTurn={turnTo}>
          <button key="finish" class="button first" type="button" onClick={finish}>
            {words.toCode}
          </button>
        </PageEnd>
      </form>
      {isDone ? (
        <Ending
          {...props}
          answers={answers}
          kept={kept}
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
