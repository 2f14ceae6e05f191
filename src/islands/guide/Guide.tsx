import { useLayoutEffect, useState } from 'preact/hooks';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { printPage } from '#browser/print.ts';
import { readMergedCode } from '#domain/code/merged-code.ts';
import { count } from '#domain/phrase.ts';
import { SESSIONS, type SessionLength, talksOf } from '#domain/quiz/guide.ts';
import { type TeamView, teamView } from '#domain/quiz/team.ts';
import { Boundary } from '../Boundary.tsx';
import { Agenda } from './Agenda.tsx';
import styles from './Guide.module.css';
import { PromiseSheet } from './PromiseSheet.tsx';
import type { GuideProps } from './props.ts';
import { Talks } from './Talks.tsx';
import { Written } from './Written.tsx';

/** What a session is led with, written from a team's picture where a link brings one. */
export function Guide(props: GuideProps) {
  return (
    <Boundary words={props.trouble}>
      <Sheets {...props} />
    </Boundary>
  );
}

function Sheets(props: GuideProps) {
  const { quizzes, words, reflection } = props;
  const [view, setView] = useState<TeamView>();
  const [length, setLength] = useState<SessionLength>(60);
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});

  useLayoutEffect(() => {
    const open = (code: string) => {
      const read = readMergedCode(code, quizzes);
      setView(read.ok ? teamView([read.value], 0) : { kind: 'mixed' });
    };
    const carried = takeFragment();
    if (carried !== undefined) open(carried);
    return watchFragment(open);
  }, [quizzes]);

  const texts = {
    read: (id: string, text: string) => changed[id] ?? text,
    change: (id: string, text: string) => setChanged({ ...changed, [id]: text }),
  };
  const picture = view?.kind === 'picture' ? view : undefined;
  const talks = picture ? talksOf(picture) : [];
  const quiz = picture?.origin.quiz ?? quizzes.find(({ id }) => id === reflection);
  return (
    <div class={styles['guide']}>
      <Beginning {...props} view={view} length={length} onLength={(chosen) => setLength(chosen)} />
      <Agenda {...props} texts={texts} length={length} talks={talks} quiz={quiz} />
      <Written
        title={words.openingTitle}
        id="opening"
        text={words.opening}
        texts={texts}
        kind="aloud"
      />
      {picture ? <Talks {...props} texts={texts} picture={picture} talks={talks} /> : undefined}
      <Written title={words.notTitle} id="not" text={words.not} texts={texts} />
      <Written title={words.followTitle} id="follow" text={words.follow} texts={texts} />
      <PromiseSheet {...props} texts={texts} talks={talks} quiz={quiz} />
    </div>
  );
}

interface BeginningProps extends GuideProps {
  readonly view: TeamView | undefined;
  readonly length: SessionLength;
  readonly onLength: (length: SessionLength) => void;
}

/** Where the guide comes from, and how long the session is. */
function Beginning({ words, locale, team, view, length, onLength }: BeginningProps) {
  const said = sayOf(view, words, locale);
  return (
    <div class="gap screen-only">
      <div role="status">
        <p class={view?.kind === 'picture' ? 'notice' : 'notice wait'}>
          <span key={said}>{said}</span>
        </p>
      </div>
      <p class="actions">
        <a class="button plain" href={team}>
          {words.toTeam}
        </a>
      </p>
      <fieldset class={styles['lengths']}>
        <legend>{words.length}</legend>
        {SESSIONS.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name="length"
              checked={minutes === length}
              onChange={() => onLength(minutes)}
            />
            <span>{count(words.minutes, minutes, locale)}</span>
          </label>
        ))}
      </fieldset>
      <p class="small soft measure">{words.edit}</p>
      <p class="actions">
        <button class="button first" type="button" onClick={printPage}>
          {words.print}
        </button>
      </p>
    </div>
  );
}

function sayOf(view: TeamView | undefined, words: GuideProps['words'], locale: string): string {
  if (!view) return words.plain;
  if (view.kind === 'picture') return count(words.fromPicture, view.people, locale);
  return view.kind === 'too-few' ? words.tooFew : words.mixed;
}
