/** Four whole numbers of 32 bits, not all of them zero. */
export type Seed = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018): the same seed gives the same numbers everywhere.
 * @returns a function whose every call gives the next whole number from 0 to 2³² − 1.
 */
export function createGenerator(seed: Seed): () => number {
  let [a, b, c, d] = seed;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** Spreads one number of 32 bits, short enough for a link, over a whole seed (splitmix32). */
export function spreadSeed(short: number): Seed {
  let state = short >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const again = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (again ^ (again >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** The next number of a generator as a share from 0 to just under 1. */
export function drawShare(next: () => number): number {
  return next() / 2 ** 32;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
