import { type Answer, NO_OCCASION } from '#domain/quiz/quiz.ts';
import styles from './ItemField.module.css';
import { Mark } from './Mark.tsx';

interface Props {
  readonly id: string;
  readonly statement: string;
  readonly mark: string;
  /** Words of the scale from its first point to its last. */
  readonly labels: readonly string[];
  readonly noOccasion: string;
  readonly answer: Answer | undefined;
  readonly onAnswer?: (item: string, answer: Answer) => void;
  /** What was done with the answer, under the item it was given to. */
  readonly note?: string | undefined;
}

/** One item: its statement, the stations of the scale, and apart from them the way out. */
export function ItemField(props: Props) {
  const { id, statement, mark, labels, noOccasion, answer, onAnswer, note } = props;
  const station = (value: Answer, text: string) => (
    <label key={value} class={value === NO_OCCASION ? styles['off'] : undefined}>
      <input
        type="radio"
        name={id}
        value={value}
        checked={answer === value}
        onChange={() => onAnswer?.(id, value)}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class={styles['item']} id={`item-${id}`}>
      <legend>
        <Mark id={mark} />
        <span>{statement}</span>
      </legend>
      <div class={styles['stations']}>
        {labels.map((text, place) => station(place + 1, text))}
        {station(NO_OCCASION, noOccasion)}
      </div>
      <p class={styles['note']} aria-hidden="true">
        {note ? <span key={note}>{note}</span> : undefined}
      </p>
    </fieldset>
  );
}
