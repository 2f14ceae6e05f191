import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { findTags } from '#build/page-tags.ts';
import { attributeOf, canonicalOf, decode, files, isArticle, pages, read } from './built.ts';

interface Item {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
}

const NEWEST = 30;
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'item' || name === 'category',
});
const folders = files
  .filter((file) => /(^|\/)rss\.xml$/.test(file))
  .map((file) => file.slice(0, -7));

function readRss(folder: string) {
  const text = read(`${folder}rss.xml`);
  const { rss } = parser.parse(text);
  const items: Item[] = rss.channel.item.map((item: Record<string, string>) => ({
    address: item['link'],
    title: decode(item['title'] ?? ''),
    summary: decode(item['description'] ?? ''),
    html: item['content:encoded'],
    published: new Date(item['pubDate'] ?? ''),
  }));
  return { rss, channel: rss.channel, items };
}

function readJson(folder: string) {
  const feed = JSON.parse(read(`${folder}feed.json`));
  const items: Item[] = feed.items.map((item: Record<string, string>) => ({
    address: item['url'],
    title: item['title'],
    summary: item['summary'],
    html: item['content_html'],
    published: new Date(item['date_published'] ?? ''),
  }));
  return { feed, items };
}

/** Words without the marks round them. */
function wordsOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What an article says, its caution included, without what helps to find the way on its page. */
function paragraphsOf(html: string): readonly string[] {
  const [, body = ''] = /<div\b[^>]*\bclass="prose\b[^>]*>(.*?)<\/div>\s*<aside/s.exec(html) ?? [];
  const [, caution = ''] = /<aside\b[^>]*\bcaution\b[^>]*>(.*?)<\/aside>/s.exec(html) ?? [];
  const text = body.replace(/<(nav|aside)\b.*?<\/\1>/gs, '');
  expect(text).not.toBe('');
  expect(caution).not.toBe('');
  return [...(text + caution).matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner = '']) =>
    wordsOf(inner),
  );
}

test('there is a feed for the site', () => {
  expect(folders).toContain('');
});

describe.each(folders)('the feeds of /%s', (folder) => {
  const { rss, channel, items } = readRss(folder);
  const json = readJson(folder);
  const home = pages.find(({ file }) => file === `${folder}index.html`);
  const articles = pages.filter(
    (page) => isArticle(page) && page.file.startsWith(`${folder}articles/`),
  );

  test('the first is RSS 2.0', () => {
    expect(rss['@_version']).toBe('2.0');
    for (const name of ['title', 'link', 'description', 'language', 'atom:link']) {
      expect(channel[name], name).toBeTruthy();
    }
    expect(channel.link).toBe(home && canonicalOf(home));
    expect(channel['atom:link']['@_href']).toBe(`${channel.link}rss.xml`);
    expect(channel['atom:link']['@_rel']).toBe('self');
    for (const item of channel.item) {
      expect(item.guid).toBe(item.link);
      expect(item.pubDate).toMatch(
        /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
      );
      expect(item.category.length).toBeGreaterThan(0);
    }
  });

  test('the second is JSON Feed 1.1', () => {
    const { feed } = json;
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.home_page_url).toBe(channel.link);
    expect(feed.feed_url).toBe(`${channel.link}feed.json`);
    expect(feed.authors[0].name).not.toBe('');
    for (const item of feed.items) {
      expect(item.id).toBe(item.url);
      expect(item.date_published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(new URL(item.image).pathname).toMatch(/\.png$/);
      expect(item.tags.length).toBeGreaterThan(0);
    }
  });

  test('both say the same', () => {
    expect(json.items).toEqual(items);
    expect(json.feed.title).toBe(decode(channel.title));
    expect(json.feed.language.toLowerCase()).toBe(channel.language);
  });

  test('hold the articles, newest first', () => {
    const addresses = items.map(({ address }) => address);
    const known = articles.map(canonicalOf);
    expect(addresses.filter((address) => !known.includes(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(Math.min(NEWEST, articles.length));
    const days = items.map(({ published }) => published.getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test('hold each article whole, with its caution', () => {
    for (const { address, title, html, summary } of items) {
      const page = articles.find((candidate) => canonicalOf(candidate) === address);
      const words = wordsOf(html);
      expect(page && attributeOf(page.tags, 'meta', 'property', 'og:title', 'content')).toBe(title);
      expect(words).toContain(summary);
      const paragraphs = paragraphsOf(page?.html ?? '');
      expect(paragraphs.length, address).toBeGreaterThan(10);
      const lost = paragraphs.filter((paragraph) => !words.includes(paragraph));
      expect(lost, address).toEqual([]);
    }
  });

  test('carry nothing that only our pages can use, and no address that holds only there', () => {
    for (const { address, html } of items) {
      const tags = findTags(html);
      const strange = tags.filter(
        ({ name, attributes }) =>
          /^(script|style|link|astro-|form|input|button|iframe|figure|svg|use)/.test(name) ||
          [...attributes.keys()].some((key) => /^(class|style|on|data-|aria-)/.test(key)),
      );
      expect(strange, address).toEqual([]);
      const addresses = tags.flatMap(({ attributes }) => [
        attributes.get('href'),
        attributes.get('src'),
      ]);
      expect(
        addresses.filter((to) => to !== undefined && !/^(https:\/\/|mailto:)/.test(to)),
        address,
      ).toEqual([]);
    }
  });
});

test.each(pages)('$file tells where its feeds are', ({ tags, file }) => {
  const folder = folders.find((name) => name !== '' && file.startsWith(name)) ?? '';
  const home = readRss(folder).channel.link;
  for (const [type, name] of [
    ['application/rss+xml', 'rss.xml'],
    ['application/feed+json', 'feed.json'],
  ] as const) {
    const address = attributeOf(tags, 'link', 'type', type, 'href') ?? '';
    expect(new URL(address, home).href).toBe(home + name);
  }
});
