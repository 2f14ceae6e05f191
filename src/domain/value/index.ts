import type { Mode } from './mode.ts';
import { relationship } from './relationship.ts';

/** The modes of the calculator, in the order they are offered. Their ids stand in addresses and saved links. */
export const modes = [relationship] as const satisfies readonly Mode[];

/** @returns `undefined` for an id no mode has. */
export function findMode(id: string): Mode | undefined {
  return modes.find((mode) => mode.id === id);
}
