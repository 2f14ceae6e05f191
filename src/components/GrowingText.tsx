import styles from './GrowingText.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A text that can be changed where it stands. A copy behind the field gives it its height, and is what is printed. */
export function GrowingText({ id, label, text, onText }: Props) {
  return (
    <div class={styles['grow']}>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <div class={styles['copy']} aria-hidden="true">
        {/* A last line without letters has no height of its own. */}
        {`${text}\n`}
      </div>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}
