import { constantBest } from '#domain/value/constant-best.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function ConstantBest(props: CalculatorProps) {
  return <Calculator mode={constantBest} {...props} />;
}
