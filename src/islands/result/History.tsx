import { useState } from 'preact/hooks';
import type { Kept } from '#browser/storage.ts';
import { fill } from '#domain/phrase.ts';
import type { EarlierResult } from '#domain/quiz/history.ts';
import { hasChanged } from '#domain/quiz/profile.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import type { ResultProps } from './props.ts';

interface Props extends ResultProps {
  /** The answers of now, where they are the reader's own. */
  readonly answers: Answers | undefined;
  readonly earlier: readonly EarlierResult[];
  readonly onPutBy: () => Kept | 'full';
  readonly onForget: (result: EarlierResult) => void;
}

/** As many columns as a table can hold on paper. */
const SHOWN = 4;

/** Earlier results beside the one of now; "changed" is said only beyond the wobble. */
export function History({
  quiz,
  words,
  history,
  locale,
  answers,
  earlier,
  onPutBy,
  onForget,
}: Props) {
  const [trouble, setTrouble] = useState<string>();
  const putBy = () => {
    const kept = onPutBy();
    if (kept === 'full') setTrouble(history.full);
    else if (kept === 'refused') setTrouble(history.refused);
    else scrollTo({ top: 0 });
  };
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const name = ({ at }: EarlierResult) => {
    const moment = Date.parse(at ?? '');
    return Number.isNaN(moment) ? history.unknownDate : date.format(moment);
  };
  const shown = earlier.slice(-SHOWN);
  const columns = [
    ...shown.map((one) => ({
      key: one.key,
      name: name(one),
      scores: scoreQuiz(quiz, one.answers),
    })),
    ...(answers ? [{ key: 'now', name: history.now, scores: scoreQuiz(quiz, answers) }] : []),
  ];
  const [before, after] = columns.slice(-2);
  const sayChange = (row: number) => {
    const [old, young] = [before?.scores[row]?.mean, after?.scores[row]?.mean];
    if (old === undefined || young === undefined) return history.unknown;
    if (!hasChanged(quiz, old, young)) return history.same;
    return young > old ? history.more : history.less;
  };
  return (
    <section class="section gap">
      <h2>{history.title}</h2>
      {earlier.length === 0 ? <p class="measure">{history.none}</p> : undefined}
      {shown.length > 0 ? (
        <section class="scroll" tabIndex={0} aria-label={history.title}>
          <table class="timetable">
            <thead>
              <tr>
                <td />
                {columns.map((column) => (
                  <th key={column.key} scope="col" class="num">
                    {column.name}
                  </th>
                ))}
                {columns.length > 1 ? <th scope="col">{history.change}</th> : undefined}
              </tr>
            </thead>
            <tbody>
              {quiz.dimensions.map((dimension, row) => (
                <tr key={dimension}>
                  <th scope="row">{words.dimensions[dimension]?.name}</th>
                  {columns.map(({ key, scores }) => (
                    <td key={key} class="num notranslate">
                      <span key={scores[row]?.share}>
                        {scores[row]?.share === undefined ? '–' : whole.format(scores[row].share)}
                      </span>
                    </td>
                  ))}
                  {columns.length > 1 ? <td key={sayChange(row)}>{sayChange(row)}</td> : undefined}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : undefined}
      {columns.length > 1 ? <p class="small soft measure">{history.wobble}</p> : undefined}
      <div role="status">
        {trouble ? (
          <p class="notice wrong" key={trouble}>
            {trouble}
          </p>
        ) : undefined}
      </div>
      <div class="actions">
        {answers ? (
          <button class="button" type="button" onClick={putBy}>
            {history.putBy}
          </button>
        ) : undefined}
        {earlier.map((result) => (
          <button
            class="button plain"
            type="button"
            key={result.key}
            onClick={() => onForget(result)}
          >
            {fill(history.delete, { date: name(result) })}
          </button>
        ))}
      </div>
    </section>
  );
}
