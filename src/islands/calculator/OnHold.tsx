import { onHold } from '#domain/value/on-hold.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';
import { Waiting } from './Waiting.tsx';

export function OnHold(props: CalculatorProps) {
  return <Calculator mode={onHold} Chart={Waiting} charted={/^(average|answered)/} {...props} />;
}
