import { create } from 'fontkitten';

/** Text as outlines, for pictures that cannot load a font. */
export interface Lettering {
  /** Whether the font has every letter of the text. */
  readonly canWrite: (text: string) => boolean;
  /** In the unit of `size`. */
  readonly widthOf: (text: string, size: number) => number;
  /** SVG path data; `x` is the left edge, `y` the base line. */
  readonly outline: (text: string, size: number, x: number, y: number) => string;
}

/** @param tracking space added after each letter, as a share of the size */
export function createLettering(file: Buffer, tracking = 0): Lettering {
  const font = create(file);
  if (font.isCollection) throw new Error('a collection of fonts where one font was expected');
  const glyphsOf = (text: string) => font.glyphsForString(text.normalize('NFC'));
  const advance = (width: number, size: number) => (width / font.unitsPerEm + tracking) * size;
  return {
    canWrite: (text) =>
      [...text.normalize('NFC')].every((letter) =>
        font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      ),
    widthOf: (text, size) =>
      glyphsOf(text).reduce((sum, { advanceWidth }) => sum + advance(advanceWidth, size), 0),
    outline: (text, size, x, y) => {
      const scale = size / font.unitsPerEm;
      let at = x;
      return glyphsOf(text)
        .map(({ path, advanceWidth }) => {
          const drawn = path.scale(scale, -scale).translate(at, y).toSVG();
          at += advance(advanceWidth, size);
          return drawn;
        })
        .join('');
    },
  };
}
