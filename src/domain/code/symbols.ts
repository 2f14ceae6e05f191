/** Crockford's base 32: no I, L, O or U, so that nothing looks or sounds like something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const GROUP = 4;

/** No code is longer; anything above is refused before any work. */
export const MAXIMUM_TYPED_LENGTH = 2048;

/** Numbers of 0 to 31 as letters. */
export function writeSymbols(symbols: readonly number[]): string {
  return symbols.map((symbol) => ALPHABET.charAt(symbol)).join('');
}

/**
 * Reads what a person typed or a mail program mangled: any case, spaces, line breaks, hyphens, marks
 * that only steer the direction of writing, and punctuation around the code are forgiven.
 * @returns undefined where something stands inside that no code holds.
 */
export function readSymbols(text: string): readonly number[] | undefined {
  if (text.length > MAXIMUM_TYPED_LENGTH) return undefined;
  const symbols = [...lettersOf(text)].map((letter) => {
    const upper = /[a-z]/.test(letter) ? letter.toUpperCase() : letter;
    return ALPHABET.indexOf(LOOK_ALIKES[upper] ?? upper);
  });
  return symbols.length === 0 || symbols.includes(-1) ? undefined : symbols;
}

/** Whether the text begins as every code does, with a letter and a figure, and no word of a language. */
export function beginsLikeCode(text: string): boolean {
  return text.length <= MAXIMUM_TYPED_LENGTH && /^[A-Za-z][0-9]/.test(lettersOf(text));
}

function lettersOf(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u2015\u2060-\u2069\u2212\ufeff-]/gu, '')
    .replace(/^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/gu, '');
}

/** The code in groups of four, as it is read out on the telephone. */
export function groupCode(code: string): string {
  return code.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$& ');
}
