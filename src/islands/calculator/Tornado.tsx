import { scaleOf } from '#components/charts/scale.ts';
import { TornadoBar } from '#components/charts/TornadoBar.tsx';
import { fill } from '#domain/phrase.ts';
import type { Field } from '#domain/value/mode.ts';
import styles from './Calculator.module.css';
import { labelOf } from './label-of.ts';
import { displayValue, type SpreadProps } from './props.ts';

const MOST_BARS = 8;

/** Which figure moves the answer most: one moves from its low to its high end, the rest stay. */
export function Tornado(props: SpreadProps) {
  const { mode, calculator, reckoning, manner, bars, ranges } = props;
  const middle = reckoning.answered?.outcome.headline;
  if (bars.length === 0 || middle === undefined) return null;
  const shown = bars.slice(0, MOST_BARS);
  const scale = scaleOf([
    middle,
    ...shown.flatMap(({ atLow, atHigh }) => [atLow ?? middle, atHigh ?? middle]),
  ]);
  const write = (value: number | undefined) =>
    value === undefined ? calculator.noEnd : displayValue(value, mode.headlineUnit, manner);
  const sayRange = ({ id, unit }: Field) => {
    const [low, high] = [ranges[id]?.low, ranges[id]?.high].map((end) =>
      displayValue(end?.ok ? end.value : undefined, unit, manner),
    );
    return fill(calculator.fromTo, { low: low ?? '', high: high ?? '' });
  };
  return (
    <section class="section">
      <table class={`timetable stack ${styles['tornado']}`}>
        <caption>{calculator.matters}</caption>
        <thead>
          <tr>
            <th scope="col">{calculator.oneMoves}</th>
            <th scope="col">
              <span key={middle}>{fill(calculator.fromLow, { answer: write(middle) })}</span>
            </th>
            <th scope="col" class="num">
              {calculator.low}
            </th>
            <th scope="col" class="num">
              {calculator.high}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, atLow, atHigh }) => {
            const field = mode.fields.find((one) => one.id === id);
            if (!field) return null;
            const range = sayRange(field);
            return (
              <tr key={id}>
                <th scope="row">
                  {labelOf(field, props)}
                  <span class="soft small" key={range}>
                    {range}
                  </span>
                </th>
                <td>
                  <TornadoBar scale={scale} middle={middle} low={atLow} high={atHigh} />
                </td>
                <td class="num notranslate" data-label={calculator.low}>
                  <span key={atLow}>{write(atLow)}</span>
                </td>
                <td class="num notranslate" data-label={calculator.high}>
                  <span key={atHigh}>{write(atHigh)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {bars.length > MOST_BARS ? <p class="small soft">{calculator.restMatters}</p> : undefined}
    </section>
  );
}
