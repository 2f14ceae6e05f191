import { onHold } from '#domain/value/on-hold.ts';
import { Sum, type SumProps } from './Sum.tsx';

export function OnHoldSum(props: SumProps) {
  return <Sum mode={onHold} {...props} />;
}
