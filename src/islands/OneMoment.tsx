import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { tickedIn } from '#browser/ticked.ts';
import { ItemField } from '#components/ItemField.tsx';
import { fill } from '#domain/phrase.ts';
import { type Answer, itemsOf, NO_OCCASION, type Quiz } from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import { Boundary } from './Boundary.tsx';
import styles from './OneMoment.module.css';

interface Props {
  /** Cut down to the one item. */
  readonly quiz: Quiz;
  readonly statement: string;
  readonly words: Pick<QuizWords, 'title' | 'stem' | 'answers' | 'noOccasion'>;
  readonly moment: Interface['moment'];
  readonly keeping: Pick<
    Interface['keeping'],
    'nothing' | 'saved' | 'refused' | 'cleared' | 'newer'
  >;
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  /** Where the whole reflection is. */
  readonly whole: string;
}

/** One item of a reflection in the midst of something else. Its answer is the one that stands there. */
export function OneMoment(props: Props) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
      <MomentForm {...props} />
    </Boundary>
  );
}

function MomentForm({ quiz, statement, words, moment, keeping, whole }: Props) {
  const [session] = useState(() =>
    createQuizSession(quiz, () => ({
      store: createBrowserStore(PREFIX),
      now,
    })),
  );
  const answers = useStore(session.$answers);
  const kept = useStore(session.$keeping);
  const [isAnswered, setAnswered] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    session.open(tickedIn(form.current));
    return session.close;
  }, [session]);

  const onAnswer = (item: string, answer: Answer) => {
    setAnswered(true);
    session.answer(item, answer);
  };
  // Where nothing is kept, no answer would ever reach the reflection; but none vanishes under the hand.
  if (kept === 'memory' && answers.size === 0) return null;
  const [item] = itemsOf(quiz);
  const answer = answers.get(item?.id ?? '');
  const said = answer === NO_OCCASION ? words.noOccasion : words.answers[(answer ?? 0) - 1];
  const [before, after] = moment.place.split('{link}');
  const text = { ...keeping, memory: moment.lost, private: moment.lost }[kept];
  const note = kept === 'saved' && !isAnswered && said ? fill(moment.said, { answer: said }) : text;
  return (
    <form
      class={styles['moment']}
      ref={form}
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <p class="small soft">{words.stem}</p>
      <ItemField
        id={item?.id ?? ''}
        statement={statement}
        mark={item?.dimension ?? ''}
        labels={words.answers}
        noOccasion={words.noOccasion}
        answer={answer}
        onAnswer={onAnswer}
      />
      <div class={styles['note']}>
        <p class={styles['kept']} role="status">
          <span key={note}>{note}</span>
        </p>
        <p>
          {before}
          <a href={whole}>{words.title}</a>
          {after}
        </p>
      </div>
    </form>
  );
}
