import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Mark } from '#components/Mark.tsx';
import { fill, listOf } from '#domain/phrase.ts';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { answerIn, type Figure, openRows, sumsOf } from '#domain/quiz/sheet.ts';
import { isUntouched, type SheetEntry } from '#stores/sheet-entry.ts';
import { Codes } from './Codes.tsx';
import styles from './Entry.module.css';
import { Keypad } from './Keypad.tsx';
import type { EntryProps, EntryQuiz } from './props.ts';
import { Rows, rowId } from './Rows.tsx';
import { isDiffering, SheetSums, type Theirs } from './SheetSums.tsx';

interface Props extends EntryProps {
  readonly typed: EntryQuiz;
  readonly entry: SheetEntry;
  readonly onOther: () => void;
}

const NOTHING: Theirs = {};

/** One sheet after another under a typist's hands. */
export function Sheets(props: Props) {
  const { typed, entry, words, locale, onOther } = props;
  const { quiz, words: quizWords, statements } = typed;
  const figures = useStore(entry.$figures);
  const sheets = useStore(entry.$sheets);
  const [row, setRow] = useState(1);
  const [theirs, setTheirs] = useState(NOTHING);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<'open' | 'differing'>();
  const form = useRef<HTMLFormElement>(null);

  const items = itemsOf(quiz);
  const here = items[row - 1];
  const number = sheets.length + 1;
  const focusOn = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const goTo = (to: number) => {
    if (to >= 1 && to <= items.length) focusOn(`#${rowId(to)}`);
  };
  useLayoutEffect(() => goTo(1), []);

  const answerWords = (at: number, figure: Figure) => {
    const answer = answerIn(quiz, at, figure);
    return quizWords.answers[answer - 1] ?? quizWords.noOccasion;
  };
  const take = (at: number, figure: Figure) => {
    entry.type(at, figure);
    const sentence = figure === NO_OCCASION ? words.takenAway : words.taken;
    setSaid(fill(sentence, { row: at, figure, answer: answerWords(at, figure) }));
    setTrouble(undefined);
    if (at < items.length) goTo(at + 1);
    else focusOn('[type="submit"]');
  };
  /** Empties a row; where it is empty already, the one before it. */
  const empty = (at: number) => {
    const emptied = figures[at - 1] === undefined ? Math.max(1, at - 1) : at;
    entry.type(emptied, undefined);
    setSaid(fill(words.emptied, { row: emptied }));
    goTo(emptied);
  };
  const setFigure = (at: number, figure: Figure | undefined) =>
    figure === undefined ? empty(at) : take(at, figure);

  const begin = (sentence: string) => {
    setTheirs(NOTHING);
    setTrouble(undefined);
    setSaid(sentence);
    goTo(1);
  };
  const finish = (isAsTyped: boolean) => {
    const open = openRows(figures);
    const differs = sumsOf(quiz, figures).some((sum) => isDiffering(sum, theirs));
    if (open.length > 0) {
      setTrouble('open');
      goTo(open[0] ?? 1);
    } else if (differs && !isAsTyped) setTrouble('differing');
    else if (entry.finish()) begin(fill(words.finished, { n: number, next: number + 1 }));
  };
  const takeBack = () => {
    entry.takeBack();
    begin(fill(words.tookBack, { n: sheets.length }));
  };
  const missing = listOf(openRows(figures).map(String), locale);

  return (
    <div class="gap">
      <form
        class="gap"
        ref={form}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          finish(false);
        }}
      >
        <h2>
          <span key={number}>{fill(words.sheet, { n: number })}</span>{' '}
          <span class={styles['of']}>{quizWords.title}</span>
        </h2>
        <p class="measure">{fill(words.how, { noOccasion: quizWords.noOccasion })}</p>
        <p class="small soft measure">
          {words.keys} <a href={typed.paper}>{words.paper}</a>
        </p>
        <Rows
          typed={typed}
          words={words}
          label={fill(words.rows, { n: number })}
          figures={figures}
          onRow={setRow}
          onMove={goTo}
          onFigure={setFigure}
          onRefuse={(sign) => setSaid(fill(words.refused, { sign, points: quiz.points }))}
        />
        <div class={styles['desk']}>
          <p class={styles['here']}>
            <span class="notranslate" key={row}>
              <b>{fill(words.here, { row })}</b>
            </span>
            <Mark id={here?.dimension ?? ''} />
            <span key={here?.id}>{statements[here?.id ?? '']}</span>
          </p>
          <p class={styles['said']} role="status">
            <span key={said}>{said}</span>
          </p>
          <Keypad quiz={quiz} words={words} onPress={(figure) => setFigure(row, figure)} />
        </div>
        <SheetSums
          typed={typed}
          words={words}
          locale={locale}
          figures={figures}
          theirs={theirs}
          onTheirs={setTheirs}
        />
        <div role="alert">
          {trouble ? (
            <p class="notice wrong" key={trouble}>
              <span>
                {words[trouble]}{' '}
                {trouble === 'open' ? (
                  <span key={missing}>{fill(words.openRows, { rows: missing })}</span>
                ) : undefined}
              </span>
            </p>
          ) : undefined}
        </div>
        <p class="actions">
          <button
            class="button first"
            type="submit"
            onKeyDown={({ key }) => (key === 'Backspace' ? empty(items.length) : undefined)}
          >
            {words.finish}
          </button>
          {trouble === 'differing' ? (
            <button key="anyway" class="button" type="button" onClick={() => finish(true)}>
              {words.finishAnyway}
            </button>
          ) : undefined}
          {isUntouched(figures) ? (
            sheets.length > 0 ? (
              <button key="back" class="button" type="button" onClick={takeBack}>
                {words.takeBack}
              </button>
            ) : undefined
          ) : (
            <button
              key="clear"
              class="button"
              type="button"
              onClick={() => {
                entry.clear();
                begin('');
              }}
            >
              {words.clear}
            </button>
          )}
          <button key="other" class="button plain" type="button" onClick={onOther}>
            {words.another}
          </button>
        </p>
      </form>
      <p>
        {words.sheets}:{' '}
        <b class="notranslate" key={sheets.length}>
          {sheets.length === 0 ? '–' : sheets.map((_, place) => place + 1).join(' ')}
        </b>
      </p>
      {sheets.length > 0 ? <Codes {...props} sheets={sheets} /> : undefined}
    </div>
  );
}
