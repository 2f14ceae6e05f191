import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { quizFileSchema } from '#schemas/quiz.ts';
import { listFiles, readYaml } from './files.ts';

/** What has been published is fixed: somebody has printed it, saved it or holds a code made with it. */
const frozenSchema = z.strictObject({
  structure: z.looseObject({ version: z.number() }),
  words: z.record(z.string(), z.looseObject({})),
});

const published = globSync('tests/fixtures/published/*.json').map((file) => {
  const [, id = '', version] = /([\w-]+)-(\d+)\.json$/.exec(file) ?? [];
  return {
    id,
    version: Number(version),
    frozen: frozenSchema.parse(JSON.parse(readFileSync(file, 'utf8'))),
  };
});

test('the first version of the reflection is among what is published', () => {
  expect(published.map(({ id, version }) => `${id} ${version}`)).toContain('serving-heart 1');
});

const versioned = z.looseObject({ version: z.number() });
const current = published
  .map((one) => ({
    ...one,
    structure: versioned.parse(readYaml(`content/quizzes/${one.id}.yaml`)),
  }))
  .filter((one) => one.structure.version === one.version);

test('every published quiz is still on the site, in its latest version or a later one', () => {
  for (const { id, version: frozenVersion, frozen } of published) {
    expect(frozen.structure.version).toBe(frozenVersion);
    const structure = versioned.parse(readYaml(`content/quizzes/${id}.yaml`));
    expect(structure.version, id).toBeGreaterThanOrEqual(frozenVersion);
  }
});

describe.each(current)('$id, version $version', ({ id, structure, frozen }) => {
  test('its items, keys, order, scale and bands are what they were', () => {
    expect(structure).toEqual(frozen.structure);
  });

  test.each(Object.entries(frozen.words))('its wording in %s is what it was', (language, words) => {
    expect(readYaml(`content/${language}/quizzes/${id}.yaml`)).toMatchObject(words);
  });
});

test('no two quizzes have the same number, which stands for them in codes', () => {
  const numbers = listFiles('quizzes/*.yaml').map(
    (file) => quizFileSchema.parse(readYaml(file)).number,
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});
