import { onHold } from '#domain/value/on-hold.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

const loadChart = async () => (await import('./Waiting.tsx')).Waiting;

export function OnHold(props: CalculatorProps) {
  return <Calculator mode={onHold} loadChart={loadChart} {...props} />;
}
