import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Complaint, finishPage } from './finished-page.ts';
import { findLimits, renderHeadersFile } from './header-rules.ts';
import { planHeaders } from './headers.ts';
import { describeContents, type PageContents } from './page-policy.ts';
import { findTags } from './page-tags.ts';

export interface SiteSettings {
  /** Where the site lives on its host, with a slash at both ends. */
  readonly base: string;
  /** Value of `frame-ancestors` on the pages made to be framed. */
  readonly embedders: string;
  /** Hash sources of the inline scripts that were looked at and accepted. */
  readonly knownScripts: ReadonlySet<string>;
}

export type FinishedSite =
  | { readonly ok: true; readonly pages: number; readonly rules: number }
  | { readonly ok: false; readonly heading: string; readonly reasons: readonly string[] };

/** Writes each page's policy into it, and the header file beside them; or says what stands against that. */
export async function finishSite(folder: string, settings: SiteSettings): Promise<FinishedSite> {
  const { base, embedders, knownScripts } = settings;
  const files = await listFiles(folder);
  const { contents, complaints } = await finishPages(folder, files, settings);
  if (complaints.length > 0) {
    return refuse('These pages hold what no policy should allow', gather(complaints));
  }
  const used = new Set([...contents.values()].flatMap((page) => page.scripts));
  const idle = [...knownScripts].filter((hash) => !used.has(hash));
  if (idle.length > 0) {
    return refuse(
      'No page uses these any more, remove them from src/build/inline-scripts.json',
      idle,
    );
  }
  const rules = planHeaders({ base, files, contents, embedders });
  const limits = findLimits(rules);
  if (limits.length > 0) return refuse('Hosts would not read the whole header file', limits);
  await writeFile(join(folder, '_headers'), renderHeadersFile(rules));
  return { ok: true, pages: files.filter(isPage).length, rules: rules.length };
}

async function finishPages(folder: string, files: readonly string[], settings: SiteSettings) {
  const readChunk = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const contents = new Map<string, PageContents>();
  const complaints: Complaint[] = [];
  for (const file of files.filter((name) => isPage(name) || name.endsWith('.svg'))) {
    const text = await readFile(join(folder, file), 'utf8');
    if (!isPage(file)) {
      contents.set(file, describeContents(findTags(text)));
      continue;
    }
    const page = finishPage(file, text, { ...settings, readChunk });
    if (page.ok) {
      contents.set(file, page.contents);
      await writeFile(join(folder, file), page.html);
    } else complaints.push(...page.complaints);
  }
  return { contents, complaints };
}

/** The same complaint about many pages is said once. */
function gather(complaints: readonly Complaint[]): readonly string[] {
  return [...Map.groupBy(complaints, ({ text }) => text)].map(([text, same]) => {
    const others = same.length > 1 ? ` and in ${same.length - 1} more places` : '';
    return `${same[0]?.place}${others}: ${text}`;
  });
}

function refuse(heading: string, reasons: readonly string[]): FinishedSite {
  return { ok: false, heading, reasons };
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Files as paths inside the folder, with slashes, sorted. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== '_headers')
    .toSorted();
}
