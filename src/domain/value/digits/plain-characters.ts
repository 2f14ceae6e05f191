// The marks of many scripts brought to one: ASCII digits and signs, one kind of space and apostrophe.

const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
] as const;

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '−－﹣–',
    '+': '＋',
    '%': '％﹪٪',
    '.': '．',
    ',': '，،',
    "'": '’‘ʼ＇`´',
    ' ': '\t\u00a0\u2007\u2008\u2009\u200a\u202f\u3000',
    '': '\u200e\u200f\u061c\u2066\u2067\u2068\u2069',
  }).flatMap(([plain, variants]) => [...variants].map((variant) => [variant, plain])),
);

/** Marks that only steer the direction of writing are dropped; unknown characters stay. */
export function writePlainly(text: string): string {
  return Array.from(text, plainCharacter).join('').trim();
}

function plainCharacter(character: string): string {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  const code = character.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}
