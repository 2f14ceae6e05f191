export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point on one of `count` axes that leave the middle in equal angles, the first one upwards. */
export function radarPoint(place: number, count: number, distance: number, middle: Point): Point {
  const angle = (2 * Math.PI * place) / count;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    x: round(middle.x + distance * Math.sin(angle)),
    y: round(middle.y - distance * Math.cos(angle)),
  };
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
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** A name in lines of a few letters, broken between words. */
export function linesOf(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
