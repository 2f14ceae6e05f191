import { missedCalls } from '#domain/value/missed-calls.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function MissedCalls(props: CalculatorProps) {
  return <Calculator mode={missedCalls} {...props} />;
}
