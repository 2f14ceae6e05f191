import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface FrontMatter {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly published: string;
  readonly dimensions: readonly string[];
}

const articles = globSync('content/en/articles/*.mdx')
  .map((file) => {
    const [, matter = ''] = readFileSync(file, 'utf8').split('---\n');
    const data: FrontMatter & { draft?: boolean } = parse(matter);
    return { slug: basename(file, '.mdx'), ...data, html: '' };
  })
  .filter(({ draft }) => draft !== true)
  .map((article) => ({ ...article, html: read(`articles/${article.slug}/`) }))
  .toSorted((a, b) => a.slug.localeCompare(b.slug));
const slugs = articles.map(({ slug }) => slug);
const path: readonly string[] = parse(
  readFileSync('content/en/reading-path.yaml', 'utf8'),
).articles;
const topics = Object.entries<{ slug: string; sentence: string }>(
  parse(readFileSync('content/en/topics.yaml', 'utf8')),
);

function read(page: string): string {
  return readFileSync(`dist/${page}index.html`, 'utf8');
}

function mainOf(html: string): string {
  return /<main.*<\/main>/s.exec(html)?.[0] ?? '';
}

function articlesIn(html: string): readonly string[] {
  return [...html.matchAll(/href="\/articles\/([a-z][a-z0-9-]*)\/"/g)].map(([, slug = '']) => slug);
}

function linkOf(html: string, relation: string): string | undefined {
  const tag = new RegExp(`<a\\b[^>]*\\brel="${relation}"[^>]*>`).exec(mainOf(html))?.[0] ?? '';
  return /href="([^"]*)"/.exec(tag)?.[1];
}

test('every article is in the list, in the archive and on the search page, each once', () => {
  for (const page of ['articles/', 'archive/', 'search/']) {
    expect(articlesIn(mainOf(read(page))).toSorted(), page).toEqual(slugs);
  }
});

test('the archive goes back in time, month by month', () => {
  const html = mainOf(read('archive/'));
  const days = [...html.matchAll(/datetime="([\d-]+)"/g)].map(([, day]) => day);
  const months = [...html.matchAll(/id="m-(\d{4}-\d\d)"/g)].map(([, month]) => month);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(months).toEqual([...new Set(days.map((day) => day?.slice(0, 7)))]);
});

test('a list that fits on one page has no pages', () => {
  expect(slugs.length).toBeLessThanOrEqual(24);
  expect(read('articles/')).not.toMatch(/rel="(prev|next)"/);
  expect(globSync('dist/articles/[0-9]*')).toEqual([]);
});

describe('topics', () => {
  test('are nine, each with its sign, its sentence and the way there', () => {
    const html = mainOf(read('topics/'));
    expect(topics).toHaveLength(9);
    for (const [id, { slug, sentence }] of topics) {
      expect(html).toContain(`href="/topics/${slug}/"`);
      expect(html).toContain(`#mark-${id}"`);
      expect(html).toContain(sentence);
    }
  });

  test.each(topics)('%s holds the articles of its dimension, newest first', (id, topic) => {
    const html = mainOf(read(`topics/${topic.slug}/`));
    const expected = articles
      .filter(({ dimensions }) => dimensions.includes(id))
      .toSorted((a, b) => (a.published < b.published ? 1 : -1));
    expect(articlesIn(html)).toEqual(expected.map(({ slug }) => slug));
    expect(html).toContain(topic.sentence);
    expect(html).toContain('href="/reflect/serving-heart/"');
    expect(html).toMatch(/<h1[^>]*>/);
  });
});

describe.each(articles)('$slug', ({ slug, title, dimensions, html }) => {
  const main = mainOf(html);

  test('leads to the topics it belongs to', () => {
    const wanted = topics.filter(([id]) => dimensions.includes(id)).map(([, topic]) => topic.slug);
    const found = [...main.matchAll(/href="\/topics\/([a-z-]+)\/"/g)].map(([, topic]) => topic);
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  test('stands on the reading path between its neighbours', () => {
    const place = path.indexOf(slug);
    const address = (neighbour: string | undefined) => neighbour && `/articles/${neighbour}/`;
    expect(place).toBeGreaterThanOrEqual(0);
    expect(linkOf(html, 'prev')).toBe(address(path[place - 1]));
    expect(linkOf(html, 'next')).toBe(address(path[place + 1]));
  });

  test('offers three others, none of them itself or a neighbour', () => {
    const [, related = ''] = main.split('class="related');
    const offered = [...new Set(articlesIn(related))];
    const neighbours = [linkOf(html, 'prev'), linkOf(html, 'next')];
    expect(offered).toHaveLength(3);
    expect(offered).not.toContain(slug);
    expect(offered.filter((one) => neighbours.includes(`/articles/${one}/`))).toEqual([]);
  });

  test('says who wrote it, under which licence and how to cite it', () => {
    const citation = /class="citation"[^>]*>([^<]*)/.exec(main)?.[1] ?? '';
    const address = /rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? 'none';
    for (const part of ['The house of Serving Heart', title, '2026', address]) {
      expect(citation).toContain(part);
    }
    expect(main).toContain('rel="license" href="https://creativecommons.org/licenses/by/4.0/"');
  });

  test('has a list of its headings if they are four or more, and each leads there', () => {
    const headings = [...main.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    const own = headings.filter((id) => id !== 'footnote-label');
    const list = /<nav class="inside".*?<\/nav>/s.exec(main)?.[0] ?? '';
    const linked = [...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(linked).toEqual(own.length >= 4 ? own : []);
  });

  test('has notes that work both ways, each way back with one name', () => {
    const references = [...main.matchAll(/<a[^>]*data-footnote-ref[^>]*>/g)].map(([tag]) => tag);
    const returns = [...main.matchAll(/<a[^>]*data-footnote-backref[^>]*>/g)].map(([tag]) => tag);
    const target = (tag: string) => /href="#([^"]+)"/.exec(tag)?.[1] ?? 'none';
    expect(references.length).toBeGreaterThan(0);
    expect(returns.length).toBe(references.length);
    for (const tag of [...references, ...returns]) expect(main).toContain(`id="${target(tag)}"`);
    for (const tag of returns) expect(tag.match(/aria-label=/g)).toHaveLength(1);
  });

  test('has no script, unless it holds a tool', () => {
    if (html.includes('<astro-island')) expect(html).toContain('client="visible"');
    else expect(html).toContain("script-src 'none'");
  });
});

test('at most every other article holds a tool that brings script', () => {
  const lively = globSync('dist/articles/*/index.html').filter((file) =>
    readFileSync(file, 'utf8').includes('<astro-island'),
  );
  expect(lively.length).toBeGreaterThan(0);
  expect(lively.length).toBeLessThanOrEqual(globSync('dist/articles/[a-z]*/').length / 2);
});

test('lists, topics and the archive have no script either', () => {
  for (const page of ['articles/', 'topics/', 'topics/open-ear/', 'archive/']) {
    expect(read(page), page).toContain("script-src 'none'");
  }
});

test('the search is one step away from every page, topics and archive stand at its foot', () => {
  for (const file of globSync('dist/**/*.html', { exclude: ['dist/**/embed/**'] })) {
    const html = readFileSync(file, 'utf8');
    expect(/<header class="masthead.*?<\/header>/s.exec(html)?.[0], file).toContain('"/search/"');
    const foot = /<footer.*<\/footer>/s.exec(html)?.[0];
    for (const page of ['articles', 'topics', 'archive', 'search']) {
      expect(foot, file).toContain(`href="/${page}/"`);
    }
  }
});

describe('the search', () => {
  const index = readFileSync('dist/search/index-1.js');

  test('may import its index and fetch nothing', () => {
    const html = read('search/');
    expect(html).toContain("script-src 'self'");
    expect(html).toContain("connect-src 'none'");
    expect(html).toContain('/search/index-1.js');
    expect(html).toContain('content="noindex"');
  });

  test('has one part for a house of this size, with every article in it', async () => {
    const { shard } = await import(pathToFileURL('dist/search/index-1.js').href);
    expect(globSync('dist/search/index-*.js')).toHaveLength(1);
    const found = shard.articles.map(({ href }: { href: string }) => href);
    expect(found.toSorted()).toEqual(slugs.map((slug) => `/articles/${slug}/`));
    expect(shard.texts).toHaveLength(slugs.length);
  });

  test('costs at most four kilobytes an article, and only who searches', () => {
    expect(brotliCompressSync(index).length / slugs.length).toBeLessThan(4096);
    expect(read('search/')).not.toMatch(/(src|href)="[^"]*index-\d+\.js"/);
  });
});
