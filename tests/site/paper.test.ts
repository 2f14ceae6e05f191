import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { itemsOf, NO_OCCASION } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import { site } from '#site.ts';
import { quizzes } from '../quizzes.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['tbody', 'tr', 'th', 'td', 'li'].includes(name),
});

const whole = quizzes.filter(({ quiz }) => !quiz.shortFormOf);

/** The sheet as a person holds it: nothing here knows the quiz, only what is printed. */
function readSheet(html: string) {
  const [rings, sums, legend] = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(
    ([table]) => parser.parse(table).table,
  );
  /** The figure beside each ring, by row; the last ring is the one behind the dashed line. */
  const figures = new Map<number, readonly string[]>(
    rowsOf(rings).map((row) => {
      const [number, ...marks] = row.td.map(textOf);
      return [Number(number), marks];
    }),
  );
  const additions = rowsOf(sums).map((row) => ({
    name: textOf(row.th[0]),
    rows: row.td[0].ul.li.map((box: unknown) => Number(textOf(box))),
    needed: Number(/needs (\d+)/.exec(textOf(row.td[2]))?.[1]),
  }));
  const counts = legend?.thead.tr[0].th.slice(1).map((head: unknown) => numbersIn(textOf(head))[0]);
  const words = rowsOf(legend).map((row) => ({
    word: textOf(row.th[0]),
    sums: row.td.map((cell: unknown) => numbersIn(textOf(cell))),
  }));
  return { figures, additions, counts, words };
}

function openSheet(id: string): string {
  return readFileSync(`dist/reflect/${id}/paper/index.html`, 'utf8');
}

type Node = ReturnType<XMLParser['parse']>;

function rowsOf(table: Node): readonly Node[] {
  return table?.tbody.flatMap((body: Node) => body.tr) ?? [];
}

function textOf(node: Node): string {
  if (typeof node === 'string') return node;
  const own = Object.entries<Node>(node).map(([name, value]) => {
    if (name === '#text' || typeof value === 'object') return textOf(value);
    return name === 'span' ? value : '';
  });
  return own.join(' ').trim();
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+/g)].map(Number);
}

/** What the sheet tells its owner to do: write figures into boxes, add, count, look up. */
function addUp(sheet: ReturnType<typeof readSheet>, marks: readonly (number | undefined)[]) {
  return sheet.additions.map(({ name, rows, needed }) => {
    const boxes = rows
      .map((row: number) => {
        const ring = marks[row - 1];
        return ring === undefined ? '' : (sheet.figures.get(row)?.[ring] ?? '');
      })
      .filter((figure: string) => /\d/.test(figure))
      .map(Number);
    const sum = boxes.reduce((total: number, figure: number) => total + figure, 0);
    const column = sheet.counts.indexOf(boxes.length);
    const found = sheet.words.filter(({ sums }) => {
      const [from = Number.NaN, to = from] = sums[column] ?? [];
      return from <= sum && sum <= to;
    });
    const word = boxes.length < needed ? undefined : found.map(({ word: one }) => one).join();
    return { name, sum, answered: boxes.length, word };
  });
}

describe.each(whole)('the paper edition of $quiz.id', ({ quiz, words }) => {
  const sheet = readSheet(openSheet(quiz.id));
  const items = itemsOf(quiz);

  test('adds up by hand to what the program finds, for 300 sets of answers', () => {
    const ring = fc.option(fc.nat(quiz.points), { nil: undefined });
    const marked = fc.array(ring, { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(marked, (marks) => {
        const answers = new Map(
          marks.flatMap((place, row) => {
            const id = items[row]?.id;
            if (place === undefined || id === undefined) return [];
            return [[id, place === quiz.points ? NO_OCCASION : place + 1]];
          }),
        );
        const scores = scoreQuiz(quiz, answers).map(({ dimension, sum, answered, band }) => ({
          name: words.dimensions[dimension]?.name,
          sum,
          answered,
          word: band === undefined ? undefined : words.bands[band]?.name,
        }));
        expect(addUp(sheet, marks)).toEqual(scores);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(quizzes)('the sheet of $quiz.id', ({ quiz, words }) => {
  const html = openSheet(quiz.id);
  const items = itemsOf(quiz);

  test('prints every moment once, with a ring for each answer and one behind the dashed line', () => {
    const { figures } = readSheet(html);
    expect([...figures.keys()]).toEqual(items.map((_, place) => place + 1));
    for (const [row, marks] of figures) {
      const up = Array.from({ length: quiz.points }, (_, place) => String(place + 1));
      const run = items[row - 1]?.isReversed ? up.toReversed() : up;
      expect(marks).toEqual([...run, '–']);
    }
    for (const { id } of items) expect(html).toContain(escaped(words.items[id]?.self ?? ''));
  });

  test('holds no script and says its limits', () => {
    expect(html).not.toMatch(/<script|<astro-island/);
    for (const limit of words.limits) expect(html).toContain(escaped(limit));
  });

  test('bears a code that leads to the same reflection on the screen', () => {
    const [, size = '', path = ''] =
      /<svg[^>]*viewBox="0 0 (\d+) \1"[^>]*>.*?<path d="([^"]*)"/s.exec(
        html.slice(html.indexOf('<figure')),
      ) ?? [];
    const form = new URL(`/reflect/${quiz.id}/`, process.env['SITE_URL'] ?? site.address);
    expect(scan(Number(size), path)).toBe(form.href);
    expect(html).toContain(`href="${form.href}"`);
  });
});

/** Draws the path as a camera would see it, four points a module, with quiet ground round it. */
function scan(size: number, path: string): string | undefined {
  const width = (size + 8) * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < 4; row += 1) {
      const start = ((Number(y) + 4) * 4 + row) * width + (Number(x) + 4) * 4;
      for (let dot = start; dot < start + Number(length) * 4; dot += 1) {
        pixels.fill(0, dot * 4, dot * 4 + 3);
      }
    }
  }
  return jsqr(pixels, width, width)?.data;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;');
}
