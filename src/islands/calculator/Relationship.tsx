import { relationship } from '#domain/value/relationship.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function Relationship(props: CalculatorProps) {
  return <Calculator mode={relationship} {...props} />;
}
