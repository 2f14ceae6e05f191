import { useState } from 'preact/hooks';
import { NumberBox } from '#components/NumberBox.tsx';
import { fill } from '#domain/phrase.ts';
import { writeTypedNumber } from '#domain/value/typed-number.ts';
import { type End, type EndReading, rangeId } from '#domain/value/typed-ranges.ts';
import styles from './Calculator.module.css';
import { labelOf } from './label-of.ts';
import { displayValue, type SpreadProps } from './props.ts';

const ENDS = ['low', 'high'] as const satisfies readonly End[];

/** Two more fields beside each figure, folded away until wanted. */
export function Ends(props: SpreadProps) {
  const { mode, calculator, calculation, figures, manner, ranges } = props;
  const [isOpen, setOpen] = useState(false);
  const isWrong = Object.values(ranges).some(({ low, high }) => !low.ok || !high.ok);
  const isShown = isOpen || isWrong;
  const ranged = mode.fields.flatMap((field) => {
    const range = ranges[field.id];
    return range && isShown ? [{ field, range }] : [];
  });
  return (
    <details
      class={`${styles['more']} screen-only`}
      open={isShown}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{calculator.ranges}</summary>
      <table class={`timetable stack ${styles['ends']}`}>
        <thead>
          <tr>
            <th scope="col">{calculator.figure}</th>
            {[calculator.low, calculator.likely, calculator.high].map((name) => (
              <th scope="col" class="num" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranged.map(({ field, range }) => {
            const end = (side: End, reading: EndReading) => {
              const id = rangeId(field.id, side);
              const shown = reading.ok ? writeTypedNumber(reading.value, field.unit, manner) : '';
              return (
                <td class="num" key={side} data-label={calculator[side]}>
                  <NumberBox
                    id={`end-${field.id}-${side}`}
                    field={field}
                    name={fill(calculator.rangeOf, {
                      figure: labelOf(field, props),
                      end: calculator[side],
                    })}
                    words={calculator}
                    manner={manner}
                    text={figures.ends[id] ?? shown}
                    reading={reading}
                    onType={(text) => calculation.set({ ends: { ...figures.ends, [id]: text } })}
                  />
                </td>
              );
            };
            const [low, high] = ENDS.map((side) => end(side, range[side]));
            return (
              <tr key={field.id}>
                <th scope="row">{labelOf(field, props)}</th>
                {low}
                <td class="num notranslate" key="likely" data-label={calculator.likely}>
                  <span key={range.likely}>{displayValue(range.likely, field.unit, manner)}</span>
                </td>
                {high}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
