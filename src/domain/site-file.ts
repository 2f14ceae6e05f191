import { FORMAT, parseRecord } from './saved.ts';

const SITE = 'serving-heart';

/** Objects in objects: the files of this site have no more. */
const DEEPEST = 4;

export type Refusal = 'deep' | 'damaged' | 'foreign' | 'newer';
export type Refused = { readonly ok: false; readonly reason: Refusal };

/** A file of this site. What is in it stands under a name that says which kind of file it is. */
export function writeSiteFile(content: object): string {
  return `${JSON.stringify({ format: FORMAT, site: SITE, ...content })}\n`;
}

/** The fields of a file that may come from anywhere. Nothing in it is walked deeper than it is looked at. */
export function openSiteFile(
  text: string,
): { readonly ok: true; readonly fields: ReadonlyMap<string, unknown> } | Refused {
  if (isDeep(text)) return { ok: false, reason: 'deep' };
  const fields = parseRecord(text);
  if (!fields) return { ok: false, reason: 'damaged' };
  const format = fields.get('format');
  if (fields.get('site') !== SITE) return { ok: false, reason: 'foreign' };
  if (typeof format === 'number' && format > FORMAT) return { ok: false, reason: 'newer' };
  return format === FORMAT ? { ok: true, fields } : { ok: false, reason: 'damaged' };
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
