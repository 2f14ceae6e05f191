import { useState } from 'preact/hooks';
import { linkWith } from '#browser/share.ts';
import { Check } from '#components/Check.tsx';
import { TextField } from '#components/TextField.tsx';
import { LABEL_LENGTH, writeMirrorRequest } from '#domain/code/invitation.ts';
import { plainText } from '#domain/code/plain-text.ts';
import { letterTo } from '#domain/letter.ts';
import { fill } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import { Boundary } from './Boundary.tsx';
import { HandOver } from './codes/HandOver.tsx';
import styles from './MirrorRequest.module.css';

interface Props {
  readonly quiz: Quiz;
  readonly room: RoomWords['mirror-request'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  /** What the reflection is called, and how long it takes, in words. */
  readonly title: string;
  readonly minutes: string;
  /** Where others answer. */
  readonly reply: string;
}

/** From a first name to a link, and a text that goes with it. */
export function MirrorRequest(props: Props) {
  return (
    <Boundary words={props.trouble}>
      <Ask {...props} />
    </Boundary>
  );
}

function Ask({ quiz, room: ask, codes, title, minutes, reply }: Props) {
  const [name, setName] = useState('');
  const [gatherer, setGatherer] = useState('');
  const [asksAlone, setAlone] = useState(false);
  const [isMade, setMade] = useState(false);

  const plainName = plainText(name, LABEL_LENGTH);
  const request = writeMirrorRequest({ quiz, name, asksAlone });
  const trouble = plainName === '' ? ask.noName : request.ok ? undefined : ask.tooLong;
  const link = isMade && request.ok && !trouble ? linkWith(reply, request.text) : undefined;
  const gatherers = plainText(gatherer, LABEL_LENGTH);
  const back = asksAlone
    ? ask.back.alone
    : gatherers === ''
      ? ask.back.me
      : fill(ask.back.gatherer, { gatherer: gatherers });
  const text = fill(ask.letter, {
    quiz: title,
    minutes,
    link: link ?? '',
    back,
    name: plainName,
  });
  const made = asksAlone ? ask.madeAlone : ask.made;
  return (
    <section class="section gap">
      <h2>{ask.form}</h2>
      <form
        class="gap"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setMade(true);
          if (trouble) event.currentTarget.querySelector('input')?.focus();
        }}
      >
        <TextField
          id="name"
          label={ask.name}
          hint={ask.nameHint}
          value={name}
          trouble={isMade ? trouble : undefined}
          onText={setName}
        />
        <Check text={ask.alone} hint={ask.aloneHint} isOn={asksAlone} onChange={setAlone} />
        {asksAlone ? undefined : (
          <TextField
            id="gatherer"
            label={ask.gatherer}
            hint={ask.gathererHint}
            value={gatherer}
            onText={setGatherer}
          />
        )}
        <p class="actions">
          <button class="button first" type="submit">
            {ask.make}
          </button>
        </p>
      </form>
      <div role="status">
        {link ? (
          <p class="notice" key={made}>
            {made}
          </p>
        ) : undefined}
      </div>
      {link ? (
        <>
          <blockquote class={`notranslate ${styles['letter']}`} dir="auto">
            <span key={text}>{text}</span>
          </blockquote>
          <HandOver
            words={codes}
            text={text}
            link={link}
            copy={ask.copy}
            letter={letterTo('', ask.subject, text)}
          />
        </>
      ) : undefined}
    </section>
  );
}
