import { loyalCurve } from '#domain/value/loyal-curve.ts';
import { Calculator } from './Calculator.tsx';
import { CohortChart } from './CohortChart.tsx';
import type { CalculatorProps } from './props.ts';

export function LoyalCurve(props: CalculatorProps) {
  return <Calculator mode={loyalCurve} Chart={CohortChart} {...props} />;
}
