import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { beginArticle } from '#build/new-article.ts';
import { articleSchema } from '#schemas/article.ts';

const TITLE = 'Who’s calling: “Élan” & the 3 bells?';

test('a begun article is a draft that the build accepts', () => {
  const { text } = beginArticle(TITLE, '2026-11-30');
  const [, matter = '', body = ''] = text.split('---\n');
  const front = articleSchema.parse(
    parse(matter.replace(/^(published: )(.*)$/m, '$1!!timestamp $2')),
  );
  expect(front).toMatchObject({ title: TITLE, draft: true });
  const [passage] = front.passages;
  expect(body.toLowerCase().replaceAll(' ', '-')).toContain(`##-${passage?.heading}`);
});

test('its file is named after its title, in plain letters', () => {
  expect(beginArticle(TITLE, '2026-11-30').slug).toBe('whos-calling-elan-the-3-bells');
  expect(beginArticle('¿?', '2026-11-30').slug).toBe('');
});
