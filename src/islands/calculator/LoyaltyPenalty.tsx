import { loyaltyPenalty } from '#domain/value/loyalty-penalty.ts';
import { Calculator } from './Calculator.tsx';
import { CostChart } from './CostChart.tsx';
import type { CalculatorProps } from './props.ts';

export function LoyaltyPenalty(props: CalculatorProps) {
  return <Calculator mode={loyaltyPenalty} Chart={CostChart} {...props} />;
}
