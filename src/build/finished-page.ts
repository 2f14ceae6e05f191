import { gatherStyles } from './gathered-styles.ts';
import { describeContents, type PageContents, renderPolicy } from './page-policy.ts';
import { findCharset, findProblems } from './page-problems.ts';
import { findTags } from './page-tags.ts';
import { renderPreloads } from './preload.ts';

/** What a page is finished with. */
export interface Workshop {
  /** Hash sources of the inline scripts that were looked at and accepted. */
  readonly knownScripts: ReadonlySet<string>;
  /** Where the site lives on its host, with a slash at both ends. */
  readonly base: string;
  /** The text of a built chunk, by its path inside the site. */
  readonly readChunk: (path: string) => string | undefined;
}

export type FinishedPage =
  | { readonly ok: true; readonly html: string; readonly contents: PageContents }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

export interface Complaint {
  /** File and line. */
  readonly place: string;
  /** What is wrong, the text itself, and what to do about it, a line each. */
  readonly text: string;
}

/** Gives a built page its own policy, or says what in it no policy should allow. */
export function finishPage(file: string, built: string, workshop: Workshop): FinishedPage {
  const html = gatherStyles(built, findTags(built));
  const tags = findTags(html);
  const problems = findProblems(tags, workshop.knownScripts);
  const charset = findCharset(tags);
  if (problems.length > 0 || !charset) {
    const complaints = problems.map(({ at, what, remedy }) => ({
      place: `${file}:${html.slice(0, at).split('\n').length}`,
      text: [what, excerpt(html, at), remedy].join('\n    '),
    }));
    return { ok: false, complaints };
  }
  const contents = describeContents(tags);
  const head = [
    `<meta http-equiv="content-security-policy" content="${renderPolicy(contents)}">`,
    '<meta name="referrer" content="no-referrer">',
    renderPreloads(tags, workshop.base, workshop.readChunk),
  ].join('');
  return { ok: true, html: html.slice(0, charset.end) + head + html.slice(charset.end), contents };
}

function excerpt(html: string, at: number): string {
  const text = html.slice(at, at + 121).split('\n', 1)[0] ?? '';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
