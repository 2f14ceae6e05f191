import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { attributeOf, base, canonicalOf, files, folder, isArticle, pages } from './built.ts';

const cards = files.filter((file) => file.startsWith('og/'));
const found = pages.filter((page) => canonicalOf(page) !== undefined);

function cardOf({ tags }: (typeof pages)[number]): string {
  const address = attributeOf(tags, 'meta', 'property', 'og:image', 'content') ?? '';
  return new URL(address).pathname.slice(base.length);
}

describe.each(cards)('%s', (card) => {
  test('is a picture of 1200 by 630 under 64 kB, with something on it', async () => {
    expect(statSync(`${folder}/${card}`).size).toBeLessThan(64_000);
    const picture = sharp(`${folder}/${card}`, { failOn: 'warning' });
    const { format, width, height } = await picture.metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    const { channels, dominant } = await picture.stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(200);
    for (const channel of channels.slice(0, 3)) expect(channel.stdev).toBeGreaterThan(20);
  });
});

test('every page that may be found has a card, every article its own, and no card is idle', () => {
  const used = found.map(cardOf);
  expect(used.filter((card) => !cards.includes(card))).toEqual([]);
  expect(cards.filter((card) => !used.includes(card))).toEqual([]);
  const own = found.filter(isArticle).map(cardOf);
  expect(new Set(own).size).toBe(own.length);
  const pictures = own.map((card) =>
    createHash('sha256')
      .update(readFileSync(`${folder}/${card}`))
      .digest('hex'),
  );
  expect(new Set(pictures).size).toBe(own.length);
});

describe.each(found)('$file', ({ tags, file, ...page }) => {
  const say = (property: string) => attributeOf(tags, 'meta', 'property', property, 'content');

  test('tells who shows a link to it what to show', () => {
    expect(say('og:url')).toBe(canonicalOf({ tags, file, ...page }));
    expect(say('og:type')).toBe(isArticle({ tags, file, ...page }) ? 'article' : 'website');
    expect(say('og:title')).toBeTruthy();
    expect(say('og:description')).toBe(attributeOf(tags, 'meta', 'name', 'description', 'content'));
    expect(say('og:image:alt')).toContain(say('og:title'));
    expect([say('og:image:width'), say('og:image:height')]).toEqual(['1200', '630']);
    expect(attributeOf(tags, 'meta', 'name', 'twitter:card', 'content')).toBe(
      'summary_large_image',
    );
  });
});

test('a page that is not to be found shows no card', () => {
  for (const { html } of pages.filter((page) => canonicalOf(page) === undefined)) {
    expect(html).not.toContain('property="og:');
  }
});
