const SHORTEST = 12;
/** A code whose first two characters are wrong is only known by its length. */
const SHORTEST_WITHOUT_BEGINNING = 20;
const BEGINNING = /^[A-Z][0-9IL]/i;
const FIGURES = 3;

/**
 * Whether words on one line look as if somebody meant them as a code: groups of about four, or one
 * long word, of letters and figures mixed. Codes that cannot be read should be noticed, and house
 * numbers, account numbers and shouting should not.
 */
export function looksLikeCode(words: readonly string[]): boolean {
  const streaks: string[] = [];
  let streak = '';
  for (const word of words) {
    if (isGroup(word)) {
      streak += word;
    } else {
      streaks.push(streak, word);
      streak = '';
    }
  }
  return [...streaks, streak].some(isMixed);
}

/** A group of four, as we write them, or one that lost or gained a character but is still no word. */
function isGroup(word: string): boolean {
  const isWord = /[a-z]/.test(word) && !/\d/.test(word);
  return word.length === 4 || (word.length >= 3 && word.length <= 5 && !isWord);
}

function isMixed(text: string): boolean {
  const figures = text.replace(/\D/g, '').length;
  const isBalanced = figures >= FIGURES && figures * 5 <= text.length * 3;
  if (!isBalanced) return false;
  return BEGINNING.test(text)
    ? text.length >= SHORTEST
    : text.length >= SHORTEST_WITHOUT_BEGINNING && !/[a-z]/.test(text);
}
