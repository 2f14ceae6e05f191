import { NumberBox } from '#components/NumberBox.tsx';
import { fill, plainOf } from '#domain/phrase.ts';
import { displayQuantity } from '#domain/value/display.ts';
import type { Field } from '#domain/value/mode.ts';
import type { Simulation } from '#domain/value/uncertainty.ts';
import { MOST_WAYS } from '#stores/calculation.ts';
import styles from './Calculator.module.css';
import { labelOf } from './label-of.ts';
import { displayValue, type PartProps } from './props.ts';

/** The figures of the form beside up to two other ways, by the same draws. */
export function Ways(
  props: PartProps & { readonly runs: readonly (Simulation | undefined)[] | undefined },
) {
  const { mode, words, calculator, calculation, figures, reckoning, manner, runs } = props;
  const { ways } = reckoning;
  const outcomes = ways.map(({ values }) => values && mode.compute(values));
  const rows = mode.fields.filter(
    ({ id, isObserved }) =>
      !isObserved && ways.some(({ values }) => values?.[id] !== undefined || values === undefined),
  );
  const ids = [
    ...new Set(outcomes.flatMap((outcome) => outcome?.figures.map(({ id }) => id) ?? [])),
  ];
  const cell = (field: Field, way: number) => {
    const { id, unit } = field;
    const reading = ways[way]?.readings[id];
    const value = reading?.ok ? reading.value : undefined;
    const isChanged = value !== ways[0]?.values?.[id];
    return way === 0 ? (
      <td class="num notranslate" key={way}>
        <span key={value}>{displayValue(value, unit, manner)}</span>
      </td>
    ) : (
      <td class={isChanged ? `num ${styles['changed']}` : 'num'} key={way}>
        <NumberBox
          id={`way-${way}-${id}`}
          field={field}
          name={fill(calculator.wayOf, {
            figure: labelOf(field, props),
            way: calculator.wayNames[way] ?? '',
          })}
          words={calculator}
          manner={manner}
          text={figures.ways[way]?.[id] ?? ''}
          reading={reading ?? { ok: true, value: undefined }}
          onType={(text) => calculation.type(id, text, way)}
        />
      </td>
    );
  };
  const result = (name: string, texts: readonly string[]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {texts.map((text, way) => (
        <td
          class={`num notranslate ${(way > 0 && text !== texts[0] && styles['changed']) || ''}`}
          key={way}
        >
          <span key={text}>{text}</span>
        </td>
      ))}
    </tr>
  );
  const drawn = (read: (run: Extract<Simulation, { ok: true }>) => number) =>
    ways.map((_, way) => {
      const run = runs?.[way];
      return displayValue(run?.ok ? read(run) : undefined, mode.headlineUnit, manner);
    });
  return (
    <section class={ways.length > 1 ? 'section gap' : 'section gap screen-only'}>
      <h2>{calculator.ways}</h2>
      {ways.length > 1 ? (
        <>
          <p class="small soft measure">{calculator.waysNote}</p>
          <section class="scroll" tabIndex={0} aria-label={calculator.ways}>
            <table class={`timetable ${styles['ways']}`}>
              <thead>
                <tr>
                  <th scope="col">{calculator.figure}</th>
                  {ways.map((_, way) => (
                    <th scope="col" class="num" key={calculator.wayNames[way]}>
                      {calculator.wayNames[way]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((field) => (
                  <tr key={field.id}>
                    <th scope="row">{labelOf(field, props)}</th>
                    {ways.map((_, way) => cell(field, way))}
                  </tr>
                ))}
              </tbody>
              <tbody>
                {ids.map((id) =>
                  result(
                    words.shows[id] ?? '',
                    outcomes.map((outcome) => {
                      const figure = outcome?.figures.find((one) => one.id === id);
                      if (!figure) return '–';
                      return 'quantity' in figure
                        ? displayQuantity(figure.quantity, manner, 3)
                        : plainOf(words.says[figure.reason] ?? '');
                    }),
                  ),
                )}
                {result(
                  calculator.tenth,
                  drawn(({ tenth }) => tenth),
                )}
                {result(
                  calculator.median,
                  drawn(({ median }) => median),
                )}
                {result(
                  calculator.ninetieth,
                  drawn(({ ninetieth }) => ninetieth),
                )}
              </tbody>
            </table>
          </section>
        </>
      ) : undefined}
      <p class="actions">
        {ways.length < MOST_WAYS ? (
          <button class="button" type="button" onClick={calculation.addWay}>
            {calculator.addWay}
          </button>
        ) : undefined}
        {ways.length > 1 ? (
          <button class="button plain" type="button" onClick={calculation.removeWay}>
            {calculator.removeWay}
          </button>
        ) : undefined}
      </p>
    </section>
  );
}
