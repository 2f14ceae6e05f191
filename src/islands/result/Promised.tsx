import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayFromToday, now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { linkTo } from '#browser/share.ts';
import { writeCalendar } from '#domain/calendar.ts';
import { fill } from '#domain/phrase.ts';
import { MOST_CHARACTERS, type Promised as Promising } from '#domain/promise.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import type { QuizResult } from '#stores/quiz-result.ts';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';

interface Props extends ResultProps {
  readonly scores: readonly DimensionScore[];
  readonly promised: Promising | undefined;
  readonly onPromise: QuizResult['promise'];
}

const FORTNIGHT = 14;
const SEASON = 90;

/** One thing to try for two weeks, in the person's own words. */
export function Promised(props: Props) {
  const { promise, promised, result, history, onPromise, form } = props;
  const [isChanging, setChanging] = useState(false);
  const [said, setSaid] = useState<string>();
  const [gone, setGone] = useState<Promising>();
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (next: Promising | undefined, done?: string) => {
    // What was pressed goes away where something else is to be done now.
    if (done) heading.current?.focus();
    const kept = onPromise(next);
    if (kept === 'saved') setSaid(done);
    else setSaid(kept === 'memory' ? done && promise.savedHere : result.notKept);
    setGone(next ? undefined : promised);
    setChanging(false);
  };
  const remind = (name: string, days: number, title: string, text: string) => {
    const day = dayFromToday(days);
    const uid = `${promised?.at ?? now()}-${name}@serving-heart`;
    const file = writeCalendar({ uid, writtenAt: now(), day, title, text });
    downloadText(`serving-heart-${name}.ics`, file, 'text/calendar');
  };
  const retake = () =>
    remind(
      'retake',
      SEASON,
      promise.eventRetake,
      fill(promise.eventRetakeText, { address: linkTo(form) }),
    );
  const isOpen = promised === undefined || isChanging;
  return (
    <section class={`section ${styles['promise']}`}>
      <h2 ref={heading} tabIndex={-1}>
        {promise.title}
      </h2>
      {isOpen ? (
        <PromiseForm {...props} onSave={(next) => change(next, promise.saved)} />
      ) : (
        <>
          <blockquote key={promised.text}>
            <bdi>{promised.text}</bdi>
          </blockquote>
          <div class="actions">
            <button
              class="button"
              type="button"
              onClick={() => remind('promise', FORTNIGHT, promise.eventPromise, promised.text)}
            >
              {promise.calendarPromise}
            </button>
            <button
              class="button"
              type="button"
              onClick={() => change({ ...promised, isKept: true })}
            >
              {promise.kept}
            </button>
            <button
              class="button"
              type="button"
              onClick={() => change({ ...promised, isKept: false })}
            >
              {promise.notKept}
            </button>
            <button class="button plain" type="button" onClick={() => setChanging(true)}>
              {promise.change}
            </button>
            <button
              class="button plain"
              type="button"
              onClick={() => change(undefined, promise.gone)}
            >
              {promise.letGo}
            </button>
          </div>
        </>
      )}
      <div role="status">
        {said ? <p key={said}>{said}</p> : undefined}
        {promised?.isKept === undefined ? undefined : (
          <p key={String(promised.isKept)}>
            {promised.isKept ? promise.keptSaid : promise.notKeptSaid}
          </p>
        )}
      </div>
      <p class="actions">
        {gone && !promised ? (
          <button
            class="button"
            type="button"
            key="undo"
            onClick={() => change(gone, promise.saved)}
          >
            {history.undo}
          </button>
        ) : undefined}
        <button class="button plain" type="button" key="retake" onClick={retake}>
          {promise.calendarRetake}
        </button>
      </p>
    </section>
  );
}

interface FormProps extends Props {
  readonly onSave: (promised: Promising) => void;
}

function PromiseForm({ quiz, words, promise, scores, promised, onSave }: FormProps) {
  const [dimension, setDimension] = useState(() => promised?.dimension ?? rarestIn(scores));
  const [text, setText] = useState(promised?.text ?? words.dimensions[dimension]?.practice ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (promised) field.current?.focus();
  }, []);
  const choose = (next: string) => {
    // A person's own words stay.
    if (text === words.dimensions[dimension]?.practice)
      setText(words.dimensions[next]?.practice ?? '');
    setDimension(next);
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSave({ text: text.trim(), dimension, at: now(), isKept: undefined });
  };
  return (
    <form autocomplete="off" onSubmit={save}>
      <p>{promise.intro}</p>
      <label for="promise-place">{promise.choose}</label>
      <select
        id="promise-place"
        value={dimension}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {quiz.dimensions.map((id) => (
          <option key={id} value={id}>
            {words.dimensions[id]?.name}
          </option>
        ))}
      </select>
      <label for="promise-words">{promise.words}</label>
      <textarea
        id="promise-words"
        ref={field}
        rows={2}
        maxLength={MOST_CHARACTERS}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button first" type="submit">
        {promise.save}
      </button>
    </form>
  );
}

/** Where there is most to try: the least frequent dimension, or the first. */
function rarestIn(scores: Props['scores']): string {
  const [rarest] = scores.toSorted((a, b) => (a.mean ?? 99) - (b.mean ?? 99));
  return rarest?.dimension ?? '';
}
