/**
 * A number below 2^32, mixed from a text: the same for the same text, and nothing of the text can be
 * read out of the few bits a code takes of it (FNV-1a, Fowler, Noll and Vo 1991, its upper half folded
 * onto the lower).
 */
export function saltFrom(text: string): number {
  let mixed = 0x811c9dc5;
  for (const letter of text) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
