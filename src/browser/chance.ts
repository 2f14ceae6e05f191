/** A whole number from 0 on, below `limit`, that nobody can foresee. */
export function drawBelow(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % limit;
}
