import { type Field, wordsIdOf } from '#domain/value/mode.ts';
import type { CalculatorProps } from './props.ts';

/** The label of a field with what tells it from its namesakes. */
export function labelOf(field: Field, { words }: Pick<CalculatorProps, 'words'>): string {
  const label = words.fields[wordsIdOf(field)]?.label ?? '';
  const group = field.series && field.group && words.groups[field.group];
  return group ? `${label}, ${group}` : label;
}
