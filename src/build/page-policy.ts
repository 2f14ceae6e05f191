import { createHash } from 'node:crypto';
import type { Tag } from './page-tags.ts';

/** What a page's policy has to allow, and nothing more. */
export interface PageContents {
  /** Hash sources of the inline scripts. */
  readonly scripts: readonly string[];
  /** Hash sources of the inline styles. */
  readonly styles: readonly string[];
  readonly loadsScripts: boolean;
  readonly loadsStyles: boolean;
}

export const EMPTY: PageContents = {
  scripts: [],
  styles: [],
  loadsScripts: false,
  loadsStyles: false,
};

const REFUSED = [
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The CSP source that allows exactly this inline text. */
export function hashInline(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON in a script element is data: the browser never runs it, so no policy need allow it. */
export function isInlineScript(tag: Tag): boolean {
  const type = tag.attributes.get('type')?.trim().toLowerCase() ?? '';
  return (
    tag.name === 'script' && !tag.attributes.has('src') && !/^application\/(ld\+)?json$/.test(type)
  );
}

export function describeContents(tags: readonly Tag[]): PageContents {
  const hasIsland = tags.some((tag) => tag.name === 'astro-island');
  return {
    scripts: unique(tags.filter(isInlineScript).map((tag) => hashInline(tag.text))),
    styles: unique(tags.filter((tag) => tag.name === 'style').map((tag) => hashInline(tag.text))),
    loadsScripts:
      hasIsland || tags.some((tag) => tag.name === 'script' && tag.attributes.has('src')),
    // An island may load the style sheet of a part that arrives later.
    loadsStyles: hasIsland || tags.some((tag) => tag.name === 'link' && isStyleSheet(tag)),
  };
}

export function mergeContents(pages: readonly PageContents[]): PageContents {
  return {
    scripts: unique(pages.flatMap((page) => page.scripts)).toSorted(),
    styles: unique(pages.flatMap((page) => page.styles)).toSorted(),
    loadsScripts: pages.some((page) => page.loadsScripts),
    loadsStyles: pages.some((page) => page.loadsStyles),
  };
}

/** The Content-Security-Policy of a page with these contents, for its own meta element. */
export function renderPolicy(page: PageContents): string {
  return [
    "default-src 'none'",
    `script-src ${renderSources(page.loadsScripts, page.scripts)}`,
    `style-src ${renderSources(page.loadsStyles, page.styles)}`,
    ...REFUSED,
  ].join('; ');
}

function renderSources(isLoading: boolean, hashes: readonly string[]): string {
  return [...(isLoading ? ["'self'"] : []), ...hashes].join(' ') || "'none'";
}

function isStyleSheet(tag: Tag): boolean {
  return /\bstylesheet\b/i.test(tag.attributes.get('rel') ?? '');
}

function unique(sources: readonly string[]): readonly string[] {
  return [...new Set(sources)];
}
