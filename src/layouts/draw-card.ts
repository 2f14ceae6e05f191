import italic from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-italic.woff2?inline';
import roman from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2?inline';
import { drawings } from '#components/drawings.ts';
import { CARD_SIZE } from '#layouts/card.ts';
import { createLettering, type Lettering } from '#layouts/lettering.ts';

interface Card {
  /** The name of the house. */
  readonly house: string;
  readonly title: string;
  /** The id of its sign, and its name. */
  readonly mark: string;
  readonly sign: string;
}

// The day's paper, ink and accent of tokens.css, in the only colours that PNG and its readers agree on.
const PAPER = '#f7f4ee';
const INK = '#27201b';
const ACCENT = '#0e5739';

const EDGE = 80;
const TEXT_EDGE = 400;
const TITLE = { top: 206, bottom: 570, leading: 1.04, sizes: [104, 92, 80, 70, 60] } as const;
const SMALLEST = 52;

const display = createLettering(fileOf(roman), -0.018);
const name = createLettering(fileOf(roman), -0.012);
const small = createLettering(fileOf(italic));

/** The picture that stands beside a link to a page, as SVG. A text the font cannot write is left out. */
export function drawCard({ house, title, mark, sign }: Card): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}">`,
    `<style>path,circle{fill:none;stroke:${INK};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}.mark-dot{fill:${ACCENT};stroke:none}.text{fill:${INK};stroke:none}</style>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    sized(drawings.get('serving-heart'), EDGE - 7, 50, 56),
    letters(name, house, 44, EDGE + 62, 92),
    `<rect x="${EDGE}" y="128" width="${CARD_SIZE.width - 2 * EDGE}" height="6" fill="${INK}"/>`,
    `<rect x="${EDGE}" y="139" width="${CARD_SIZE.width - 2 * EDGE}" height="1.5" fill="${INK}"/>`,
    sized(drawings.get(mark), EDGE - 24, 200, 240),
    letters(small, sign, 32, EDGE, 500),
    layTitle(title),
    '</svg>',
  ].join('');
}

/** As large as the title fits, its lines as even as they can be. */
function layTitle(title: string): string {
  const width = CARD_SIZE.width - EDGE - TEXT_EDGE;
  const room = TITLE.bottom - TITLE.top;
  const fits = (size: number) => {
    const lines = breakLines(title, size, width);
    return lines.length * size * TITLE.leading <= room && widest(lines, size) <= width;
  };
  const size = TITLE.sizes.find(fits) ?? SMALLEST;
  return evenLines(title, size, width)
    .map((line, place) =>
      letters(display, line, size, TEXT_EDGE, TITLE.top + size * (0.78 + place * TITLE.leading)),
    )
    .join('');
}

function evenLines(text: string, size: number, width: number): readonly string[] {
  const full = breakLines(text, size, width);
  for (let narrower = width * 0.5; narrower < width; narrower += 10) {
    const lines = breakLines(text, size, narrower);
    if (lines.length === full.length && widest(lines, size) <= width) return lines;
  }
  return full;
}

function widest(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((line) => display.widthOf(line, size)));
}

function breakLines(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.pop();
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || display.widthOf(longer, size) <= width) lines.push(longer);
    else lines.push(last, word);
  }
  return lines;
}

function letters(lettering: Lettering, text: string, size: number, x: number, y: number): string {
  if (!lettering.canWrite(text)) return '';
  return `<path class="text" d="${lettering.outline(text, size, x, y)}"/>`;
}

function sized(drawing = '', x: number, y: number, size: number): string {
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 24 24">${drawing}</svg>`;
}

function fileOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
