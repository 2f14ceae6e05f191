import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPassage, markHits } from '#domain/search/passage.ts';
import { foldWord, wordsOf } from '#domain/search/words.ts';

const words = ['the', 'kettle', 'phone', 'Café', 'rings', 'and', 'nobody', 'answers'];
const anyText = fc
  .array(fc.constantFrom(...words), { maxLength: 120 })
  .map((some) => some.join(' '));
const anyTerms = fc.subarray(words.map(foldWord)).map((some) => new Set(some));

describe('marked hits', () => {
  test('are whole words, whatever their case and accents', () => {
    expect(markHits('The café, the Cafés.', new Set(['cafe']))).toEqual([
      { text: 'The ', isHit: false },
      { text: 'café', isHit: true },
      { text: ', the Cafés.', isHit: false },
    ]);
  });

  test('leave the text as it was', () => {
    fc.assert(
      fc.property(anyText, anyTerms, (text, terms) => {
        const pieces = markHits(text, terms);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter(({ isHit }) => isHit).length).toBe(
          wordsOf(text).filter((word) => terms.has(foldWord(word))).length,
        );
      }),
    );
  });
});

describe('a passage', () => {
  const text = `${'Nobody here. '.repeat(30)}The kettle sang and the phone rang. ${'Later on. '.repeat(30)}Phone.`;

  test('shows the place where most of the words stand together', () => {
    const passage = cutPassage(text, new Set(['kettle', 'phone']), 120);
    expect(passage).toContain('The kettle sang and the phone rang.');
    expect(passage).toMatch(/^… .* …$/);
  });

  test('is the whole text where that is short', () => {
    expect(cutPassage('The kettle sang.', new Set(['kettle']), 120)).toBe('The kettle sang.');
  });

  test('is the beginning where no word stands in it', () => {
    expect(cutPassage(text, new Set(['butter']), 120)).toMatch(/^Nobody here\. .* …$/);
  });

  test('reaches to the end without a mark of leaving out', () => {
    expect(cutPassage(text, new Set(['phone', 'rang', 'later']), 90)).toContain('phone rang');
    expect(cutPassage(`${'a '.repeat(200)}kettle`, new Set(['kettle']), 60)).toMatch(
      /^… .*kettle$/,
    );
  });

  test('is cut between words, holds a hit if there is one, and is hardly longer than asked', () => {
    fc.assert(
      fc.property(anyText, anyTerms, fc.integer({ min: 20, max: 200 }), (whole, terms, length) => {
        const passage = cutPassage(whole, terms, length);
        const inner = passage.replace(/^… | …$/g, '');
        expect(whole).toContain(inner);
        expect(passage.length).toBeLessThanOrEqual(length + 4);
        const isHit = (word: string) => terms.has(foldWord(word));
        expect(wordsOf(inner).some(isHit)).toBe(wordsOf(whole).some(isHit));
        for (const word of wordsOf(inner)) expect(words).toContain(word);
      }),
    );
  });
});
