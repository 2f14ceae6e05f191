import { describe, expect, test } from 'vitest';
import { type BuiltPage, files, isArticle, pages, read } from './built.ts';

const CHUNK = /["'`(](?:\.{1,2}\/|[^"'`(]*\/)?([\w.-]+\.js)["'`)]/g;

/** All script a page may ever run, what comes on demand included. */
function scriptOf({ html }: BuiltPage): string {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(CHUNK)) {
      const file = `_astro/${name}`;
      if (found.has(file) || !files.includes(file)) continue;
      found.add(file);
      look(read(file));
    }
  };
  look(html);
  return [...found].map(read).join('\n');
}

const isSet = ({ html }: BuiltPage) => /\.timetable[ {:]/.test(html);
const hasTable = (page: BuiltPage) =>
  /class="[^"]*\btimetable\b/.test(page.html) || scriptOf(page).includes('timetable');

describe('a table set like a timetable', () => {
  // A sum in an article shares a chunk with the calculator's pages, and shows no table of theirs.
  const shown = pages.filter((page) => hasTable(page) && !isArticle(page));

  test.each(shown)('$file shows one and brings its style', (page) => {
    expect(isSet(page)).toBe(true);
  });

  test('some are written by script, and most pages go without', () => {
    const later = pages.filter(({ html }) => !/class="[^"]*\btimetable\b/.test(html));
    expect(later.filter(hasTable).length).toBeGreaterThan(1);
    expect(pages.filter((page) => !hasTable(page)).length).toBeGreaterThan(pages.length / 2);
  });
});
