import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modes } from '#domain/value/index.ts';
import { ideasSchema } from '#schemas/finding.ts';

const ideas = ideasSchema.parse(read('content/ideas.yaml'));
const entries = Object.entries(ideas);

/** How many ideas each of the five sources holds. */
const SOURCES = { '000': 16, '001': 19, '002': 13, '003': 17, '004': 16 };

function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

function namesIn(pattern: string): readonly string[] {
  return globSync(pattern).map((file) => basename(file).replace(/\.\w+$/, ''));
}

function unknownPlaces(kind: 'articles' | 'dimensions' | 'modes', known: readonly string[]) {
  return entries.flatMap(([number, idea]) =>
    idea[kind].filter((place) => !known.includes(place)).map((place) => `${number}: ${place}`),
  );
}

test('all 81 ideas are there, in order, each once', () => {
  const numbers = Object.entries(SOURCES).flatMap(([source, length]) =>
    Array.from({ length }, (_, place) => `${source}-${place + 1}`),
  );
  expect(numbers).toHaveLength(81);
  expect(entries.map(([number]) => number)).toEqual(numbers);
});

test('no two ideas are told in the same words', () => {
  const told = entries.map(([, { idea }]) => idea);
  expect(new Set(told).size).toBe(told.length);
});

describe('every place exists', () => {
  test('articles, none of them a draft', () => {
    const published = namesIn('content/en/articles/*.mdx').filter(
      (slug) => !/^draft: true$/m.test(readFileSync(`content/en/articles/${slug}.mdx`, 'utf8')),
    );
    expect(unknownPlaces('articles', published)).toEqual([]);
  });

  test('dimensions', () => {
    const quiz = readFileSync('content/quizzes/serving-heart.yaml', 'utf8');
    expect(unknownPlaces('dimensions', parse(quiz).dimensions)).toEqual([]);
  });

  test('modes of the calculator', () => {
    expect(
      unknownPlaces(
        'modes',
        modes.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test('pages', () => {
    const named = [...new Set(entries.flatMap(([, idea]) => idea.pages))];
    const built = namesIn('content/quizzes/*.yaml').flatMap((quiz) => {
      const isShort = 'shortFormOf' in parse(readFileSync(`content/quizzes/${quiz}.yaml`, 'utf8'));
      return [`/reflect/${quiz}/`, ...(isShort ? [] : [`/mirror/${quiz}/`])];
    });
    expect(named.filter((page) => !built.includes(page))).toEqual([]);
  });
});

test('every article and every dimension is the home of an idea', () => {
  const homes = entries.flatMap(([, { articles, dimensions }]) => [...articles, ...dimensions]);
  const wanted = [
    ...namesIn('content/en/articles/*.mdx'),
    ...['ts', 'oe', 'hn', 'sa', 'cb', 'lf', 'wr', 'mk', 'ss'],
  ];
  expect(wanted.filter((place) => !homes.includes(place))).toEqual([]);
});
