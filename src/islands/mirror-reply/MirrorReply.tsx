import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawBelow } from '#browser/chance.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { tickedIn } from '#browser/ticked.ts';
import { openInTitle } from '#browser/title.ts';
import { ItemField } from '#components/ItemField.tsx';
import { Named } from '#components/Named.tsx';
import { PageRoute } from '#components/PageRoute.tsx';
import { MIRROR_SALTS } from '#domain/code/mirror-code.ts';
import { fill } from '#domain/phrase.ts';
import { progressOf } from '#domain/quiz/progress.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import type { Consent } from '#domain/quiz/reply.ts';
import { type Asked, createMirrorReply } from '#stores/mirror-reply.ts';
import { Boundary } from '../Boundary.tsx';
import styles from '../taking/taking.module.css';
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
  const [page, setPage] = useState(0);
  const [consent, setConsent] = useState(RESERVED);
  const [salt] = useState(() => drawBelow(MIRROR_SALTS));
  const form = useRef<HTMLFormElement>(null);

  const pages = quiz.pages.length;
  const { answered, total } = progressOf(quiz, answers);
  const pageName = (place: number) =>
    place === pages ? room.reply : fill(taking.page, { page: place + 1, pages });
  const turnTo = (place: number) => {
    setPage(place);
    openInTitle(pageName(place));
    // After the render: the heading of the new page, so that reading goes on from there.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[data-page="open"] h2')?.focus(),
    );
  };
  const asksAlone = asked.kind === 'asked' && asked.asksAlone;
  return (
    <form ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="spread">
        <div class={`aside ${styles['progress']}`}>
          <PageRoute
            names={Array.from({ length: pages + 1 }, (_, place) => pageName(place))}
            page={page}
          />
          <p class="notranslate">
            <span key={answered}>{fill(taking.answered, { answered, total })}</span>
          </p>
        </div>
        <Introduction
          {...props}
          isWhole={page === 0}
          isAnswering={page < pages}
          asksAlone={asksAlone}
        />
      </div>
      {quiz.pages.map((items, place) => (
        <section
          key={items[0]?.id}
          class={styles['page']}
          data-page={place === page ? 'open' : 'shut'}
          aria-label={pageName(place)}
        >
          <h2 tabIndex={-1}>{pageName(place)}</h2>
          {items.map((item) => (
            <ItemField
              key={item.id}
              id={item.id}
              statement={statements[item.id] ?? ''}
              mark={item.dimension}
              labels={words.answers}
              noOccasion={words.cannotSay}
              answer={answers.get(item.id)}
              onAnswer={onAnswer}
            />
          ))}
        </section>
      ))}
      {page === pages ? (
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
        <div class="actions">
          {page < pages ? (
            <button key="next" class="button first" type="button" onClick={() => turnTo(page + 1)}>
              <span key={page === pages - 1 ? 'finish' : 'next'}>
                {page === pages - 1 ? room.finish : taking.next}
              </span>
            </button>
          ) : undefined}
          {page > 0 ? (
            <button key="back" class="button" type="button" onClick={() => turnTo(page - 1)}>
              {taking.back}
            </button>
          ) : undefined}
        </div>
      </div>
    </form>
  );
}
