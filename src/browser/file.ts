export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'large' | 'packed' | 'binary' | 'unreadable' };

/** The first bytes of packed files: zip, gzip, 7z. */
const PACKED = /^(PK|\x1f\x8b|7z)/;

/** The text of a file the reader chose, without its byte order mark; one of more than `most` bytes is not opened. */
export async function readTextFile(file: File, most: number): Promise<FileText> {
  if (file.size > most) return { ok: false, reason: 'large' };
  try {
    const bytes = await file.arrayBuffer();
    const start = new TextDecoder('latin1').decode(bytes.slice(0, 2));
    if (PACKED.test(start)) return { ok: false, reason: 'packed' };
    const text = decode(bytes);
    return text === undefined || text.includes('\0')
      ? { ok: false, reason: 'binary' }
      : { ok: true, text };
  } catch {
    // Taken away or locked between choosing and reading.
    return { ok: false, reason: 'unreadable' };
  }
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
