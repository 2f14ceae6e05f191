import sharp from 'sharp';
import { findTags, type Tag } from '#build/page-tags.ts';

const MANNER: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  viewbox: '0 0 96 36',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.5',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  circle: ['class', 'cx', 'cy', 'r', 'fill', 'stroke'],
};
const DOT: Readonly<Record<string, RegExp>> = {
  class: /^mark-dot( spoken)?$/,
  r: /^2$/,
  fill: /^currentColor$/,
  stroke: /^none$/,
};
const [WIDTH, HEIGHT, DOT_RADIUS, AIR] = [96, 36, 2, 1];
/** Pixels a unit, when a drawing is looked at. */
const SCALE = 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is not in the hand of the signs, a line each: other shapes, weights or inks, and lines too near to a dot. */
export async function findFaults(svg: string): Promise<readonly string[]> {
  const [root, ...shapes] = findTags(svg);
  const dots = shapes
    .filter(({ name }) => name === 'circle')
    .map(({ attributes }) => ({
      x: Number(attributes.get('cx')),
      y: Number(attributes.get('cy')),
    }));
  const subjects = shapes.filter(({ attributes }) =>
    /\bspoken\b/.test(attributes.get('class') ?? ''),
  );
  return [
    ...(Buffer.byteLength(svg) < 1000 ? [] : ['1 kB or more']),
    ...(svg.replace(/<[^>]*>/g, '').trim() === '' ? [] : ['holds text']),
    ...findOtherManner(root),
    ...shapes.flatMap(findOtherShape),
    ...(dots.length > 0 ? [] : ['nobody is there']),
    ...(subjects.length <= 1 ? [] : ['more than one is spoken of']),
    ...findCrowding(dots),
    ...(await findTouching(svg, dots)),
  ];
}

function findOtherManner(root: Tag | undefined): readonly string[] {
  const attributes = root?.attributes ?? new Map<string, string>();
  return [...new Set([...Object.keys(MANNER), ...attributes.keys()])]
    .filter((key) => attributes.get(key) !== MANNER[key])
    .map((key) => `svg ${key}: ${attributes.get(key)}`);
}

function findOtherShape({ name, attributes }: Tag): readonly string[] {
  const known = SHAPES[name];
  if (!known) return [name];
  const strange = [...attributes.keys()].filter((key) => !known.includes(key));
  const wrong = name === 'circle' ? Object.keys(DOT) : [];
  return [...strange, ...wrong.filter((key) => !DOT[key]?.test(attributes.get(key) ?? ''))].map(
    (key) => `${name} ${key}: ${attributes.get(key)}`,
  );
}

function findCrowding(dots: readonly Point[]): readonly string[] {
  const near = 2 * DOT_RADIUS + AIR;
  const edge = DOT_RADIUS + AIR;
  return dots.flatMap((dot, place) => [
    ...(dot.x >= edge && dot.x <= WIDTH - edge && dot.y >= edge && dot.y <= HEIGHT - edge
      ? []
      : [`the dot at ${dot.x}, ${dot.y} is at the edge`]),
    ...dots
      .slice(0, place)
      .filter((other) => Math.hypot(dot.x - other.x, dot.y - other.y) < near)
      .map((other) => `the dots at ${dot.x}, ${dot.y} and ${other.x}, ${other.y} touch`),
  ]);
}

/** Looks at the lines alone, as they are painted. */
async function findTouching(svg: string, dots: readonly Point[]): Promise<readonly string[]> {
  const painted = await sharp(Buffer.from(svg.replace(/<circle[^>]*>/g, '')), {
    density: 72 * SCALE,
  })
    .resize(WIDTH * SCALE, HEIGHT * SCALE)
    .extractChannel('alpha')
    .raw()
    .toBuffer();
  const inked: Point[] = [];
  painted.forEach((alpha, place) => {
    const [column, row] = [place % (WIDTH * SCALE), Math.floor(place / (WIDTH * SCALE))];
    if (alpha > 127) inked.push({ x: (column + 0.5) / SCALE, y: (row + 0.5) / SCALE });
  });
  const isAtEdge = ({ x, y }: Point) => x < AIR || y < AIR || x > WIDTH - AIR || y > HEIGHT - AIR;
  const touched = dots.filter((dot) =>
    inked.some(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) < DOT_RADIUS + AIR - 0.5 / SCALE),
  );
  return [
    ...(inked.length > 0 ? [] : ['no line']),
    ...(inked.some(isAtEdge) ? ['a line is at the edge'] : []),
    ...touched.map(({ x, y }) => `a line touches the dot at ${x}, ${y}`),
  ];
}
