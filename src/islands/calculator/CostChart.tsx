import { Curve } from '#components/charts/Curve.tsx';
import { CurveTable } from './CurveTable.tsx';
import { displayValue, type PartProps } from './props.ts';

/** What has been paid so far, year by year. */
export function CostChart(props: PartProps) {
  const { words, calculator, reckoning, manner } = props;
  const curves = (reckoning.answered?.outcome.curves ?? []).map((curve) => ({
    ...curve,
    name: words.shows[curve.id] ?? '',
  }));
  const title = calculator.curves?.title ?? '';
  if (curves.length === 0) return null;
  return (
    <section class="section gap">
      <h2>{title}</h2>
      <Curve
        title={title}
        lines={curves.map((curve, at) => ({ ...curve, manner: at === 0 ? 'ink' : 'dash' }))}
        write={(value) => displayValue(value, 'money', manner)}
        writeAge={String}
      />
      <CurveTable {...props} curves={curves} />
    </section>
  );
}
