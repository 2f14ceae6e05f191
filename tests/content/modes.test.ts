import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modes } from '#domain/value/index.ts';
import { listFiles } from './files.ts';

const ids: readonly string[] = modes.map(({ id }) => id);
const worded = listFiles('*/value/*.yaml').map((file) => ({
  file,
  id: file.split('/').at(-1)?.replace('.yaml', '') ?? '',
}));
const embed = readFileSync('src/embeds/Calculator.astro', 'utf8');

test('some modes have words', () => {
  expect(worded.length).toBeGreaterThan(0);
});

describe.each(worded)('$file', ({ id }) => {
  test('words a mode of the calculator', () => {
    expect(ids).toContain(id);
  });

  test('has an island, placed where pages and articles take their calculators from', () => {
    expect(embed).toMatch(new RegExp(`'${id}'.* client:`));
  });
});
