import type { Quiz } from '#domain/quiz/quiz.ts';
import { type Figure, figureOf } from '#domain/quiz/sheet.ts';
import styles from './Entry.module.css';
import type { EntryProps } from './props.ts';
import { signOf } from './Rows.tsx';

interface Props extends Pick<EntryProps, 'words'> {
  readonly quiz: Quiz;
  readonly onPress: (figure: Figure | undefined) => void;
}

/** For fingers: what the keys do, on the page. */
export function Keypad({ quiz, words, onPress }: Props) {
  const figures = [...Array.from({ length: quiz.points }, (_, place) => place + 1), 0];
  // The row keeps the focus, so that keys and fingers can take turns.
  const hold = (event: MouseEvent) => event.preventDefault();
  return (
    <fieldset class={styles['keypad']}>
      <legend class="visually-hidden">{words.keypad}</legend>
      {figures.map((figure) => (
        <button
          key={figure}
          class={`button notranslate ${styles['key']}`}
          type="button"
          onMouseDown={hold}
          onClick={() => onPress(figureOf(String(figure), quiz))}
        >
          {signOf(figure)}
        </button>
      ))}
      <button
        class={`button ${styles['key']}`}
        type="button"
        onMouseDown={hold}
        onClick={() => onPress(undefined)}
      >
        {words.backKey}
      </button>
    </fieldset>
  );
}
