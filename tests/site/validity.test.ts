import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { attributeOf, pages } from './built.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Preact closes void elements as XML does; to HTML the slash means nothing.
      'void-style': 'off',
      // No form here is sent anywhere: answers are kept and sums are done while one types.
      'wcag/h32': 'off',
    },
  }),
);

describe.each(pages)('$file', ({ html, tags }) => {
  const headings = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));

  test('is valid', () => {
    const { results } = validator.validateStringSync(html);
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
    ).toEqual([]);
  });

  test('has one heading of the first level, and no level left out below it', () => {
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    const jumps = headings.filter((level, place) => level > (headings[place - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('says its language, its title and what it is about', () => {
    const root = tags.find(({ name }) => name === 'html');
    const [locale = ''] = Intl.getCanonicalLocales(root?.attributes.get('lang') ?? []);
    expect(root?.attributes.get('lang')).toBe(locale);
    expect(root?.attributes.get('dir')).toMatch(/^(ltr|rtl)$/);
    expect(tags.find(({ name }) => name === 'title')?.text.trim()).not.toBe('');
    expect(attributeOf(tags, 'meta', 'name', 'description', 'content')?.length).toBeGreaterThan(20);
  });
});

test('no two pages that may be found have the same title', () => {
  const titles = pages
    .filter(({ tags }) => attributeOf(tags, 'meta', 'name', 'robots', 'content') === undefined)
    .map(({ tags }) => tags.find(({ name }) => name === 'title')?.text);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});
