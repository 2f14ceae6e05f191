import { fill } from '#domain/phrase.ts';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { type Figure, type Figures, figureOf } from '#domain/quiz/sheet.ts';
import styles from './Entry.module.css';
import type { EntryProps, EntryQuiz } from './props.ts';

interface Props extends Pick<EntryProps, 'words'> {
  readonly typed: EntryQuiz;
  readonly label: string;
  readonly figures: Figures;
  /** A row has got the focus. */
  readonly onRow: (row: number) => void;
  /** The focus is to go to another row, which may not be there. */
  readonly onMove: (row: number) => void;
  readonly onFigure: (row: number, figure: Figure | undefined) => void;
  readonly onRefuse: (sign: string) => void;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export const rowId = (row: number) => `row-${row}`;

/** A place for each row of the printed sheet, page by page as it is printed. */
export function Rows({ typed, words, label, figures, ...on }: Props) {
  const { quiz, statements } = typed;
  const numbers = new Map(itemsOf(quiz).map(({ id }, place) => [id, place + 1]));

  const onKeyDown = (event: KeyboardEvent, row: number) => {
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey);
    const move = MOVES[event.key];
    if (isPlain && move !== undefined) {
      event.preventDefault();
      on.onMove(row + move);
    } else if (isPlain && event.key === 'Backspace') {
      event.preventDefault();
      on.onFigure(row, undefined);
    }
  };
  const read = (row: number, box: { value: string }, typedNow: string | null) => {
    const sign = (typedNow ?? box.value).trim().slice(-1);
    const figure = figureOf(sign, quiz);
    // What stood there before stands again, until the render puts the new figure in.
    box.value = signOf(figures[row - 1]);
    if (figure !== undefined) on.onFigure(row, figure);
    else if (sign !== '') on.onRefuse(sign);
  };

  return (
    <fieldset class={styles['rows']}>
      <legend class="visually-hidden">{label}</legend>
      {quiz.pages.map((items) => (
        <ol key={items[0]?.id} class={styles['part']}>
          {items.map(({ id }) => {
            const row = numbers.get(id) ?? 0;
            const figure = figures[row - 1];
            return (
              <li key={id}>
                <label for={rowId(row)}>
                  <span aria-hidden="true">{row}</span>
                  <span class="visually-hidden">
                    {fill(words.row, { row, statement: statements[id] ?? '' })}
                  </span>
                </label>
                <input
                  id={rowId(row)}
                  class="notranslate"
                  type="text"
                  inputMode="none"
                  autocomplete="off"
                  value={signOf(figure)}
                  onFocus={(event) => {
                    event.currentTarget.select();
                    on.onRow(row);
                  }}
                  onKeyDown={(event) => onKeyDown(event, row)}
                  onInput={({ currentTarget, data }) => read(row, currentTarget, data)}
                />
              </li>
            );
          })}
        </ol>
      ))}
    </fieldset>
  );
}

/** As the sheet prints it. */
export function signOf(figure: Figure | undefined): string {
  if (figure === undefined) return '';
  return figure === NO_OCCASION ? '–' : String(figure);
}
