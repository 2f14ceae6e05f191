import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articles, listFiles, plainText } from './files.ts';

const published = articles.filter(({ front }) => !front.draft);

test('the reading of prose leaves the words and takes the marks', () => {
  const body = [
    'import A from "#embeds/A.astro";',
    '',
    '## A _small_ thing',
    '> **Say** “it” again.[^1]',
    '1. See [the page](/value/), she’s there.',
    '',
    '| One | Two |',
    '| --- | ---: |',
    '',
    '[^1]: Author, A. (2021). "Title."',
    '   Second line.',
    '',
    '<A mode="x" />',
  ].join('\n');
  expect(plainText(body)).toBe('A small thing Say "it" again. See the page, she\'s there. One Two');
});

test('there are articles', () => {
  expect(published.length).toBeGreaterThan(3);
});

describe.each(published)('$file', ({ body, front }) => {
  const text = plainText(body);

  test('its excerpt stands in it, word for word', () => {
    expect(text).toContain(plainText(front.excerpt));
  });

  test('is 800 to 1,400 words long', () => {
    const words = text.split(' ').length;
    expect(words).toBeGreaterThanOrEqual(800);
    expect(words).toBeLessThanOrEqual(1400);
  });

  test('names its sources in notes that it calls', () => {
    const called = [...body.matchAll(/\[\^(\w+)\](?!:)/g)].map(([, note]) => note);
    const given = [...body.matchAll(/^\[\^(\w+)\]:/gm)].map(([, note]) => note);
    expect(given.length).toBeGreaterThan(0);
    expect([...new Set(called)].toSorted()).toEqual(given.toSorted());
  });
});

/** The addresses a language has, from the files of src/pages. A rest is the number of a page; a place nobody fills in here may hold anything. */
function findRoutes(language: string): RegExp {
  const names = (pattern: string) =>
    listFiles(pattern).map(
      (file) =>
        file
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '') ?? '',
    );
  const fillings: Readonly<Record<string, readonly string[]>> = {
    slug: published.filter((one) => one.language === language).map(({ slug }) => slug),
    quiz: names('quizzes/*.yaml'),
    mode: names(`${language}/value/*.yaml`),
    page: names(`${language}/pages/*.mdx`),
  };
  const routes = globSync('src/pages/[[]...language]/**/*.astro').map((file) =>
    file
      .replaceAll('\\', '/')
      .replace('src/pages/[...language]', '')
      .replace(/\/index\.astro$|\.astro$/, '/')
      .replace(/\[\.\.\.\w+\]\//g, '(?:\\d+/)?')
      .replace(/\[(\w+)\]/g, (_, name: string) => `(?:${fillings[name]?.join('|') ?? '[^/]+'})`),
  );
  return new RegExp(`^(?:${routes.join('|')})(?:#.+)?$`);
}

/** Addresses in links of MDX, by place. */
function findLinks(file: string, text: string) {
  return [...text.matchAll(/\]\(([^)\s]*)[^)]*\)|\bhref="([^"]*)"/g)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split('\n').length}`,
    address: match[1] ?? match[2] ?? '',
  }));
}

describe('links', () => {
  const links = listFiles('*/{articles,pages}/*.mdx').flatMap((file) => {
    const routes = findRoutes(file.split('/')[1] ?? '');
    return findLinks(file, readFileSync(file, 'utf8')).map((link) => ({ ...link, routes }));
  });
  const lead = (routes: RegExp, address: string) =>
    routes.test(address) || /^(https:\/\/[\w-]+\.|#[\w-]+$)/.test(address);

  test('each leads to a page of this site or to a secure address', () => {
    expect(links.length).toBeGreaterThan(10);
    const lost = links.filter(({ routes, address }) => !lead(routes, address));
    expect(lost.map(({ place, address }) => `${place}: ${address}`)).toEqual([]);
  });

  test.each([
    '/',
    '/articles/',
    '/articles/answer-the-phone/',
    '/articles/answer-the-phone/#the-other-door',
    '/reflect/serving-heart/result/',
    '/value/relationship/',
    '/privacy/',
    'https://doi.org/10.1000/x',
  ])('%s leads somewhere', (address) => {
    expect(lead(findRoutes('en'), address)).toBe(true);
  });

  test.each([
    '/articles/answer-the-phone',
    '/articles/no-such-article/',
    '/value/no-such-mode/',
    '/reflect/no-such-quiz/',
    '/no-such-page/',
    'articles/',
    'http://example.com/',
    '',
  ])('“%s” leads nowhere', (address) => {
    expect(lead(findRoutes('en'), address)).toBe(false);
  });

  test('a lost link is found by file and line', () => {
    expect(findLinks('a.mdx', 'One.\n[two](/three/) and <a href="/four/">four</a>')).toEqual([
      { place: 'a.mdx:2', address: '/three/' },
      { place: 'a.mdx:2', address: '/four/' },
    ]);
  });
});
