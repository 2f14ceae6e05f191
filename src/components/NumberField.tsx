import { NumberBox, type NumberBoxProps } from './NumberBox.tsx';
import styles from './NumberField.module.css';

interface Props extends NumberBoxProps {
  readonly label: string;
  readonly hint: string;
  /** What is said in italics behind the hint. */
  readonly notes: readonly (string | undefined)[];
  readonly unit: string;
}

/** A figure with its label above, its hint below that and its unit behind it. */
export function NumberField({ label, hint, notes, unit, children, ...box }: Props) {
  const { id, reading } = box;
  return (
    <div class={reading.ok ? styles['field'] : `${styles['field']} ${styles['wrong']}`}>
      <label for={id}>{label}</label>
      <p class={styles['hint']} id={`${id}-hint`}>
        {hint}
        {notes.map((note) => (note ? <i key={note}> {note}</i> : undefined))}
      </p>
      <NumberBox {...box} describedBy={unit ? `${id}-unit ${id}-hint` : `${id}-hint`}>
        {unit ? (
          <span class={styles['unit']} id={`${id}-unit`}>
            {unit}
          </span>
        ) : undefined}
      </NumberBox>
      {children}
    </div>
  );
}
