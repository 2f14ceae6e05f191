import { type Entries, FORMAT, PREFIX, parseRecord } from './saved.ts';

/** In bytes. No file this site writes comes near it. */
export const LARGEST_FILE = 256 * 1024;
/** Objects in objects: the files of this site have two. */
const DEEPEST = 4;

export type Refusal = 'deep' | 'damaged' | 'foreign' | 'newer';

export type ReadFile =
  | { readonly ok: true; readonly entries: Entries }
  | { readonly ok: false; readonly reason: Refusal };

/** Reads a file that may come from anywhere. Nothing in it is walked deeper than it is looked at. */
export function readFile(text: string): ReadFile {
  if (isDeep(text)) return { ok: false, reason: 'deep' };
  const file = parseRecord(text);
  if (!file) return { ok: false, reason: 'damaged' };
  const format = file.get('format');
  if (file.get('site') !== 'serving-heart') return { ok: false, reason: 'foreign' };
  if (typeof format === 'number' && format > FORMAT) return { ok: false, reason: 'newer' };
  if (format !== FORMAT) return { ok: false, reason: 'damaged' };
  return readEntries(file.get('entries'));
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

/** Counts brackets outside of texts, so that nothing is parsed that nests without end. */
function isDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (isQuoted && character === '\\') place += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '{' || character === '[')) depth += 1;
    else if (!isQuoted && (character === '}' || character === ']')) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
