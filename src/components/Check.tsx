import type { ComponentChildren } from 'preact';
import styles from './Check.module.css';

interface Props {
  readonly text: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick, with its words beside it and what they mean below them. */
export function Check({ text, hint, isOn, onChange }: Props) {
  return (
    <label class={styles['check']}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {text}
        {hint === undefined ? undefined : <span class={styles['hint']}> {hint}</span>}
      </span>
    </label>
  );
}
