import { INVITATION_LENGTH } from './invitation-words.ts';
import type { Digit } from './packing.ts';
import { BYTE } from './text-digits.ts';

export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-long' | 'no-address' };

/** A text as the bytes of UTF-8. */
export function textDigits(text: string): readonly Digit[] {
  const bytes = encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? [];
  return bytes.map((byte) => ({
    value: byte.startsWith('%') ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
    below: BYTE,
  }));
}

export function measured(text: string): Written {
  return text.length > INVITATION_LENGTH ? { ok: false, reason: 'too-long' } : { ok: true, text };
}
