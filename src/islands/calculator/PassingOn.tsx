import { passingOn } from '#domain/value/passing-on.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function PassingOn(props: CalculatorProps) {
  return <Calculator mode={passingOn} {...props} />;
}
