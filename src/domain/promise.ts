import { FORMAT, isMoment, parseRecord } from './saved.ts';

/** One thing to try for two weeks. `isKept` stays undefined until the person says. */
export interface Promised {
  readonly text: string;
  readonly dimension: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly isKept: boolean | undefined;
}

export const MOST_CHARACTERS = 300;

export function writePromise({ text, ...promised }: Promised): string {
  return JSON.stringify({ format: FORMAT, text: shorten(text), ...promised });
}

/** @returns undefined where there is none, or none that can be read. */
export function readPromise(stored: string | undefined): Promised | undefined {
  const value = stored === undefined ? undefined : parseRecord(stored);
  if (value?.get('format') !== FORMAT) return undefined;
  const [text, dimension, at] = [value.get('text'), value.get('dimension'), value.get('at')];
  if (typeof text !== 'string' || typeof dimension !== 'string' || !isMoment(at)) return undefined;
  const isKept = value.get('isKept');
  return {
    text: shorten(text),
    dimension,
    at,
    isKept: typeof isKept === 'boolean' ? isKept : undefined,
  };
}

function shorten(text: string): string {
  return [...text.toWellFormed()].slice(0, MOST_CHARACTERS).join('');
}
