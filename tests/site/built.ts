// What was built, for tests that read it: the site in dist.
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHeadersFile } from '#build/header-rules.ts';
import { findBase } from '#build/headers.ts';
import { findTags, type Tag } from '#build/page-tags.ts';

export interface BuiltPage {
  readonly file: string;
  /** Its address, without the site's. */
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

export const folder = 'dist';

/** Where the site stands below its host, with a slash at both ends. */
export const base = findBase(parseHeadersFile(read('_headers')));

export const files: readonly string[] = globSync('**', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
  .toSorted();

export const pages: readonly BuiltPage[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = read(file);
    const path = base + file.replace(/(^|\/)index\.html$/, '$1');
    return { file, path, html, tags: findTags(html) };
  });

export const isArticle = ({ file }: BuiltPage) =>
  /(^|\/)articles\/(?!\d)[^/]+\/index\.html$/.test(file);

export function read(file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
]);

/** Text as a reader of the attribute would get it. */
export function decode(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => NAMED.get(name) ?? '');
}

/** Bytes that travel, at the best a host can do. */
export function weigh(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).length;
}

/** The address that the page's head calls its own; pages that are not to be found have none. */
export function canonicalOf({ tags }: BuiltPage): string | undefined {
  return attributeOf(tags, 'link', 'rel', 'canonical', 'href');
}

export function attributeOf(
  tags: readonly Tag[],
  name: string,
  key: string,
  value: string,
  wanted: string,
) {
  const found = tags.find((tag) => tag.name === name && tag.attributes.get(key) === value);
  const text = found?.attributes.get(wanted);
  return text === undefined ? undefined : decode(text);
}
