/**
 * A number below 2^32, mixed from a text: the same for the same text, and nothing of the text can be
 * read out of the few bits a code takes of it (FNV-1a, Fowler, Noll and Vo 1991, stirred once more as
 * in MurmurHash3, Austin Appleby 2011).
 */
export function saltFrom(text: string): number {
  let mixed = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
