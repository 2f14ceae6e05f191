export interface Point {
  readonly x: number;
  readonly y: number;
}

export const MIDDLE: Point = { x: 240, y: 222 };
const RADIUS = 150;

/**
 * A point on one of `count` axes that leave the middle in equal angles, the first one upwards.
 * `share` is 0 in the middle and 100 at the outer ring; from 0 to 125 it is taken as it is.
 */
export function radarPoint(place: number, count: number, share: number): Point {
  const angle = (2 * Math.PI * place) / count;
  const distance = Math.min(125, Math.max(0, share)) * (RADIUS / 100);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    x: round(MIDDLE.x + distance * Math.sin(angle)),
    y: round(MIDDLE.y - distance * Math.cos(angle)),
  };
}

/** Points as SVG writes them. */
export function writePoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

/**
 * The stretches of a closed line that have no gap in them, as places.
 * @returns one stretch that ends where it starts, when nothing is missing.
 */
export function stretchesOf(isThere: readonly boolean[]): readonly (readonly number[])[] {
  const places = isThere.map((_, place) => place);
  const gap = isThere.indexOf(false);
  if (gap === -1) return [[...places, 0]];
  const stretches: number[][] = [[]];
  for (const place of [...places.slice(gap), ...places.slice(0, gap)]) {
    if (isThere[place]) stretches.at(-1)?.push(place);
    else stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}
