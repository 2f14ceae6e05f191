import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import styles from './taking.module.css';

interface Props {
  readonly words: Pick<QuizWords, 'hint' | 'limits'>;
  readonly taking: Interface['taking'];
}

/** Before the first item: how to answer, and what this is not. */
export function Limits({ words, taking }: Props) {
  return (
    <div class="measure small soft">
      <p>{words.hint}</p>
      <h2 class={styles['limits']}>{taking.limits}</h2>
      <p>{words.limits.join(' ')}</p>
    </div>
  );
}
