import styles from './TextField.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Lines of the box; one where it is left out. */
  readonly rows?: number;
  /** What is wrong with the text, in words. */
  readonly trouble?: string | undefined;
  readonly onText: (text: string) => void;
}

/** A text with its label and hint above the box, and what is wrong with it below. */
export function TextField({ id, label, hint, value, rows, trouble, onText }: Props) {
  const box = {
    id,
    value,
    class: 'notranslate',
    dir: 'auto',
    'aria-invalid': trouble !== undefined,
    'aria-describedby': `${id}-hint ${id}-trouble`,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onText(currentTarget.value),
  } as const;
  return (
    <div class={trouble === undefined ? styles['field'] : `${styles['field']} ${styles['wrong']}`}>
      <label for={id}>{label}</label>
      <p class={styles['hint']} id={`${id}-hint`}>
        {hint}
      </p>
      {rows === undefined ? (
        <input type="text" autocomplete="off" {...box} />
      ) : (
        <textarea rows={rows} {...box} />
      )}
      <p class={styles['message']} id={`${id}-trouble`}>
        {trouble ? <span key={trouble}>{trouble}</span> : undefined}
      </p>
    </div>
  );
}
