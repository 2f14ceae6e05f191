import { retentionLift } from '#domain/value/retention-lift.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

const loadChart = async () => (await import('./LiftChart.tsx')).LiftChart;

export function RetentionLift(props: CalculatorProps) {
  return <Calculator mode={retentionLift} loadChart={loadChart} {...props} />;
}
