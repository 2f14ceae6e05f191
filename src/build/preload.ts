import { posix } from 'node:path';
import type { Tag } from './page-tags.ts';

// Of a minified chunk: import "./a.js", import{a as b}from"./a.js", export*from"./a.js". Not import("./a.js").
const STATIC_IMPORT =
  /\b(?:import|export)\s*(?:[\w$*{}\s,]+?\bfrom\s*)?["'](\.{1,2}\/[^"'\n]+)["']/g;

/** An island of these kinds starts by itself; the others wait for the reader and are left waiting. */
const STARTS_AT_ONCE = new Set(['load', 'idle']);

/** A chunk and everything it imports before it can run, as paths inside the site, the chunk first. */
export function findModuleGraph(
  entry: string,
  readChunk: (path: string) => string | undefined,
): readonly string[] {
  const found = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const source = found.has(path) ? undefined : readChunk(path);
    if (source === undefined) continue;
    found.add(path);
    for (const [, specifier = ''] of source.matchAll(STATIC_IMPORT)) {
      waiting.push(posix.join(posix.dirname(path), specifier));
    }
  }
  return [...found];
}

/** Links that let all chunks of a page's islands load at once instead of one after another. */
export function renderPreloads(
  tags: readonly Tag[],
  base: string,
  readChunk: (path: string) => string | undefined,
): string {
  const entries = tags
    .filter((tag) => tag.name === 'astro-island')
    .filter((tag) => STARTS_AT_ONCE.has(tag.attributes.get('client') ?? ''))
    .flatMap((tag) =>
      ['component-url', 'renderer-url'].map((name) => tag.attributes.get(name) ?? ''),
    )
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length));
  const chunks = new Set(entries.flatMap((entry) => findModuleGraph(entry, readChunk)));
  return [...chunks].map((path) => `<link rel="modulepreload" href="${base}${path}">`).join('');
}
