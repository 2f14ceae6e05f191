import { type Entries, PREFIX } from './saved.ts';
import { openSiteFile, type Refused } from './site-file.ts';

/** In bytes. No file of what is kept comes near it. */
export const LARGEST_FILE = 256 * 1024;

export type ReadFile = { readonly ok: true; readonly entries: Entries } | Refused;

/** Reads a file of everything that was kept, which may come from anywhere. */
export function readFile(text: string): ReadFile {
  const file = openSiteFile(text);
  return file.ok ? readEntries(file.fields.get('entries')) : file;
}

function readEntries(value: unknown): ReadFile {
  const entries = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'damaged' };
  for (const [key, text] of Object.entries(value)) {
    if (!key.startsWith(PREFIX) || typeof text !== 'string')
      return { ok: false, reason: 'damaged' };
    entries.set(key, text);
  }
  return { ok: true, entries };
}
