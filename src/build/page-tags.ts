/** A start tag as a browser would read it. */
export interface Tag {
  readonly name: string;
  /** Values as written, entities not decoded. Of a repeated attribute the first counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after `>`. */
  readonly end: number;
  /** What a script, style or other text-only element holds; empty for the rest. */
  readonly text: string;
}

const TEXT_ONLY = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noframes']);
const SPACE = /[\t\n\f\r ]/;

/** Every start tag of a page, in order. Comments, text and attribute values hide nothing and add nothing. */
export function findTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = readTag(html, at);
    if (tag) tags.push(tag);
    at = html.indexOf('<', tag ? tag.end + tag.text.length : skipOther(html, at));
  }
  return tags;
}

function readTag(html: string, start: number): Tag | undefined {
  const name = /^[a-z][^\t\n\f\r />]*/i.exec(html.slice(start + 1, start + 100))?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const { attributes, end } = readAttributes(html, start + 1 + name.length);
  return {
    name,
    attributes,
    start,
    end,
    text: TEXT_ONLY.has(name) ? readText(html, end, name) : '',
  };
}

function readText(html: string, start: number, name: string): string {
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = start;
  return html.slice(start, closing.exec(html)?.index ?? html.length);
}

function readAttributes(html: string, from: number) {
  const attributes = new Map<string, string>();
  let at = from;
  while (at < html.length && html[at] !== '>') {
    if (html[at] === '/' || SPACE.test(html.charAt(at))) {
      at += 1;
      continue;
    }
    const nameEnd = findFrom(html, at + 1, /[\t\n\f\r />=]/g);
    const name = html.slice(at, nameEnd).toLowerCase();
    const value = readValue(html, findFrom(html, nameEnd, /[^\t\n\f\r ]/g));
    if (!attributes.has(name)) attributes.set(name, value.text);
    at = Math.max(nameEnd, value.end);
  }
  return { attributes, end: Math.min(at + 1, html.length) };
}

/** Reads from the `=` on; without one there is no value and nothing is consumed. */
function readValue(html: string, equals: number) {
  if (html[equals] !== '=') return { text: '', end: 0 };
  const start = findFrom(html, equals + 1, /[^\t\n\f\r ]/g);
  const quote = html.charAt(start);
  if (quote === '"' || quote === "'") {
    const end = findFrom(html, start + 1, new RegExp(quote, 'g'));
    return { text: html.slice(start + 1, end), end: end + 1 };
  }
  const end = findFrom(html, start, /[\t\n\f\r >]/g);
  return { text: html.slice(start, end), end };
}

function skipOther(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    if (/^-?>/.test(html.slice(start + 4, start + 6))) return start + 5;
    const closing = /--!?>/g;
    closing.lastIndex = start + 4;
    return closing.exec(html) ? closing.lastIndex : html.length;
  }
  if (html.startsWith('</', start)) return readAttributes(html, start + 2).end;
  if (/^<[!?]/.test(html.slice(start, start + 2))) return findFrom(html, start, />/g) + 1;
  return start + 1;
}

function findFrom(html: string, from: number, wanted: RegExp): number {
  wanted.lastIndex = from;
  return wanted.exec(html)?.index ?? html.length;
}
