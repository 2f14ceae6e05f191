import styles from './ChooseQuiz.module.css';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** What its button says; no two say the same. */
  readonly action: string;
}

interface Props {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

/** Which reflection a page is to work with: a line each, with its button. */
export function ChooseQuiz({ title, choices, onChoose }: Props) {
  return (
    <section class="gap">
      <h2>{title}</h2>
      <ul class={styles['choices']}>
        {choices.map(({ id, title, note, action }) => (
          <li key={id}>
            <p>
              <b>{title}</b> <span class="soft">{note}</span>
            </p>
            <button class="button" type="button" onClick={() => onChoose(id)}>
              <span key={action}>{action}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
