import { Votes } from '#components/charts/Votes.tsx';
import { Mark } from '#components/Mark.tsx';
import { inPrintedOrder, type TablePicture } from '#domain/quiz/table.ts';
import type { TableProps, TableQuiz } from './props.ts';
import styles from './Table.module.css';

interface Props extends Pick<TableProps, 'words'> {
  readonly taken: TableQuiz;
  readonly view: TablePicture;
}

/** How many gave each answer, moment by moment, where no number gives one person away. */
export function Moments({ taken, view, words }: Props) {
  const { names, statements, words: quizWords } = taken;
  const answers = [...quizWords.answers, quizWords.noOccasion];
  return (
    <section class={`gap ${styles['moments']}`}>
      <div class="spread">
        <div class="gap">
          <h2>{words.moments}</h2>
          <p class="small soft measure">
            {words.votes} {words.dash}
          </p>
        </div>
      </div>
      <table class={`timetable ${styles['votes']}`}>
        <caption class="visually-hidden">{words.moments}</caption>
        <thead>
          <tr>
            <th scope="col">{words.moment}</th>
            {answers.map((answer) => (
              <th scope="col" key={answer}>
                {answer}
              </th>
            ))}
          </tr>
        </thead>
        {view.dimensions.map(({ dimension, items = [] }) => (
          <tbody key={dimension}>
            <tr>
              <th scope="rowgroup" colSpan={answers.length + 1} class={styles['group']}>
                <span class={styles['name']}>
                  <Mark id={dimension} />
                  {names[dimension]}
                </span>
              </th>
            </tr>
            {items.map(({ item, votes }) => (
              <tr key={item}>
                <th scope="row">{statements[item]}</th>
                {inPrintedOrder(votes).map((count, place) => (
                  <td key={answers[place]} class="notranslate">
                    <span class={styles['answer']}>{answers[place]}</span>
                    <span key={count}>{count ?? '–'}</span>
                    <Votes count={count ?? 0} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
