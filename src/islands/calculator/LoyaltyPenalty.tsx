import { loyaltyPenalty } from '#domain/value/loyalty-penalty.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

const loadChart = async () => (await import('./CostChart.tsx')).CostChart;

export function LoyaltyPenalty(props: CalculatorProps) {
  return <Calculator mode={loyaltyPenalty} loadChart={loadChart} {...props} />;
}
