import { relationship } from '#domain/value/relationship.ts';
import { Sum, type SumProps } from './Sum.tsx';

export function RelationshipSum(props: SumProps) {
  return <Sum mode={relationship} {...props} />;
}
