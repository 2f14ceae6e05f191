import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords, foldWord, wordsOf } from '#domain/search/words.ts';

test.each([
  ['Credé', 'crede'],
  ['NAÏVE', 'naive'],
  ['Straße', 'strasse'],
  ['œuvre', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ﬁne', 'fine'],
  ['４２', '42'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी', 'हिन्दी'],
])('%s is looked up as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }),
  );
});

test('words are what stands between spaces and signs', () => {
  expect(wordsOf('A step-ahead, “said” Tom’s 7-38-55.')).toEqual([
    ...['A', 'step', 'ahead', 'said', 'Tom', 's', '7', '38', '55'],
  ]);
  expect(wordsOf(' – … ')).toEqual([]);
});

test('every word is found where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, at } of findWords(text)) expect(text.startsWith(word, at)).toBe(true);
    }),
  );
});
