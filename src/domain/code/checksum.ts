/**
 * The BCH code of Bech32m (Bitcoin Improvement Proposal 350, Pieter Wuille 2020) over GF(32): six
 * check symbols find every error of up to four symbols in codes of up to 89, and every wrong symbol
 * and every swap of two in codes of up to 1,023.
 */
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
export const FINAL = 0x2bc830a3;
export const LENGTH = 6;

export const START = 1;

/** What the five bits that fall out at the top change below. */
const REMAINDERS = Array.from({ length: 32 }, (_, top) =>
  GENERATORS.reduce((sum, generator, bit) => ((top >>> bit) & 1 ? sum ^ generator : sum), 0),
);

/** The remainder with one more symbol behind it. */
export function next(rest: number, symbol: number): number {
  return ((rest & 0x1ffffff) << 5) ^ symbol ^ (REMAINDERS[rest >>> 25] ?? 0);
}

function remainder(symbols: readonly number[]): number {
  return symbols.reduce(next, START);
}

export function addChecksum(symbols: readonly number[]): readonly number[] {
  const padding = Array.from({ length: LENGTH }, () => 0);
  const rest = remainder([...symbols, ...padding]) ^ FINAL;
  const check = padding.map((_, place) => (rest >>> (5 * (LENGTH - 1 - place))) & 31);
  return [...symbols, ...check];
}

/** @returns the symbols without their checksum; undefined where they do not fit it. */
export function takeChecksum(symbols: readonly number[]): readonly number[] | undefined {
  if (symbols.length <= LENGTH || remainder(symbols) !== FINAL) return undefined;
  return symbols.slice(0, -LENGTH);
}
