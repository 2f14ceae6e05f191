import { Dots } from '#components/charts/Dots.tsx';
import { fill } from '#domain/phrase.ts';
import { timeUnitOf } from '#domain/value/display.ts';
import type { Simulation } from '#domain/value/uncertainty.ts';
import styles from './Calculator.module.css';
import { displayValue, type SpreadProps } from './props.ts';

const NONE = { dots: [], median: Number.NaN, tenth: Number.NaN, ninetieth: Number.NaN };

/** The ranges of the figures and what ten thousand draws from them come to. */
export function Sure(props: SpreadProps & { readonly run: Simulation | undefined }) {
  const { mode, words, calculator, calculation, figures, reckoning, manner, run, bars } = props;
  const { headlineUnit: unit } = mode;
  const write = (value: number | undefined) => displayValue(value, unit, manner);
  const answer = reckoning.answered?.outcome.headline;
  const isCertain = bars.length === 0;
  const drawn = run?.ok && !isCertain ? run : NONE;
  const [tenth, median, ninetieth] = [drawn.tenth, drawn.median, drawn.ninetieth].map(write);
  const between = fill(calculator.between, { tenth: tenth ?? '', ninetieth: ninetieth ?? '' });
  const said = isCertain
    ? calculator.certain
    : run === undefined
      ? calculator.drawing
      : run.ok
        ? `${between} ${lean(calculator, write, drawn.median, answer)}`
        : calculator.noAnswer;
  const unanswered = run?.ok ? run.unanswered / (run.answered + run.unanswered) : 0;
  return (
    <>
      <p class="small soft">
        {fill(calculator.follows, { figure: words.shows[mode.headlineFigure] ?? '' })}
        {Object.keys(figures.ends).length === 0 ? <i> {calculator.rangesExample}</i> : undefined}
      </p>
      <div class={`${styles['two']} ${styles['drawn']}`}>
        <figure class="gap">
          <Dots
            {...drawn}
            title={`${calculator.dots}. ${between}`}
            medianLabel={`${calculator.median} ${median}`}
            write={write}
            grain={unit === 'time' ? timeUnitOf(drawn.dots.at(-1) ?? 0).seconds : 1}
          />
          <figcaption class="gap">
            <p>
              <span key={said}>{said}</span>
              {unanswered > 0 ? (
                <span key={unanswered}>
                  {' '}
                  {fill(calculator.unanswered, { share: displayValue(unanswered, 'rate', manner) })}
                </span>
              ) : undefined}
            </p>
            <p class="small soft">{calculator.eachDot}</p>
          </figcaption>
        </figure>
        <div>
          <table class="timetable">
            <caption class="visually-hidden">{calculator.run}</caption>
            <thead>
              <tr>
                <th scope="col">{calculator.run}</th>
                <th scope="col" class="num">
                  {calculator.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {[
                [calculator.tenth, tenth],
                [calculator.median, median],
                [calculator.ninetieth, ninetieth],
                [calculator.single, write(answer)],
              ].map(([name, text]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="num notranslate">
                    <span key={text}>{text}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class={`small soft ${styles['seed']}`}>
            <span key={figures.seed}>{fill(calculator.seed, { seed: figures.seed })}</span>{' '}
            <button
              class="button plain screen-only"
              type="button"
              onClick={() => calculation.set({ seed: (figures.seed + 1) >>> 0 })}
            >
              {calculator.drawAgain}
            </button>
          </p>
        </div>
      </div>
    </>
  );
}

/** Where the middle of the draws lies beside the answer to the likely figures; alike when they are written alike. */
function lean(
  calculator: SpreadProps['calculator'],
  write: (value: number) => string,
  middle: number,
  answer: number | undefined,
): string {
  if (answer === undefined) return '';
  const words = { median: write(middle), answer: write(answer) };
  if (words.median === words.answer) return fill(calculator.level, { median: words.median });
  return fill(middle < answer ? calculator.leansDown : calculator.leansUp, words);
}
