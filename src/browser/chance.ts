/** A whole number from 0 to just below `limit`, which is at most 2^32, that nobody can foresee. */
export function drawBelow(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((drawn / 2 ** 32) * limit);
}
