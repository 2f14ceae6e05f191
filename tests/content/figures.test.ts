import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFaults } from './figure-faults.ts';
import { articles, listFiles } from './files.ts';

const drawn = listFiles('figures/*');
const published = articles.filter(({ front }) => !front.draft);
const FIGURE = /^<Figure name="([^"]*)" alt="([^"]*)">(.*)<\/Figure>$/;

/** An article by its blocks: paragraphs, headings, tables, quotations, notes and figures. */
function blocksOf(body: string): readonly string[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('import '));
}

describe.each(published)('$file', ({ body }) => {
  const blocks = blocksOf(body);
  const places = blocks.flatMap((block, place) => (/<Figure\b/.test(block) ? [place] : []));
  const [place = -1] = places;
  const [, name = '', alt = '', caption = ''] = FIGURE.exec(blocks[place] ?? '') ?? [];

  test('has one figure, and it is drawn', () => {
    expect(places).toHaveLength(1);
    expect(drawn).toContain(`content/figures/${name}.svg`);
  });

  test('says in one sentence what is drawn, and something else below it', () => {
    expect(alt).toMatch(/^[^.]+\.$/);
    expect(alt.length).toBeLessThanOrEqual(160);
    expect(caption).toMatch(/^[A-Z].*\.$/);
    expect(caption.length).toBeLessThanOrEqual(110);
  });

  test('shows it where the essay is under way, and beside text alone', () => {
    expect(place).toBeGreaterThan(4);
    const beside = [blocks[place - 1] ?? '', blocks[place + 1] ?? ''];
    expect(beside.filter((block) => /^([|>]|\[\^)/.test(block) || block === '')).toEqual([]);
    expect(beside[0]).not.toMatch(/^#/);
  });
});

test('no figure is kept that no article shows', () => {
  const shown = published.map(({ body }) => /<Figure name="([^"]*)"/.exec(body)?.[1]);
  expect(drawn).toEqual(
    [...new Set(shown)].map((name) => `content/figures/${name}.svg`).toSorted(),
  );
});

describe('a figure is drawn in the hand of the signs', () => {
  test.each(drawn)('%s', async (file) => {
    expect(await findFaults(readFileSync(file, 'utf8'))).toEqual([]);
  });

  const line = '<path d="M4 30H92"/>';
  const dot = '<circle class="mark-dot" cx="48" cy="20" r="2" fill="currentColor" stroke="none"/>';
  const draw = (shapes: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 36" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>\n`;

  test('a line and a dot are enough', async () => {
    expect(await findFaults(draw(line + dot))).toEqual([]);
  });

  test.each([
    ['another weight', draw(line + dot).replace('"1.5"', '"2"'), 'svg stroke-width: 2'],
    ['another format', draw(line + dot).replace('96 36', '24 24'), 'svg viewbox: 0 0 24 24'],
    [
      'a weight of its own',
      draw(line.replace('/', ' stroke-width="3"/') + dot),
      'path stroke-width: 3',
    ],
    ['a larger dot', draw(line + dot.replace('"2"', '"3"')), 'circle r: 3'],
    ['a ring', draw(line + dot.replace('"none"', '"red"')), 'circle stroke: red'],
    ['a name in it', draw(`<title>A line</title>${line}${dot}`), 'holds text'],
    ['a style', draw(`<style/>${line}${dot}`), 'style'],
    ['nobody', draw(line), 'nobody is there'],
    ['nothing but a dot', draw(dot), 'no line'],
    [
      'a dot on the line',
      draw(line + dot.replace('"20"', '"27"')),
      'a line touches the dot at 48, 27',
    ],
    ['a line at the edge', draw(line.replace('M4', 'M1') + dot), 'a line is at the edge'],
    [
      'a dot at the edge',
      draw(line + dot.replace('"48"', '"2"')),
      'the dot at 2, 20 is at the edge',
    ],
    [
      'two dots that touch',
      draw(line + dot + dot.replace('"48"', '"52"')),
      'the dots at 52, 20 and 48, 20 touch',
    ],
    [
      'two subjects',
      draw(line + (dot + dot.replace('"48"', '"60"')).replaceAll('dot"', 'dot spoken"')),
      'more than one is spoken of',
    ],
  ])('%s is noticed', async (_, svg, fault) => {
    expect(await findFaults(svg)).toContain(fault);
  });
});
