import { describe, expect, test } from 'vitest';
import { type Findable, openShards, writeShard } from '#islands/search/shard.ts';

const TEXTS = {
  'Answer the phone': 'Marta lets it ring. The kettle boils, and Desmond rings off.',
  'The butcher who never smiled':
    'He trimmed first. Nobody had to phone twice about the Sunday joint.',
  'At the dinner table': 'Somebody noticed that Credé would not eat parsnips at the café.',
};

function findable(title: string): Findable {
  return {
    href: `/articles/${title.toLowerCase().replaceAll(' ', '-')}/`,
    title,
    mark: 'wr',
    day: '2026-11-07',
    standfirst: 'A sentence under the title.',
    excerpt: `An excerpt of ${title}.`,
  };
}

/** As it comes out of a file. */
function shardOf(titles: readonly (keyof typeof TEXTS)[], holdsTexts = true) {
  const texts = titles.map((title) => TEXTS[title]);
  return JSON.parse(JSON.stringify(writeShard(titles.map(findable), texts, holdsTexts)));
}

const whole = openShards([
  shardOf(['Answer the phone', 'The butcher who never smiled', 'At the dinner table']),
]);
const titles = (query: string, lookUp = whole) => lookUp(query).found.map(({ title }) => title);

test('a title weighs more than the text', () => {
  expect(titles('phone')).toEqual(['Answer the phone', 'The butcher who never smiled']);
});

test('the beginning of a word finds it, and so does a word with a slip', () => {
  expect(titles('desm')).toEqual(['Answer the phone']);
  expect(titles('parsnps')).toEqual(['At the dinner table']);
});

test('a word that stands somewhere is not taken for a slip of another', () => {
  const lookUp = openShards([
    writeShard([findable('One'), findable('Two')], ['The kettle boils.', 'They settle it.'], true),
  ]);
  expect(titles('kettle', lookUp)).toEqual(['One']);
  expect(titles('kettld', lookUp)).toEqual(['One']);
});

test('two slips are forgiven where one finds nothing', () => {
  expect(titles('parsnpis')).toEqual(['At the dinner table']);
  expect(titles('buthcer')).toEqual(['The butcher who never smiled']);
});

test('two letters are a word, not the beginning of others', () => {
  expect(titles('he')).toEqual(['The butcher who never smiled']);
});

test('accents and case do not matter, on either side', () => {
  expect(titles('CREDE')).toEqual(['At the dinner table']);
  expect(titles('càfe')).toEqual(['At the dinner table']);
});

test('of several words all have to be there', () => {
  expect(whole('phone kettle')).toMatchObject({ isPartial: false });
  expect(titles('phone kettle')).toEqual(['Answer the phone']);
});

test('where no article has them all, those that have some are found, and it is said', () => {
  expect(whole('parsnips desmond')).toMatchObject({ isPartial: true });
  expect(titles('parsnips desmond').toSorted()).toEqual([
    'Answer the phone',
    'At the dinner table',
  ]);
});

test('what is nowhere is found nowhere', () => {
  expect(titles('zeppelin')).toEqual([]);
  expect(titles('__proto__ constructor toString')).toEqual([]);
});

test('a find names the words of the article that answer', () => {
  expect([...(whole('ring').found[0]?.terms ?? [])].toSorted()).toEqual(['ring', 'rings']);
});

describe('an index in parts', () => {
  const parts = openShards([
    shardOf(['Answer the phone']),
    shardOf(['The butcher who never smiled', 'At the dinner table']),
  ]);

  test('finds in all of them, the best first', () => {
    expect(titles('phone', parts)).toEqual(['Answer the phone', 'The butcher who never smiled']);
    expect(titles('parsnips', parts)).toEqual(['At the dinner table']);
  });

  test('asks all of them before it is content with some of the words', () => {
    expect(parts('parsnips credé')).toMatchObject({ isPartial: false });
  });
});

test('a part without texts shows from the excerpt, and still finds every word', () => {
  const [found] = openShards([shardOf(['Answer the phone'], false)])('kettle').found;
  expect(found?.text).toBe('An excerpt of Answer the phone.');
});
