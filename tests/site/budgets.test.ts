import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findModuleGraph } from '#build/preload.ts';
import { type BuiltPage, base, files, folder, isArticle, pages, read, weigh } from './built.ts';

/** Ten segments of 1,460 bytes: what a server may send before it has heard back. */
const FIRST_FLIGHT = 14_600;

const KB = 1024;

/**
 * What the script files of a page may weigh, brotli; the first pattern that fits counts. Other pages
 * have none. The islands' runtime is inlined, so it is weighed with the HTML.
 */
const SCRIPT_CEILINGS: readonly (readonly [RegExp, number])[] = [
  [/^reflect\/[^/]+\/index\.html$/, 11 * KB],
  [/^reflect\/[^/]+\/result\/index\.html$/, 15 * KB],
  [/^reflect\/[^/]+\/share\/index\.html$/, 10 * KB],
  [/^reflect\/[^/]+\/ask\/index\.html$/, 8 * KB],
  [/^reflect\/[^/]+\/mirror\/index\.html$/, 14 * KB],
  [/^mirror\/[^/]+\/index\.html$/, 11 * KB],
  [/^reflect\/[^/]+\/team\/index\.html$/, 14 * KB],
  [/^value\/loyal-curve\/index\.html$/, 15 * KB],
  [/^value\/[^/]+\/index\.html$/, 13 * KB],
  [/^trainers\/[^/]+\/index\.html$/, 14 * KB],
  // An article with a part of the calculator, and one with a moment of the reflection.
  [/^articles\/(answer-the-phone|what-a-loyal-customer-is-worth)\/index\.html$/, 11 * KB],
  [/^articles\/[a-z][^/]*\/index\.html$/, 8 * KB],
  [/^my-data\/index\.html$/, 10 * KB],
  [/^search\/index\.html$/, 8 * KB],
  [/^404\.html$/, KB / 2],
];

function ceilingOf({ file }: BuiltPage): number {
  const inLanguage = file.replace(/^[a-z]{2,3}(-\w+)?\//, '');
  return (
    SCRIPT_CEILINGS.find(([pattern]) => pattern.test(file) || pattern.test(inLanguage))?.[1] ?? 0
  );
}

/** The islands' own chunks, page scripts, and all that these import before they can run. */
function weighScript({ tags }: BuiltPage): number {
  const entries = tags
    .flatMap(({ attributes }) =>
      ['component-url', 'renderer-url', 'before-hydration-url', 'src'].map(
        (key) => attributes.get(key) ?? '',
      ),
    )
    .filter((address) => address.endsWith('.js'));
  const readChunk = (file: string) => (files.includes(file) ? read(file) : undefined);
  const chunks = new Set(
    entries.flatMap((entry) => findModuleGraph(entry.slice(base.length), readChunk)),
  );
  return [...chunks].reduce((sum, chunk) => sum + weigh(read(chunk)), 0);
}

describe.each(pages)('$file', (page) => {
  test('comes with its styles in the first flight', () => {
    expect(weigh(page.html)).toBeLessThanOrEqual(FIRST_FLIGHT);
    expect(page.tags.filter(({ attributes }) => attributes.get('rel') === 'stylesheet')).toEqual(
      [],
    );
  });

  test('loads no more script than its kind may', () => {
    expect(weighScript(page)).toBeLessThanOrEqual(ceilingOf(page));
  });

  test('shows no picture before one scrolls', () => {
    const eager = page.tags.filter(
      ({ name, attributes }) =>
        /^(img|video|audio|picture|object|embed|iframe)$/.test(name) &&
        attributes.get('loading') !== 'lazy',
    );
    expect(eager).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loaded = page.tags.flatMap(({ name, attributes, text }) => {
      const isLoading =
        name !== 'a' && !/\b(canonical|alternate)\b/.test(attributes.get('rel') ?? '');
      const named = ['src', 'href', 'srcset', 'poster', 'data', 'component-url', 'renderer-url'];
      const styled =
        name === 'style' ? [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, to]) => to) : [];
      return [...(isLoading ? named.map((key) => attributes.get(key)) : []), ...styled];
    });
    const foreign = loaded.filter(
      (to) => to !== undefined && !to.startsWith(base) && !to.startsWith('#'),
    );
    expect(foreign).toEqual([]);
    expect(page.html).not.toMatch(/@import|rel="(preconnect|dns-prefetch|prefetch|prerender)"/);
  });
});

test('an article holds no script at all, but one that embeds a tool', () => {
  const plain = pages.filter(isArticle).filter(({ html }) => !html.includes('<astro-island'));
  expect(plain.length).toBeGreaterThan(0);
  for (const { tags, file } of plain) {
    const types = tags
      .filter(({ name }) => name === 'script')
      .map(({ attributes }) => attributes.get('type'));
    expect(types, file).toEqual(['application/ld+json']);
  }
});

test('the fonts weigh 50 kB together', () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts.every((file) => file.endsWith('.woff2'))).toBe(true);
  const bytes = fonts.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(50_000);
});

test('every ceiling is of some page', () => {
  for (const [pattern] of SCRIPT_CEILINGS) {
    expect(
      pages.some(({ file }) => pattern.test(file)),
      String(pattern),
    ).toBe(true);
  }
});
