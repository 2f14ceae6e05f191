/** A whole number from 0 to just below `below`, which is at most 2^32, by chance. */
export function anyNumber(below: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((drawn / 2 ** 32) * below);
}
