import { fill } from '#domain/phrase.ts';
import type { Interface } from '#schemas/interface.ts';
import styles from './QuizOptions.module.css';

interface Props {
  readonly words: Interface['taking'];
  readonly points: number;
  readonly isPrivate: boolean;
  /** Undefined where all is on one page anyway. */
  readonly isWhole: boolean | undefined;
  readonly hasDigits: boolean;
  readonly onPrivate: (isOn: boolean) => void;
  readonly onWhole: (isOn: boolean) => void;
  readonly onDigits: (isOn: boolean) => void;
}

/** How a person likes to take a reflection; can be changed at any time. */
export function QuizOptions({ words, points, isPrivate, isWhole, hasDigits, ...props }: Props) {
  const option = (text: string, isOn: boolean, onChange: (isOn: boolean) => void) => (
    <label>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class={styles['options']}>
      <legend class="visually-hidden">{words.options}</legend>
      {option(words.private, isPrivate, props.onPrivate)}
      {isWhole === undefined ? undefined : option(words.whole, isWhole, props.onWhole)}
      {option(fill(words.digits, { points }), hasDigits, props.onDigits)}
    </fieldset>
  );
}
