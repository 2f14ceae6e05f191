/**
 * The BCH code of Bech32m (Bitcoin Improvement Proposal 350, Pieter Wuille 2020) over GF(32): six
 * check symbols find every error of up to four symbols in codes of up to 89, and every wrong symbol
 * and every swap of two in codes of up to 1,023.
 */
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const FINAL = 0x2bc830a3;
const LENGTH = 6;

const START = 1;

function next(rest: number, symbol: number): number {
  const top = rest >>> 25;
  let after = ((rest & 0x1ffffff) << 5) ^ symbol;
  for (const [bit, generator] of GENERATORS.entries()) {
    if ((top >>> bit) & 1) after ^= generator;
  }
  return after;
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

/** Every length at which these symbols, counted from the first, are a whole code. */
export function wholeLengths(symbols: readonly number[]): readonly number[] {
  let rest = START;
  return symbols.flatMap((symbol, place) => {
    rest = next(rest, symbol);
    return rest === FINAL && place >= LENGTH ? [place + 1] : [];
  });
}
