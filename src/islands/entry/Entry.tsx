import { useState } from 'preact/hooks';
import { drawBelow } from '#browser/chance.ts';
import { ChooseQuiz } from '#components/ChooseQuiz.tsx';
import { count, fill } from '#domain/phrase.ts';
import { itemsOf } from '#domain/quiz/quiz.ts';
import { createSheetEntry } from '#stores/sheet-entry.ts';
import { Boundary } from '../Boundary.tsx';
import type { EntryProps } from './props.ts';
import { Sheets } from './Sheets.tsx';

/** Paper sheets are typed in and come out as codes. Everything lives in this page. */
export function Entry(props: EntryProps) {
  return (
    <Boundary words={props.trouble}>
      <Room {...props} />
    </Boundary>
  );
}

function Room(props: EntryProps) {
  const { quizzes, words, locale } = props;
  const [entries] = useState(() =>
    quizzes.map((typed) => ({ typed, entry: createSheetEntry(typed.quiz, drawBelow) })),
  );
  const [chosen, setChosen] = useState<string>();
  const found = entries.find(({ typed }) => typed.quiz.id === chosen);
  if (found) {
    return <Sheets key={chosen} {...props} {...found} onOther={() => setChosen(undefined)} />;
  }
  return (
    <ChooseQuiz
      title={words.choose}
      choices={quizzes.map(({ quiz, words: { title } }) => ({
        id: quiz.id,
        title,
        note: count(words.note, itemsOf(quiz).length, locale),
        action: fill(words.begin, { quiz: title }),
      }))}
      onChoose={setChosen}
    />
  );
}
