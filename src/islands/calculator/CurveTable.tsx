import { fill } from '#domain/phrase.ts';
import type { Curve } from '#domain/value/mode.ts';
import styles from './Calculator.module.css';
import { displayValue, type PartProps } from './props.ts';

/** The numbers of curves, an age a row. */
export function CurveTable({
  curves,
  calculator,
  manner,
}: PartProps & { readonly curves: readonly (Curve & { readonly name: string })[] }) {
  const says = calculator.curves;
  const ages = new Set(curves.flatMap(({ start, points }) => points.map((_, at) => start + at)));
  return (
    <section class="scroll" tabIndex={0} aria-label={says?.title}>
      <table class={`timetable ${styles['ages']}`}>
        <thead>
          <tr>
            <th scope="col">{says?.after}</th>
            {curves.map(({ id, name }) => (
              <th scope="col" class="num" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...ages]
            .toSorted((one, other) => one - other)
            .map((age) => (
              <tr key={age}>
                <th scope="row">{fill(says?.age ?? '', { n: age })}</th>
                {curves.map(({ id, unit, start, points }) => {
                  const text = displayValue(points[age - start], unit, manner);
                  return (
                    <td class="num notranslate" key={id}>
                      <span key={text}>{text}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
