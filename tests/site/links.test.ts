import { describe, expect, test } from 'vitest';
import { type BuiltPage, base, canonicalOf, decode, files, pages } from './built.ts';

const origin = new URL(canonicalOf(pageAt(base)) ?? '').origin;
const known = new Set(files);
const anchors = new Map(
  pages.map(({ path, tags }) => [
    path,
    new Set(tags.flatMap(({ attributes }) => decode(attributes.get('id') ?? '') || [])),
  ]),
);
const ADDRESSES = ['href', 'src', 'poster', 'component-url', 'renderer-url'];

function pageAt(path: string): BuiltPage {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

interface Link {
  readonly element: string;
  readonly text: string;
  readonly to: URL;
}

function linksOf({ path, tags }: BuiltPage): readonly Link[] {
  return tags.flatMap(({ name, attributes }) =>
    ADDRESSES.flatMap((attribute) => {
      const text = attributes.get(attribute);
      if (text === undefined) return [];
      return [{ element: name, text: decode(text), to: new URL(decode(text), origin + path) }];
    }),
  );
}

/** Why an address of ours leads nowhere. */
function findBreak({ pathname, hash }: URL): string | undefined {
  if (!pathname.startsWith(base)) return 'leaves the site';
  const path = decodeURI(pathname).slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!known.has(file))
    return known.has(`${file}/index.html`) ? 'lacks its last slash' : 'is missing';
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || anchors.get(pathname)?.has(id) ? undefined : `has no ${hash}`;
}

/** What is odd about an address elsewhere. */
function findOddity(
  text: string,
  { protocol, hostname, search, pathname }: URL,
): string | undefined {
  if (protocol === 'mailto:')
    return /^mailto:[^@\s]+@[^@\s]+\.\w+(\?|$)/.test(text) ? undefined : 'no e-mail address';
  if (protocol !== 'https:') return `${protocol} instead of https:`;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname)) return 'no public host';
  if (/(^|[?&])(utm_|fbclid|gclid|mc_)/.test(search)) return 'a mark that follows the reader';
  if (hostname === 'doi.org' && !/^\/10\.\d{4,9}\/\S+$/.test(pathname)) return 'no DOI';
  return /[\s<>"{}|\\^`]/.test(text) || /[.,;)]$/.test(text.replace(/\([^)]*\)/g, ''))
    ? 'a stray character'
    : undefined;
}

describe.each(pages)('$file', (page) => {
  const links = linksOf(page);

  test('leads to nothing that is missing', () => {
    const broken = links
      .filter(({ to }) => to.origin === origin)
      .map(({ text, to }) => [text, findBreak(to)])
      .filter(([, why]) => why !== undefined);
    expect(broken).toEqual([]);
  });

  test('names other places properly', () => {
    const odd = links
      .filter(({ to }) => to.origin !== origin)
      .map(({ text, to }) => [text, findOddity(text, to)])
      .filter(([, why]) => why !== undefined);
    expect(odd).toEqual([]);
  });

  test('opens no new windows', () => {
    expect(page.tags.filter(({ attributes }) => attributes.has('target'))).toEqual([]);
  });
});

test('there are links of every kind to look at', () => {
  const all = pages.flatMap(linksOf);
  expect(all.filter(({ to }) => to.origin === origin && to.hash !== '').length).toBeGreaterThan(20);
  expect(all.filter(({ to }) => to.origin !== origin).length).toBeGreaterThan(20);
});

test.each([
  ['/nowhere/', 'is missing'],
  ['/articles', 'lacks its last slash'],
  ['/articles/#nowhere', 'has no #nowhere'],
])('a link to %s is noticed', (path, why) => {
  expect(findBreak(new URL(base.slice(0, -1) + path, origin))).toBe(why);
});

test.each([
  ['http://example.org/', 'http: instead of https:'],
  ['https://localhost/', 'no public host'],
  ['https://example.org/?utm_source=x', 'a mark that follows the reader'],
  ['https://doi.org/abc', 'no DOI'],
  ['https://example.org/a.', 'a stray character'],
  ['mailto:nobody', 'no e-mail address'],
])('%s is odd: %s', (text, why) => {
  expect(findOddity(text, new URL(text))).toBe(why);
});
