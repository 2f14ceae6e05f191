import { downloadText } from '#browser/download.ts';
import { printPage } from '#browser/print.ts';
import { ShareBar } from '#components/charts/ShareBar.tsx';
import { Mark } from '#components/Mark.tsx';
import { count } from '#domain/phrase.ts';
import { edgesOf } from '#domain/quiz/scoring.ts';
import type { TablePicture } from '#domain/quiz/table.ts';
import { Moments } from './Moments.tsx';
import type { TableProps, TableQuiz } from './props.ts';
import { StartNew } from './StartNew.tsx';
import styles from './Table.module.css';
import { tableCsv } from './table-csv.ts';

interface Props extends Pick<TableProps, 'words' | 'locale' | 'guide'> {
  readonly taken: TableQuiz;
  readonly view: TablePicture;
  readonly onReturn: () => void;
  readonly onStartNew: () => void;
}

/** What everybody at the table said together. */
export function Picture(props: Props) {
  const { taken, view, words, locale } = props;
  const { quiz, words: quizWords, names, bands } = taken;
  const title = count(words.picture, view.people, locale);
  const hasMoments = view.dimensions.some(({ items }) => items !== undefined);
  const edges = edgesOf(quiz);
  const bandOf = (share: number) => quiz.bands[edges.filter((edge) => share >= edge).length]?.id;
  const save = () => downloadText(`${quiz.id}-table.csv`, tableCsv(props), 'text/csv');
  return (
    <div class={`gap ${styles['picture']}`}>
      <div class="spread">
        <div class="gap">
          <p class="soft">{quizWords.title}</p>
          <h1 tabIndex={-1}>
            <span key={title}>{title}</span>
          </h1>
          <p class="measure">{words.pictureHow}</p>
          <p class="small soft measure">{words.chance}</p>
        </div>
      </div>
      <table class={`timetable ${styles['shares']}`}>
        <caption class="visually-hidden">{words.dimensions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col" class="num">
              {words.share}
            </th>
            <th scope="col">{words.bar}</th>
            <th scope="col">{words.band}</th>
          </tr>
        </thead>
        <tbody>
          {quiz.dimensions.map((id) => {
            const share = view.dimensions.find(({ dimension }) => dimension === id)?.share;
            return (
              <tr key={id}>
                <th scope="row">
                  <span class={styles['name']}>
                    <Mark id={id} />
                    {names[id]}
                  </span>
                </th>
                <td class="num notranslate">
                  <span key={share}>{share ?? '–'}</span>
                </td>
                <td class={styles['bar']}>
                  <ShareBar share={share} softEdge={0} edges={edges} />
                </td>
                <td>
                  <span key={share}>
                    {share === undefined ? words.notEnough : bands[bandOf(share) ?? '']}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hasMoments ? <Moments {...props} /> : undefined}
      <div class="spread">
        <div class="gap">
          {hasMoments ? undefined : <p class="small soft measure">{words.fromTen}</p>}
          <p class="small soft measure">
            <b>{words.limits}</b> {words.limitsSay}
          </p>
          <p class="actions">
            <button class="button first" type="button" onClick={props.onReturn}>
              {words.return}
            </button>
            <button class="button" type="button" onClick={printPage}>
              {words.print}
            </button>
            <button class="button" type="button" onClick={save}>
              {words.csv}
            </button>
            <a class="button plain" href={props.guide}>
              {words.guide}
            </a>
          </p>
          <StartNew words={words} locale={locale} people={view.people} onStart={props.onStartNew} />
        </div>
      </div>
    </div>
  );
}
