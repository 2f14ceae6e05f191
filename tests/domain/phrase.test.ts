import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, fill, gapsOf, listOf, spansOf } from '#domain/phrase.ts';
import { anyText } from '../any-text.ts';

describe('filling a sentence', () => {
  test('puts each value into each of its gaps', () => {
    expect(fill('{n} of {total}, {n} again', { n: 3, total: '36' })).toBe('3 of 36, 3 again');
  });

  test('leaves a gap without a value, so that the mistake can be seen', () => {
    expect(fill('{n} of {total}', { n: 0 })).toBe('0 of {total}');
  });

  test('knows only its own values, not what every object carries (S06)', () => {
    const template = '{constructor} {toString} {__proto__} {hasOwnProperty}';
    expect(fill(template, {})).toBe(template);
    expect(fill('{constructor}', { constructor: 'x' })).toBe('x');
  });

  test('takes values as they are: no patterns, no second filling', () => {
    expect(fill('a {x} c', { x: '$& $1 {y} *', y: 'no' })).toBe('a $& $1 {y} * c');
  });

  test('leaves other braces alone', () => {
    expect(fill('{} {a b} {é} }{ {n', { n: 1 })).toBe('{} {a b} {é} }{ {n');
  });

  test('fills every gap it names, and changes nothing else', () => {
    fc.assert(
      fc.property(anyText(), fc.string(), (text, value) => {
        const template = `${text} {gap} ${text}`;
        const values = Object.fromEntries(gapsOf(template).map((name) => [name, value]));
        expect(fill(template, values).endsWith(fill(text, values))).toBe(true);
        expect(fill(template, {})).toBe(template);
      }),
    );
  });
});

test('the gaps of a sentence are named once, in order of appearance', () => {
  expect(gapsOf('{b} {a} {b} {c_1}')).toEqual(['b', 'a', 'c_1']);
  expect(gapsOf('none {} {a b}')).toEqual([]);
});

describe('stressed parts', () => {
  test('stand between stars', () => {
    expect(spansOf('about *370*, more')).toEqual([
      { text: 'about ', isStressed: false },
      { text: '370', isStressed: true },
      { text: ', more', isStressed: false },
    ]);
    expect(spansOf('*all*')).toEqual([{ text: 'all', isStressed: true }]);
    expect(spansOf('')).toEqual([]);
  });

  test('never lose or add a word', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const whole = spansOf(text).map((span) => span.text);
        expect(whole.join('')).toBe(text.replaceAll('*', ''));
        expect(whole).not.toContain('');
      }),
    );
  });
});

describe('counting', () => {
  const english = { one: '{n} answer', other: '{n} answers' };

  test('takes the form of the language', () => {
    expect(['0 answers', '1 answer', '2 answers']).toEqual(
      [0, 1, 2].map((n) => count(english, n, 'en')),
    );
    const polish = { one: '{n} rok', few: '{n} lata', many: '{n} lat', other: '{n} roku' };
    expect([1, 3, 5, 1.5].map((n) => count(polish, n, 'pl'))).toEqual([
      '1 rok',
      '3 lata',
      '5 lat',
      '1,5 roku',
    ]);
    const welsh = { zero: '{n} ci', one: '{n} ci', two: '{n} gi', other: '{n} ci.' };
    expect([0, 2, 5].map((n) => count(welsh, n, 'cy'))).toEqual(['0 ci', '2 gi', '5 ci.']);
  });

  test('falls back on the form every language has', () => {
    expect(count({ other: '{n} answers' }, 1, 'en')).toBe('1 answers');
  });

  test('writes the number as the language does, not as the machine would (G02)', () => {
    expect(count(english, 1234.5, 'en')).toBe('1,234.5 answers');
    expect(count(english, 1234.5, 'de')).toBe('1.234,5 answers');
    expect(count(english, 12, 'ar-EG')).toBe('١٢ answers');
  });
});

test('names are strung together as the language does', () => {
  expect(listOf([], 'en')).toBe('');
  expect(listOf(['a'], 'en')).toBe('a');
  expect(listOf(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
  expect(listOf(['a', 'b', 'c'], 'en-GB')).toBe('a, b and c');
  expect(listOf(['a', 'b', 'c'], 'de')).toBe('a, b und c');
});
