/** A whole number below `below`. */
export interface Digit {
  readonly value: number;
  readonly below: number;
}

const BITS = 5n;

/** How many symbols of five bits hold one number of each of these sizes. */
export function packedLength(sizes: readonly number[]): number {
  const largest = sizes.reduce((product, below) => product * BigInt(below), 1n) - 1n;
  return Math.ceil(largest.toString(2).length / Number(BITS));
}

/** Packs small numbers of different sizes as one large one, first number first. */
export function pack(digits: readonly Digit[]): readonly number[] {
  let rest = digits.reduce((sum, { value, below }) => sum * BigInt(below) + BigInt(value), 0n);
  const symbols = Array.from({ length: packedLength(digits.map(({ below }) => below)) }, () => 0);
  for (let place = symbols.length - 1; place >= 0; place -= 1) {
    symbols[place] = Number(rest % 32n);
    rest >>= BITS;
  }
  return symbols;
}

/** @returns the numbers; undefined where the symbols are too few, too many, or hold more than they may. */
export function unpack(
  symbols: readonly number[],
  sizes: readonly number[],
): readonly number[] | undefined {
  if (symbols.length !== packedLength(sizes)) return undefined;
  let rest = symbols.reduce((sum, symbol) => (sum << BITS) | BigInt(symbol), 0n);
  const values = sizes.toReversed().map((below) => {
    const value = Number(rest % BigInt(below));
    rest /= BigInt(below);
    return value;
  });
  return rest === 0n ? values.toReversed() : undefined;
}
