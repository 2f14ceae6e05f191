/** The words of a text as they stand in it, with the place each begins at. */
export function* findWords(
  text: string,
): Generator<{ readonly word: string; readonly at: number }> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield { word, at: index };
}

export function wordsOf(text: string): string[] {
  return [...findWords(text)].map(({ word }) => word);
}

/** Letters that no decomposition takes apart. */
const LETTERS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. Elsewhere a mark is a letter. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g;

/** A word as it is looked up: without case, accents or ligatures, in every language the same. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS.get(letter) ?? letter);
}
