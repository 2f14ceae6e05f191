import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interfaceSchema } from '#schemas/interface.ts';
import { site } from '#site.ts';
import { compareWords, findMissingForms, namesOf } from './compare-words.ts';
import { languages, listFiles, readYaml } from './files.ts';

const first = listFiles(`${site.language}/{,quizzes/,rooms/,value/}*.yaml`);
const readInterface = (language: string) =>
  interfaceSchema.parse(readYaml(`content/${language}/interface.yaml`));

describe.each(languages)('the language %s', (language) => {
  const own = (file: string) => file.replace(`/${site.language}/`, `/${language}/`);

  test('words all that the first language words, with the same gaps', () => {
    const faults = first.flatMap((file) => {
      if (!existsSync(own(file))) return [`${own(file)}: missing`];
      const lines = compareWords(readYaml(file), readYaml(own(file)));
      return lines.map((line) => `${own(file)}: ${line}`);
    });
    expect(faults).toEqual([]);
  });

  test('has the pages that every foot of a page leads to', () => {
    const pages = listFiles(`${site.language}/pages/*.mdx`).map(own);
    expect(pages.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('has a word for every plural form of its own', () => {
    const { locale } = readInterface(language);
    const faults = listFiles(`${language}/**/*.yaml`).flatMap((file) =>
      findMissingForms(readYaml(file), locale).map((line) => `${file}: ${line}`),
    );
    expect(faults).toEqual([]);
  });
});

test('no word of the interface or of a room is kept that no page uses', () => {
  const code = globSync('src/**/*.{ts,tsx,astro}')
    .filter((file) => !/schemas.(interface|rooms)\b/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const rooms = listFiles(`${site.language}/rooms/*.yaml`).map(readYaml);
  const idle = [readInterface(site.language), ...rooms]
    .flatMap(namesOf)
    .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code));
  expect(idle).toEqual([]);
});

describe('a translation is held against the first language', () => {
  const original = {
    a: 'In {place}',
    b: { c: 'Text', d: ['One', 'Two'] },
    n: { one: '{n} day', other: '{n} days' },
  };

  test('and may have other plural forms and longer lists', () => {
    const translation = {
      a: '{place}!',
      b: { c: 'x', d: ['x'] },
      n: { one: '{n} x', few: '{n} x', other: '{n} x' },
    };
    expect(compareWords(original, translation)).toEqual([]);
  });

  test('and what is missing, unknown or lost is named', () => {
    const translation = { a: 'In {palce}', b: { d: 'x', e: 'x' }, n: { other: 'x' } };
    expect(compareWords(original, translation)).toEqual([
      'a: {place} is lost',
      'a: {palce} is unknown',
      'b.c: missing',
      'b.d: is of another kind',
      'b.e: unknown',
      'n.other: {n} is lost',
    ]);
  });

  test('and lacks the forms its grammar has', () => {
    expect(findMissingForms(original, 'en')).toEqual([]);
    expect(findMissingForms(original, 'pl')).toEqual(['n.few: missing', 'n.many: missing']);
  });
});
