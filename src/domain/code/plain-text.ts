/** Nobody types more than this into one of our fields; the rest is cut before any work. */
const LONGEST = 2048;

const MARKS_A_LETTER = 4;

/**
 * A text from somewhere else as plain text on one line: without control characters, without marks
 * that turn the direction of writing around what follows, without towers of accents, and cut to so
 * many letters as a reader counts them. Markup and addresses stay what they are: letters.
 */
export function plainText(text: string, graphemes: number): string {
  const plain = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\t-\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .replace(new RegExp(`(\\p{M}{${MARKS_A_LETTER}})\\p{M}+`, 'gu'), '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  return lettersOf(plain).slice(0, graphemes).join('').trimEnd();
}

/** Letters as a reader counts them: an accent or a family of four belongs to one. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('und').segment(text), ({ segment }) => segment);
}
