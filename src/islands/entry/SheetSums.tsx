import { Mark } from '#components/Mark.tsx';
import { fill, listOf } from '#domain/phrase.ts';
import { type Figures, type SheetSum, sumsOf } from '#domain/quiz/sheet.ts';
import styles from './Entry.module.css';
import type { EntryProps, EntryQuiz } from './props.ts';

/** What the sheet's owner added up, as typed, by dimension. */
export type Theirs = Readonly<Record<string, string>>;

interface Props extends Pick<EntryProps, 'words' | 'locale'> {
  readonly typed: EntryQuiz;
  readonly figures: Figures;
  readonly theirs: Theirs;
  readonly onTheirs: (theirs: Theirs) => void;
}

/** Whether somebody's own sum is there and is not the one that the figures make. */
export function isDiffering({ dimension, sum }: SheetSum, theirs: Theirs): boolean {
  const text = (theirs[dimension] ?? '').trim();
  return text !== '' && Number(text) !== sum;
}

/** The sums that the sheet asks its owner for, beside those its owner wrote down. */
export function SheetSums({ typed, words, locale, figures, theirs, onTheirs }: Props) {
  const { quiz, names } = typed;
  const say = (sum: SheetSum): string => {
    const text = (theirs[sum.dimension] ?? '').trim();
    if (text === '') return '';
    if (!isDiffering(sum, theirs)) return words.agrees;
    const rows = listOf(sum.rows.map(String), locale);
    return fill(words.differs, { rows });
  };
  return (
    <section class="gap">
      <h3>{words.check}</h3>
      <p class="small soft measure">{words.checkHow}</p>
      <table class={`timetable stack ${styles['sums']}`}>
        <caption class="visually-hidden">{words.check}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col">{words.figures}</th>
            <th scope="col" class="num">
              {words.counted}
            </th>
            <th scope="col" class="num">
              {words.sum}
            </th>
            <th scope="col">{words.onSheet}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {sumsOf(quiz, figures).map((sum) => {
            const { dimension, rows, filled } = sum;
            const verdict = say(sum);
            const label = (text: string) => <span class={styles['label']}>{text} </span>;
            return (
              <tr key={dimension}>
                <th scope="row">
                  <span class={styles['name']}>
                    <Mark id={dimension} />
                    {names[dimension]}
                  </span>
                </th>
                <td class={`notranslate soft ${styles['numbers']}`}>
                  {label(words.figures)}
                  {rows.join(' ')}
                </td>
                <td class="num notranslate">
                  {label(words.counted)}
                  <span key={filled}>{filled}</span>
                </td>
                <td class="num notranslate">
                  {label(words.sum)}
                  <b key={sum.sum}>{sum.sum}</b>
                </td>
                <td>
                  {label(words.onSheet)}
                  <input
                    class="notranslate"
                    type="text"
                    inputMode="numeric"
                    autocomplete="off"
                    aria-label={fill(words.onSheetOf, { dimension: names[dimension] ?? '' })}
                    value={theirs[dimension] ?? ''}
                    onInput={({ currentTarget: { value } }) =>
                      onTheirs({ ...theirs, [dimension]: value })
                    }
                  />
                </td>
                <td class={isDiffering(sum, theirs) ? styles['differs'] : 'soft'}>
                  <span key={verdict}>{verdict}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
