import { relationship } from '#domain/value/relationship.ts';
import { Calculator, type CalculatorProps } from './Calculator.tsx';

export function Relationship(props: CalculatorProps) {
  return <Calculator mode={relationship} {...props} />;
}
