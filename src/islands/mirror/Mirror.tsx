import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { type AnyCode, voiceOf } from '#domain/code/any-code.ts';
import type { Findings } from '#domain/code/find-codes.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { isSameOrigin, type Voice } from '#domain/quiz/voice.ts';
import { PREFIX } from '#domain/saved.ts';
import { createMirror } from '#stores/mirror.ts';
import { Boundary } from '../Boundary.tsx';
import { PasteCodes } from '../codes/PasteCodes.tsx';
import styles from './Mirror.module.css';
import { Picture } from './Picture.tsx';
import type { MirrorProps } from './props.ts';

/** One's own page of a mirror: reading what came back, and looking into it. */
export function Mirror(props: MirrorProps) {
  return (
    <Boundary words={props.trouble}>
      <Replies {...props} />
    </Boundary>
  );
}

function Replies(props: MirrorProps) {
  const { quiz, room, form, result } = props;
  const [mirror] = useState(() => createMirror(quiz, () => createBrowserStore(PREFIX)));
  const own = useStore(mirror.$own);

  useLayoutEffect(() => {
    mirror.open(takeFragment());
    const stop = watchFragment(mirror.open);
    return () => {
      stop();
      mirror.close();
    };
  }, [mirror]);

  const [before, after] = room.code.split('{link}');
  return (
    <div class={`gap ${styles['replies']}`}>
      {own.kind === 'empty' ? (
        <>
          <p class="notice wait">{room.empty}</p>
          <p class="measure">
            {before}
            <a href={result}>{room.codeLink}</a>
            {after}
          </p>
          <p class="actions">
            <a class="button first" href={form}>
              {room.begin}
            </a>
          </p>
        </>
      ) : undefined}
      {own.kind === 'own' ? <Read {...props} answers={own.answers} /> : undefined}
    </div>
  );
}

function Read(props: MirrorProps & { readonly answers: Answers }) {
  const { quiz, quizzes, room, codes, locale } = props;
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  const ofThisMirror = (code: AnyCode) => {
    const voice = voiceOf(code);
    return voice && isSameOrigin(voice, { quiz, room: 'mirror', moment: 'now' })
      ? voice
      : undefined;
  };
  const hear = ({ found }: Findings) =>
    setVoices(
      found.flatMap(({ verdict }) => (verdict.is === 'code' ? (ofThisMirror(verdict) ?? []) : [])),
    );
  return (
    <>
      <div class="measure small soft gap screen-only">
        <p>{room.memory}</p>
        <p>{room.forged}</p>
      </div>
      <PasteCodes
        words={codes}
        quizzes={quizzes}
        kinds={(code) => ofThisMirror(code) !== undefined}
        locale={locale}
        onFind={hear}
      />
      <Picture {...props} voices={voices} />
    </>
  );
}
