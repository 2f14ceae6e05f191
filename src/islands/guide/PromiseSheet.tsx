import { GrowingText } from '#components/GrowingText.tsx';
import type { Talk } from '#domain/quiz/guide.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import styles from './Guide.module.css';
import type { GuideProps, Texts } from './props.ts';

interface Props extends GuideProps {
  readonly texts: Texts;
  readonly talks: readonly Talk[];
  readonly quiz: Quiz | undefined;
}

/** So many ways to begin, where no talks were chosen. */
const EXAMPLES = 3;

/** A sheet for each person to write on, with ways to begin for what was talked about. */
export function PromiseSheet({ words, dimensions, texts, talks, quiz }: Props) {
  const chosen =
    talks.length > 0
      ? talks.map(({ dimension }) => dimension)
      : (quiz?.dimensions.slice(0, EXAMPLES) ?? []);
  const examples = chosen.map((dimension) => dimensions[quiz?.id ?? '']?.[dimension]?.practice);
  return (
    <section class={styles['sheet']}>
      <h2>{words.promiseTitle}</h2>
      <GrowingText
        id="promise"
        label={words.promiseTitle}
        text={texts.read('promise', words.promise)}
        onText={(changed) => texts.change('promise', changed)}
      />
      <p class={styles['line']}>{words.promiseLine}</p>
      <p class={styles['line']} />
      <p class={styles['line']} />
      <p class={styles['line']}>{words.lookAgain}</p>
      <p class="small soft">{words.examples}</p>
      <ul class="small">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </section>
  );
}
