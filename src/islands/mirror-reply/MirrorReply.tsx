import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawBelow } from '#browser/chance.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { tickedIn } from '#browser/ticked.ts';
import { ItemField } from '#components/ItemField.tsx';
import { Named } from '#components/Named.tsx';
import { MIRROR_SALTS } from '#domain/code/mirror-code.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import type { Consent } from '#domain/quiz/reply.ts';
import { type Asked, createMirrorReply } from '#stores/mirror-reply.ts';
import { Boundary } from '../Boundary.tsx';
import { ItemPages } from '../taking/ItemPages.tsx';
import { PageWays } from '../taking/PageWays.tsx';
import { Progress } from '../taking/Progress.tsx';
import styles from '../taking/taking.module.css';
import { usePages } from '../taking/use-pages.ts';
import { Introduction } from './Introduction.tsx';
import own from './MirrorReply.module.css';
import type { MirrorReplyProps } from './props.ts';
import { ReplyEnd } from './ReplyEnd.tsx';

const RESERVED: Consent = { passesAnswers: false, agreesAlone: false };

/** Answering about somebody who asked for it. All of it lives in memory and goes with the page. */
export function MirrorReply(props: MirrorReplyProps) {
  return (
    <Boundary words={props.trouble}>
      <Asking {...props} />
    </Boundary>
  );
}

function Asking(props: MirrorReplyProps) {
  const { quiz, room, form } = props;
  const [session] = useState(() => createMirrorReply(quiz));
  const asked = useStore(session.$asked);
  const answers = useStore(session.$answers);
  const isDisturbed = useStore(session.$isDisturbed);
  const island = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    session.open(takeFragment(), tickedIn(island.current));
    return watchFragment((code) => session.open(code));
  }, [session]);

  const name = (asked.kind === 'asked' && asked.name) || room.somebody;
  return (
    <div class={own['whole']} ref={island}>
      <div role="status">
        {asked.kind === 'unreadable' ? (
          <p class="notice wrong" key={asked.reason}>
            {room.unreadable[asked.reason]}
          </p>
        ) : undefined}
        {isDisturbed ? (
          <p class="notice wait">
            <Named text={room.disturbed} name={name} />
          </p>
        ) : undefined}
      </div>
      {asked.kind === 'nobody' || asked.kind === 'unreadable' ? (
        <div class="gap">
          <h1>{room.nobody.title}</h1>
          <p class="standfirst measure">{room.nobody.says}</p>
          <p class="measure">{room.nobody.reopen}</p>
          <p class="measure">{room.nobody.own}</p>
          <p class="actions">
            <a class="button first" href={form}>
              {room.nobody.begin}
            </a>
          </p>
        </div>
      ) : (
        <Answering
          {...props}
          asked={asked}
          name={name}
          answers={answers}
          onAnswer={session.answer}
        />
      )}
    </div>
  );
}

interface AnsweringProps extends MirrorReplyProps {
  readonly asked: Asked;
  readonly name: string;
  readonly answers: Answers;
  readonly onAnswer: (item: string, answer: number) => void;
}

function Answering(props: AnsweringProps) {
  const { quiz, words, statements, room, taking, asked, answers, onAnswer } = props;
  const [consent, setConsent] = useState(RESERVED);
  const [salt] = useState(() => drawBelow(MIRROR_SALTS));
  const pages = usePages(quiz, taking.page, room.reply);
  const { page, isLast } = pages;
  const isBeforeLast = page === quiz.pages.length - 1;
  const asksAlone = asked.kind === 'asked' && asked.asksAlone;
  return (
    <form ref={pages.form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="spread">
        <Progress text={taking.answered} pages={pages} {...progressOf(quiz, answers)} />
        <Introduction {...props} isWhole={page === 0} isAnswering={!isLast} asksAlone={asksAlone} />
      </div>
      <ItemPages
        quiz={quiz}
        pages={pages}
        show={(item) => [
          <ItemField
            key={item.id}
            id={item.id}
            statement={statements[item.id] ?? ''}
            mark={item.dimension}
            labels={words.answers}
            noOccasion={words.cannotSay}
            answer={answers.get(item.id)}
            onAnswer={onAnswer}
          />,
        ]}
      />
      {isLast ? (
        <section class={styles['page']} data-page="open" aria-label={room.reply}>
          <h2 tabIndex={-1}>{room.reply}</h2>
          <ReplyEnd
            {...props}
            asksAlone={asksAlone}
            consent={consent}
            salt={salt}
            onConsent={setConsent}
          />
        </section>
      ) : undefined}
      <div class={`spread ${styles['end']}`}>
        <PageWays
          words={isBeforeLast ? { ...taking, next: room.finish } : taking}
          pages={pages}
          onTurn={pages.turnTo}
        />
      </div>
    </form>
  );
}
