import { loyalCurve } from '#domain/value/loyal-curve.ts';
import { typedSeries } from '#domain/value/typed-series.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';
import { SeriesField } from './SeriesField.tsx';

const series = { manner: typedSeries, Entry: SeriesField };

const loadChart = async () => (await import('./CohortChart.tsx')).CohortChart;

export function LoyalCurve(props: CalculatorProps) {
  return <Calculator mode={loyalCurve} loadChart={loadChart} series={series} {...props} />;
}
