import type { ComponentChildren } from 'preact';
import { type Answer, NO_OCCASION } from '#domain/quiz/quiz.ts';
import styles from './ItemField.module.css';
import { Mark } from './Mark.tsx';

interface FrameProps {
  readonly id: string;
  readonly statement: string;
  readonly mark: string;
  /** What was done with the answer, under the item it was given to. */
  readonly note?: string | undefined;
  readonly children?: ComponentChildren;
}

export interface ScaleProps {
  /** Words of the scale from its first point to its last. */
  readonly labels: readonly string[];
  readonly noOccasion: string;
}

interface Props extends FrameProps, ScaleProps {
  readonly answer: Answer | undefined;
  readonly onAnswer?: (item: string, answer: Answer) => void;
}

/** One item: its statement, the stations of the scale, and apart from them the way out. */
export function ItemField({ labels, noOccasion, answer, onAnswer, ...frame }: Props) {
  return (
    <ItemFrame {...frame}>
      <div class={styles['stations']}>
        {stationsOf({ labels, noOccasion }).map(({ value, text }) => (
          <label key={value} class={value === NO_OCCASION ? styles['off'] : undefined}>
            <input
              type="radio"
              name={frame.id}
              value={value}
              checked={answer === value}
              onChange={() => onAnswer?.(frame.id, value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </ItemFrame>
  );
}

/** A statement and what stands below it. */
export function ItemFrame({ id, statement, mark, note, children }: FrameProps) {
  return (
    <fieldset class={styles['item']} id={`item-${id}`}>
      <legend>
        <Mark id={mark} />
        <span>{statement}</span>
      </legend>
      {children}
      <p class={styles['note']} aria-hidden="true">
        {note ? <span key={note}>{note}</span> : undefined}
      </p>
    </fieldset>
  );
}

/** Every answer there is, in the order in which they stand. */
export function stationsOf({ labels, noOccasion }: ScaleProps) {
  return [
    ...labels.map((text, place) => ({ value: place + 1, text })),
    { value: NO_OCCASION, text: noOccasion },
  ];
}
