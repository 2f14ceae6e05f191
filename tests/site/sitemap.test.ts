import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { attributeOf, base, canonicalOf, pages, read } from './built.ts';

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

function readLocations(text: string, list: string, entry: string): readonly string[] {
  return parser.parse(text)[list][entry].map(({ loc }: { loc: string }) => loc);
}

const isHidden = ({ tags }: (typeof pages)[number]) =>
  /\bnoindex\b/.test(attributeOf(tags, 'meta', 'name', 'robots', 'content') ?? '');
const fileOf = (address: string) => new URL(address).pathname.slice(base.length);

test('the sitemap lists exactly the pages that may be found, by their own names', () => {
  const maps = readLocations(read('sitemap-index.xml'), 'sitemapindex', 'sitemap');
  const listed = maps.flatMap((map) => readLocations(read(fileOf(map)), 'urlset', 'url'));
  const expected = pages.filter((page) => !isHidden(page)).map(canonicalOf);
  expect(listed.toSorted()).toEqual(expected.toSorted());
  expect(listed.length).toBeGreaterThan(10);
});

test('every page is either to be found, by a name of its own, or says that it is not', () => {
  const names = pages.map(canonicalOf);
  expect(pages.filter((page) => isHidden(page) !== (canonicalOf(page) === undefined))).toEqual([]);
  expect(names.filter((name, place) => name && names.indexOf(name) !== place)).toEqual([]);
  for (const page of pages.filter((candidate) => !isHidden(candidate))) {
    expect(new URL(canonicalOf(page) ?? '').pathname).toBe(page.path);
  }
});

test('results and the page for what is missing are not to be found', () => {
  const hidden = pages.filter(isHidden).map(({ file }) => file);
  expect(hidden).toContain('404.html');
  expect(pages.filter(({ file }) => /\/result\/index\.html$/.test(file)).every(isHidden)).toBe(
    true,
  );
});

test('robots may go everywhere and are told of the sitemap', () => {
  const lines = read('robots.txt').trim().split('\n');
  expect(lines).toContain('User-agent: *');
  expect(lines).toContain('Disallow:');
  const home = pages.find(({ file }) => file === 'index.html');
  expect(lines).toContain(`Sitemap: ${home && canonicalOf(home)}sitemap-index.xml`);
});
