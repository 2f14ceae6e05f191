import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShards } from '#islands/search/shard.ts';
import { type Built, copyHouse } from './copied-house.ts';
import { addArticles, wordOnlyIn } from './made-up-articles.ts';

const EXTRA = 60;
const SHARD = 25;
const PAGE = 24;
const real = globSync('content/en/articles/*.mdx').length;
const all = real + EXTRA;
const house = copyHouse();
let built: Built;

beforeAll(async () => {
  addArticles(house, EXTRA);
  built = await house.build({ SITE_SEARCH_SHARD: String(SHARD) });
  expect(built.exitCode, built.output).toBe(0);
}, 180_000);

afterAll(() => house.remove());

/** A page by its address. */
function read(address: string): string {
  return built.read(`${address.slice(1)}index.html`);
}

/** Addresses of articles in the main part of a page, in order. */
function articlesIn(html: string): readonly string[] {
  const [, main = ''] = html.split('<main');
  return [...main.matchAll(/href="\/articles\/([a-z][a-z0-9-]*)\/"/g)].map(([, slug = '']) => slug);
}

/** Where a page of a list leads: by the relation of the link. */
function turns(html: string): Readonly<Record<string, string>> {
  const links = html.matchAll(/<a\b[^>]*\brel="(prev|next)"[^>]*>/g);
  return Object.fromEntries(
    [...links].map(([tag, relation]) => [relation, /href="([^"]*)"/.exec(tag)?.[1] ?? '']),
  );
}

/** Follows the way to older ones from the first page of a list. */
function walk(start: string): readonly string[] {
  const paths = [start];
  for (let next = turns(read(start))['next']; next; next = turns(read(next))['next'])
    paths.push(next);
  return paths;
}

describe('the list of all articles', () => {
  test('holds every article once, newest first, on as many pages as it takes', () => {
    const paths = walk('/articles/');
    const listed = paths.map((path) => articlesIn(read(path)));
    expect(paths).toEqual(['/articles/', '/articles/2/', '/articles/3/', '/articles/4/']);
    expect(listed.slice(0, -1).map(({ length }) => length)).toEqual([PAGE, PAGE, PAGE]);
    expect(new Set(listed.flat()).size).toBe(all);
    expect(listed.flat()).toHaveLength(all);
    const made = listed.flat().filter((slug) => slug.startsWith('made-up-'));
    expect(made).toEqual(Array.from({ length: EXTRA }, (_, place) => `made-up-${place + 1}`));
  });

  test('leads back the same way, and the newest page has no number', () => {
    expect(turns(read('/articles/3/'))).toEqual({ prev: '/articles/2/', next: '/articles/4/' });
    expect(turns(read('/articles/2/'))['prev']).toBe('/articles/');
    expect(turns(read('/articles/'))['prev']).toBeUndefined();
    expect(built.files).not.toContain('articles/1/index.html');
  });

  test('gives each page a title of its own', () => {
    const titles = walk('/articles/').map((path) => /<title>([^<]*)/.exec(read(path))?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('a topic with many articles has pages, a topic with few has one', () => {
  expect(walk('/topics/open-ear/').length).toBeGreaterThan(2);
  expect(walk('/topics/mine-to-keep/')).toHaveLength(1);
  expect(read('/topics/mine-to-keep/')).not.toMatch(/rel="(prev|next)"/);
  const listed = walk('/topics/open-ear/').flatMap((path) => articlesIn(read(path)));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBeGreaterThan(EXTRA - 1);
});

test('the archive holds them all', () => {
  const pages = built.files.filter((file) => /^archive\/.*html$/.test(file));
  const listed = pages.flatMap((page) => articlesIn(built.read(page)));
  expect(listed).toHaveLength(all);
});

test('the path goes through the curated order and on through all others, oldest first', () => {
  const last = readPath();
  expect(turns(read(`/articles/${last}/`))['next']).toBe(`/articles/made-up-${EXTRA}/`);
  expect(turns(read('/articles/made-up-2/'))).toEqual({
    prev: '/articles/made-up-3/',
    next: '/articles/made-up-1/',
  });
  expect(turns(read('/articles/made-up-1/'))['next']).toBeUndefined();
});

function readPath(): string {
  const path = readFileSync('content/en/reading-path.yaml', 'utf8');
  return [...path.matchAll(/^ {2}- (\S+)$/gm)].at(-1)?.[1] ?? '';
}

describe('the search index', () => {
  const partsOf = (html: string) => [...new Set(html.match(/\/search\/index-\d+\.js/g))];

  test('is in as many parts as it takes, all of them named by the search page', () => {
    const parts = partsOf(read('/search/'));
    expect(parts).toHaveLength(Math.ceil(all / SHARD));
    const files = built.files.filter((file) => /^search\/.*js$/.test(file));
    expect(files.map((file) => `/${file}`)).toEqual(parts.toSorted());
  });

  test('finds each article by the word that only it has', async () => {
    const shards = await Promise.all(
      partsOf(read('/search/')).map(async (part) => {
        const { href } = pathToFileURL(join(house.folder, 'dist', part));
        return (await import(href)).shard;
      }),
    );
    expect(shards.every(({ texts }) => texts === undefined)).toBe(true);
    const lookUp = openShards(shards);
    for (let number = 1; number <= EXTRA; number += 1) {
      const [first] = lookUp(wordOnlyIn(number)).found;
      expect(first?.href).toBe(`/articles/made-up-${number}/`);
    }
    expect(lookUp('butcher').found[0]?.href).toBe('/articles/the-butcher-who-never-smiled/');
  });

  test('keeps its older parts as they are when an article is added', () => {
    const first = built.read('search/index-1.js');
    expect(first).toContain(`/articles/made-up-${EXTRA}/`);
    expect(first).not.toContain('/articles/made-up-1/');
  });

  test('shows a page of articles to whoever has no script, and the way to the others', () => {
    const html = read('/search/');
    expect(articlesIn(html).length).toBe(PAGE);
    expect(html).toContain('href="/articles/2/"');
  });
});
