import { type Answer, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { ItemFrame, type ScaleProps, stationsOf } from './ItemField.tsx';
import styles from './TwiceField.module.css';

/** One of the two rows of answers. */
export interface TwiceRow {
  /** Of its radio buttons, none other on the page. */
  readonly name: string;
  readonly text: string;
  readonly answer: Answer | undefined;
}

interface Props extends ScaleProps {
  readonly id: string;
  readonly statement: string;
  readonly mark: string;
  readonly before: TwiceRow;
  readonly now: TwiceRow;
  readonly onAnswer: (name: string, answer: Answer) => void;
  readonly note: string | undefined;
}

/** One item asked twice, both rows side by side: as it was before, and as it is now. */
export function TwiceField({ labels, noOccasion, before, now, onAnswer, ...frame }: Props) {
  const stations = stationsOf({ labels, noOccasion });
  const offOf = (value: Answer) => (value === NO_OCCASION ? styles['off'] : undefined);
  const row = (place: string | undefined, { name, text: rowName, answer }: TwiceRow) => (
    <div class={place} role="radiogroup" aria-label={rowName}>
      <span class={styles['name']} aria-hidden="true">
        {rowName}
      </span>
      {stations.map(({ value, text }) => (
        <label key={value} class={offOf(value)}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(name, value)}
          />
          <span class="visually-hidden">{text}</span>
        </label>
      ))}
    </div>
  );
  return (
    <ItemFrame {...frame}>
      <div class={styles['twice']}>
        <div class={styles['texts']} aria-hidden="true">
          <span class={styles['name']} />
          {stations.map(({ value, text }) => (
            <span key={value} class={offOf(value)}>
              {text}
            </span>
          ))}
        </div>
        {row(styles['before'], before)}
        {row(styles['now'], now)}
      </div>
    </ItemFrame>
  );
}
