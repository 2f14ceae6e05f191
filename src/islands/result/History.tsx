import { useRef, useState } from 'preact/hooks';
import { goToTop } from '#browser/focus.ts';
import type { Kept } from '#browser/storage.ts';
import { fill } from '#domain/phrase.ts';
import type { EarlierResult } from '#domain/quiz/history.ts';
import { hasChanged } from '#domain/quiz/profile.ts';
import { type DimensionScore, scoreQuiz } from '#domain/quiz/scoring.ts';
import type { ResultProps } from './props.ts';

interface Props extends ResultProps {
  /** What the answers of now say, where they are the reader's own. */
  readonly scores: readonly DimensionScore[] | undefined;
  readonly earlier: readonly EarlierResult[];
  /** Deleted, but not for good yet. */
  readonly forgotten: EarlierResult | undefined;
  readonly onPutBy: () => Kept | 'full';
  readonly onForget: (result: EarlierResult) => void;
  readonly onRestore: () => Kept;
}

/** As many columns as a table can hold on paper. */
const SHOWN = 4;

/** Earlier results beside the one of now; "changed" is said only beyond the wobble. */
export function History({
  quiz,
  words,
  result,
  history,
  locale,
  scores,
  earlier,
  forgotten,
  onPutBy,
  onForget,
  onRestore,
}: Props) {
  const [notice, setNotice] = useState<{ readonly text: string; readonly isWrong?: boolean }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const putBy = () => {
    const kept = onPutBy();
    if (kept === 'saved') goToTop();
    const text = kept === 'full' ? history.full : history.refused;
    setNotice(kept === 'saved' ? undefined : { text, isWrong: true });
  };
  /** The button that was pressed goes away; whoever pressed it stays in this section. */
  const goOn = (text: string, isWrong = false) => {
    heading.current?.focus();
    setNotice({ text, isWrong });
  };
  const forget = (one: EarlierResult) => {
    onForget(one);
    goOn(fill(history.deleted, { date: name(one) }));
  };
  const restore = () => {
    const isBack = onRestore() === 'saved';
    goOn(isBack ? history.restored : result.notKept, !isBack);
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
    ...(scores ? [{ key: 'now', name: history.now, scores }] : []),
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
      <h2 ref={heading} tabIndex={-1}>
        {history.title}
      </h2>
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
        {notice ? (
          <p class={notice.isWrong ? 'notice wrong' : 'notice'} key={notice.text}>
            {notice.text}
          </p>
        ) : undefined}
      </div>
      <div class="actions">
        {forgotten ? (
          <button class="button" type="button" key="undo" onClick={restore}>
            {history.undo}
          </button>
        ) : undefined}
        {scores ? (
          <button class="button" type="button" key="by" onClick={putBy}>
            {history.putBy}
          </button>
        ) : undefined}
        {earlier.map((one) => (
          <button class="button plain" type="button" key={one.key} onClick={() => forget(one)}>
            {fill(history.delete, { date: name(one) })}
          </button>
        ))}
      </div>
    </section>
  );
}
