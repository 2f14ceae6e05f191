/** What a reader reads of an article: its source without markup, in one line, with the marks of good typesetting. */
export function plainTextOf(source: string): string {
  const text = source
    .replace(/^(import .* from .*|export (const|default|function) .*)$/gm, '')
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replace(/!?\[\^[^\]]+\]:?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ +(.*?)([.?!:]?) *$/gm, (_, heading, end) => `${heading}${end || '.'}`)
    .replace(/^(>|[-*]|\d+\.) +/gm, '')
    .replace(/^ *\| *| *\| *$/gm, ' ')
    .replaceAll('|', ' · ')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
  return setQuotes(text);
}

/** The source is typed with straight quotes; the page shows typographic ones. */
function setQuotes(text: string): string {
  return text
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([—–“])'/g, '$1‘')
    .replaceAll("'", '’');
}
