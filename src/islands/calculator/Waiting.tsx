import styles from '#components/charts/charts.module.css';
import { plainOf } from '#domain/phrase.ts';
import { displayQuantity } from '#domain/value/display.ts';
import type { Figure } from '#domain/value/mode.ts';
import calculatorStyles from './Calculator.module.css';
import { displayValue, type PartProps } from './props.ts';

const CASES = [
  { name: '-one-fewer', more: -1 },
  { name: '', more: 0 },
  { name: '-one-more', more: 1 },
  { name: '-two-more', more: 2 },
] as const;

/** How long callers wait with one fewer, as it is, and with one and two more: a line and the caller at its end. */
export function Waiting({ words, calculator, manner, reckoning }: PartProps) {
  const { outcome, values } = reckoning.answered ?? {};
  const figureOf = (id: string) => outcome?.figures.find((figure) => figure.id === id);
  const waits = CASES.map(({ name }) => numberIn(figureOf(`average-wait${name}`)));
  const longest = Math.max(...waits.map((wait) => wait ?? 0)) || 1;
  const write = (figure: Figure | undefined) => {
    if (!figure) return '–';
    if ('quantity' in figure) return displayQuantity(figure.quantity, manner, 3);
    return plainOf(words.says[figure.reason] ?? '–');
  };
  return (
    <section class="section">
      <table class={`timetable stack ${calculatorStyles['waiting']}`}>
        <caption>{calculator.waiting?.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fields['people']?.label}</th>
            <th scope="col" class="num">
              {words.shows['average-wait']}
            </th>
            <th scope="col">
              <span class="visually-hidden">{words.shows['average-wait']}</span>
            </th>
            <th scope="col" class="num">
              {words.shows['answered-in-time']}
            </th>
          </tr>
        </thead>
        <tbody>
          {CASES.map(({ name, more }, at) => {
            const wait = waits[at];
            const end = `${Math.round(((wait ?? longest) / longest) * 96)}%`;
            const people = displayValue((values?.['people'] ?? 0) + more, 'people', manner);
            const texts = [`average-wait${name}`, `answered-in-time${name}`].map((id) =>
              write(figureOf(id)),
            );
            return (
              <tr key={more}>
                <th scope="row">
                  <span key={people}>{people}</span>
                  {more === 0 ? <i class="soft"> {calculator.waiting?.here}</i> : undefined}
                </th>
                <td class="num" key="wait" data-label={words.shows['average-wait']}>
                  <span key={texts[0]}>{texts[0]}</span>
                </td>
                <td class={calculatorStyles['line']} key="line">
                  <svg class={styles['bar']} aria-hidden="true">
                    <line
                      class={styles[wait === undefined ? 'dash' : 'ink']}
                      x1="0"
                      x2={wait === undefined ? '100%' : end}
                      y1="10"
                      y2="10"
                    />
                    {wait === undefined ? undefined : (
                      <circle class={styles['dot']} cx={end} cy="10" r="6" />
                    )}
                  </svg>
                </td>
                <td class="num" key="inTime" data-label={words.shows['answered-in-time']}>
                  <span key={texts[1]}>{texts[1]}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function numberIn(figure: Figure | undefined): number | undefined {
  return figure && 'quantity' in figure ? figure.quantity.value : undefined;
}
