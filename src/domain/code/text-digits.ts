export const BYTE = 256;
const BITS_A_BYTE = 8;
const BITS_A_SYMBOL = 5;

/** Sizes of the bytes that fill so many symbols. */
export function textSizes(symbols: number): readonly number[] {
  const bytes = Math.floor((symbols * BITS_A_SYMBOL) / BITS_A_BYTE);
  return Array.from({ length: bytes }, () => BYTE);
}

/** @returns undefined where the bytes are no UTF-8. */
export function textAt(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(
      bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return undefined;
  }
}
