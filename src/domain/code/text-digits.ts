import type { Digit } from './packing.ts';

const BYTE = 256;
const BITS_A_BYTE = 8;
const BITS_A_SYMBOL = 5;

/** A text as the bytes of UTF-8. */
export function textDigits(text: string): readonly Digit[] {
  const bytes = encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? [];
  return bytes.map((byte) => ({
    value: byte.startsWith('%') ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
    below: BYTE,
  }));
}

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
