import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkVersions } from '#build/alternates.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'alternates-'));
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

function build(pages: Readonly<Record<string, string>>): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  };
  for (const [path, lang] of Object.entries(pages)) {
    const canonical = path.includes('hidden') ? '' : `<link rel="canonical" href="${path}">`;
    write(`${path}index.html`, `<html lang="${lang}"><head>${canonical}</head>`);
    if (path === '' || /^\w\w\/$/.test(path)) write(`${path}rss.xml`, '');
  }
  linkVersions(site, new URL('https://servingheart.example/x/'));
}

function linksOf(path: string): readonly string[] {
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  return [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
    ([, locale, href]) => `${locale} ${href}`,
  );
}

test('a page names itself and its other versions, each with its language', () => {
  build({ '': 'en-GB', 'pl/': 'pl', 'about/': 'en-GB', 'pl/about/': 'pl' });
  const both = ['en-GB https://servingheart.example/x/', 'pl https://servingheart.example/x/pl/'];
  expect(linksOf('')).toEqual(both);
  expect(linksOf('pl/')).toEqual(both);
  expect(linksOf('about/')).toEqual(both.map((link) => `${link}about/`));
  expect(linksOf('pl/about/')).toEqual(linksOf('about/'));
});

test('a page that stands in one language only names none', () => {
  build({ '': 'en-GB', 'pl/': 'pl', 'articles/honey/': 'en-GB', 'pl/articles/miod/': 'pl' });
  expect(linksOf('articles/honey/')).toEqual([]);
  expect(linksOf('pl/articles/miod/')).toEqual([]);
});

test('a page that is not to be found names none', () => {
  build({ '': 'en-GB', 'pl/': 'pl', 'hidden/': 'en-GB', 'pl/hidden/': 'pl' });
  expect(linksOf('hidden/')).toEqual([]);
});

test('a site of one language names none', () => {
  build({ '': 'en-GB', 'about/': 'en-GB', 'op/x/': 'en-GB' });
  expect(linksOf('')).toEqual([]);
  expect(linksOf('about/')).toEqual([]);
});
