import { offers } from '#domain/value/offers.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorProps } from './props.ts';

export function Offers(props: CalculatorProps) {
  return <Calculator mode={offers} {...props} />;
}
