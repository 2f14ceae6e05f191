import { describe, expect, test } from 'vitest';
import { attributeOf, canonicalOf, decode, isArticle, pages } from './built.ts';

const dataOf = ({ tags }: (typeof pages)[number]) =>
  tags.filter(
    ({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/ld+json',
  );

describe.each(pages.filter(isArticle))('$file', (page) => {
  const [data, ...others] = dataOf(page);
  const facts = JSON.parse(data?.text ?? '{}');

  test('says once, as data, what it is', () => {
    expect(others).toEqual([]);
    expect(facts['@context']).toBe('https://schema.org');
    expect(facts['@type']).toBe('Article');
    expect(facts.mainEntityOfPage).toBe(canonicalOf(page));
    expect(facts.image).toBe(attributeOf(page.tags, 'meta', 'property', 'og:image', 'content'));
    expect(facts.license).toMatch(/^https:\/\/creativecommons\.org\//);
    expect(facts.author.name).toBeTruthy();
  });

  test('says as data what its reader sees', () => {
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(page.html) ?? [];
    expect(facts.headline).toBe(decode(heading.trim()));
    expect(facts.inLanguage).toBe(
      page.tags.find(({ name }) => name === 'html')?.attributes.get('lang'),
    );
    const days = page.tags.flatMap(({ attributes }) => attributes.get('datetime') ?? []);
    expect(days).toContain(facts.datePublished);
  });
});

test('pages that are no articles claim nothing', () => {
  expect(pages.filter((page) => !isArticle(page)).flatMap(dataOf)).toEqual([]);
});
