import { FINAL, LENGTH, next, START } from './checksum.ts';

/** Every length at which these symbols, counted from the first, are a whole code. */
export function wholeLengths(symbols: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  let rest = START;
  for (const [place, symbol] of symbols.entries()) {
    rest = next(rest, symbol);
    if (rest === FINAL && place >= LENGTH) lengths.push(place + 1);
  }
  return lengths;
}
