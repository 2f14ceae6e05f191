import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '#schemas/article.ts';
import { slips } from '../build/slips.ts';
import { findFaults } from './figure-faults.ts';
import { listFiles, plainText } from './files.ts';
import {
  shownComplaints,
  shownFields,
  shownFiles,
  shownParts,
  shownTags,
} from './writers-guide.ts';

// The files are built as they stand in tests/build/additions.test.ts.
describe('content/README.md', () => {
  const [, front = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(
      shownFiles.get('content/en/articles/the-spare-key.mdx') ?? '',
    ) ?? [];
  const article = articleSchema.parse(parse(front, { customTags: ['timestamp'] }));

  test('shows an article, its drawing and a reflection, each a whole file', () => {
    expect([...shownFiles.keys()]).toEqual([
      'content/en/articles/the-spare-key.mdx',
      'content/figures/the-spare-key.svg',
      'content/quizzes/at-the-door.yaml',
      'content/en/quizzes/at-the-door.yaml',
    ]);
  });

  test('begins the article as a draft, with an excerpt that stands in it and a drawing of its name', () => {
    expect(article.draft).toBe(true);
    expect(plainText(body)).toContain(plainText(article.excerpt));
    expect(body).toContain('<Figure name="the-spare-key"');
  });

  test('draws in the hand of the house', async () => {
    expect(await findFaults(shownFiles.get('content/figures/the-spare-key.svg') ?? '')).toEqual([]);
  });

  test('tells of every field of the front matter', () => {
    expect(shownFields).toEqual(Object.keys(articleSchema.shape));
  });

  test('tells of every part that an article may hold', () => {
    const embeds = listFiles('../src/embeds/*.astro').map((file) =>
      file.replace(/^.*\/|\.astro$/g, ''),
    );
    expect(shownTags.toSorted()).toEqual(embeds.filter((name) => name !== 'WorkedExample'));
  });

  test('shows a topic as it is', () => {
    const [part = ''] = shownParts;
    expect(parse(part)).not.toEqual({});
    expect(parse(readFileSync('content/en/topics.yaml', 'utf8'))).toMatchObject(parse(part));
  });

  test('says of a slip what the build says', () => {
    const said = slips.flatMap(({ says }) => says);
    expect(shownComplaints.length).toBeGreaterThan(5);
    expect(shownComplaints.filter((words) => !said.includes(words))).toEqual([]);
  });
});
