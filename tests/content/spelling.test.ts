import { globSync, readFileSync } from 'node:fs';
import { lint } from 'cspell';
import { describe, expect, test } from 'vitest';
import { site } from '#site.ts';

const PROSE = [`content/${site.language}/**/*.mdx`, `content/${site.language}/**/*.yaml`];
const prose = PROSE.flatMap((pattern) => globSync(pattern)).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));
// British spelling has two manners; the house writes -ise. These have no other.
const ALWAYS_IZE = /^(cap|over|outs?)?(si|pri|sei)z/i;

/** Words the dictionary and the word list do not know, where they stand. */
async function findUnknown(config: string, files: readonly string[]): Promise<readonly string[]> {
  const unknown: string[] = [];
  const quiet = () => undefined;
  const { files: checked } = await lint(
    [...files],
    {
      config: `tests/content/${config}`,
      defaultConfiguration: false,
      gitignore: false,
      cache: false,
    },
    {
      issue: ({ uri, row, col, text }) =>
        unknown.push(`${uri?.replace(/^.*\/content\//, 'content/')}:${row}:${col}: ${text}`),
      info: quiet,
      debug: quiet,
      progress: quiet,
      result: quiet,
      error: (message, error) => {
        throw new Error(`${message}: ${error.message}`);
      },
    },
  );
  expect(checked).toBeGreaterThanOrEqual(1);
  return unknown;
}

test('every word is spelt as in Britain, or stands in tests/content/words.txt', async () => {
  expect(prose.length).toBeGreaterThan(15);
  expect(await findUnknown('spelling.json', PROSE)).toEqual([]);
});

test('the sources are spelt as their titles are, their words in words-of-sources.txt', async () => {
  expect(await findUnknown('spelling-of-sources.json', PROSE)).toEqual([]);
});

test('words that may end in -ise do', () => {
  const found = prose.flatMap(({ file, text }) =>
    [...text.replace(/^\[\^\w+\]:.*$/gm, '').matchAll(/\b\w+iz(?:e[ds]?|ing|ers?|ations?)\b/g)]
      .map(([word]) => word)
      .filter((word) => !ALWAYS_IZE.test(word))
      .map((word) => `${file}: ${word}`),
  );
  expect(found).toEqual([]);
});

describe.each(['words.txt', 'words-of-sources.txt'])('%s', (list) => {
  const words = readFileSync(`tests/content/${list}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

  test('is in order and holds no word twice', () => {
    expect(words).toEqual([...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('holds no word that nobody writes any more', () => {
    const all = prose.map(({ text }) => text).join('\n');
    expect(words.filter((word) => !all.includes(word))).toEqual([]);
  });
});

test('American spellings and slips are noticed', async () => {
  expect(
    (await findUnknown('spelling.json', ['tests/fixtures/misspelt.txt'])).map(
      (line) => line.split(': ')[1],
    ),
  ).toEqual(['color', 'behavior', 'center', 'definately', 'gray', 'custmer']);
});
