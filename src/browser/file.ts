export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'large' | 'packed' | 'binary' | 'unreadable' };

/** The first two bytes of zip, gzip and 7z. */
const PACKED: readonly (readonly [number, number])[] = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0x37, 0x7a],
];

/** The text of a file the reader chose, without its byte order mark; one of more than `most` bytes is not opened. */
export async function readTextFile(file: File, most: number): Promise<FileText> {
  if (file.size > most) return { ok: false, reason: 'large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isPacked = PACKED.some(([first, second]) => bytes[0] === first && bytes[1] === second);
    if (isPacked) return { ok: false, reason: 'packed' };
    const text = decode(bytes);
    return text === undefined || text.includes('\0')
      ? { ok: false, reason: 'binary' }
      : { ok: true, text };
  } catch {
    // Taken away or locked between choosing and reading.
    return { ok: false, reason: 'unreadable' };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
