import { retentionLift } from '#domain/value/retention-lift.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function RetentionLift(props: CalculatorProps) {
  return <Calculator mode={retentionLift} {...props} />;
}
