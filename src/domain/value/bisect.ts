/**
 * Finds where a rising or falling `measure` crosses zero between `low` and `high`.
 * @returns `undefined` when both ends lie on the same side.
 */
export function bisect(
  measure: (at: number) => number,
  low: number,
  high: number,
): number | undefined {
  if (measure(low) === 0) return low;
  const isRising = measure(low) < measure(high);
  const isBelow = (at: number) => (isRising ? measure(at) < 0 : measure(at) > 0);
  if (!isBelow(low) || isBelow(high)) return undefined;
  let [below, above] = [low, high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (isBelow(middle)) below = middle;
    else above = middle;
  }
  return above;
}
