import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { articleSchema } from '#schemas/article.ts';

export interface Article {
  readonly file: string;
  readonly slug: string;
  readonly language: string;
  readonly front: ReturnType<typeof articleSchema.parse>;
  /** As written, from the line after the front matter. */
  readonly body: string;
}

/** Files below content/, sorted, with slashes. */
export function listFiles(pattern: string): readonly string[] {
  return globSync(`content/${pattern}`)
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

export function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

/** The languages of the site, by their folders. */
export const languages: readonly string[] = listFiles('*/interface.yaml').map(
  (file) => file.split('/')[1] ?? '',
);

export const articles: readonly Article[] = listFiles('*/articles/*.mdx').map((file) => {
  const [, language = '', , name = ''] = file.split('/');
  const [, front = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  return {
    file,
    language,
    slug: name.replace('.mdx', ''),
    front: articleSchema.parse(parse(front, { customTags: ['timestamp'] })),
    body,
  };
});

/** Prose as it is read: without marks of MDX, notes, tables' lines; quotes straight, spaces single. */
export function plainText(body: string): string {
  return body
    .replace(/^\[\^\w+\]:.*(?:\n(?: {2,}|\t).*)*$/gm, '')
    .replace(/^(?:import|export)\s.*$/gm, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/\[\^\w+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:>|#{1,6}|[-*+]|\d+\.)\s/gm, '')
    .replace(/^\|?[\s:|-]+\|?$/gm, '')
    .replace(/[|*`]|(?<!\w)_|_(?!\w)/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
