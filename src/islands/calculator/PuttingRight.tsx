import { puttingRight } from '#domain/value/putting-right.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function PuttingRight(props: CalculatorProps) {
  return <Calculator mode={puttingRight} {...props} />;
}
