import { expect, test } from 'vitest';
import { pages } from './built.ts';

test('H04: every page with an island, and no other, can say that it did not load', () => {
  const misled = pages.filter(({ tags }) => {
    const hasIsland = tags.some(({ name }) => name === 'astro-island');
    const hasNotice = tags.some(({ attributes }) => attributes.get('id') === 'trouble');
    return hasIsland !== hasNotice;
  });
  expect(misled.map(({ file }) => file)).toEqual([]);
  expect(pages.some(({ tags }) => tags.some(({ name }) => name === 'astro-island'))).toBe(true);
});
