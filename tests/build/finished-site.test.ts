import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishSite } from '#build/finished-site.ts';
import { findHeaders, parseHeadersFile } from '#build/header-rules.ts';
import { hashInline } from '#build/page-policy.ts';

const START = 'start()';
const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finished-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function finish(scripts: readonly string[] = [], base = '/') {
  const site = await finishSite(folder, {
    base,
    embedders: '*',
    knownScripts: new Set(scripts.map(hashInline)),
  });
  return site.ok ? site : site.reasons.join('\n');
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

test('every page gets its policy, and the host its headers', async () => {
  write({
    'index.html': page(`<script>${START}</script>`),
    'a/b/index.html': page('<style>p{}</style>'),
    'robots.txt': 'User-agent: *',
  });
  expect(await finish([START])).toEqual({ ok: true, pages: 2, rules: 5 });
  expect(read('index.html')).toContain(`script-src ${hashInline(START)};`);
  expect(read('a/b/index.html')).toContain(`style-src ${hashInline('p{}')};`);
  expect(read('robots.txt')).toBe('User-agent: *');
  const headers = findHeaders(parseHeadersFile(read('_headers')), '/a/b/');
  expect(headers.get('Content-Security-Policy')).toContain(hashInline('p{}'));
});

test('a drawing keeps its own styles when opened by itself', async () => {
  write({ 'index.html': page(''), 'favicon.svg': '<svg><style>path{}</style></svg>' });
  await finish();
  const headers = findHeaders(parseHeadersFile(read('_headers')), '/favicon.svg');
  expect(headers.get('Content-Security-Policy')).toContain(`style-src ${hashInline('path{}')};`);
});

test('below a base, chunks and rules are found', async () => {
  write({
    'index.html': page('<astro-island client="load" component-url="/x/_astro/a.js">'),
    '_astro/a.js': 'import"./b.js"',
    '_astro/b.js': '',
  });
  await finish([], '/x/');
  expect(read('index.html')).toContain('<link rel="modulepreload" href="/x/_astro/b.js">');
  expect(read('_headers')).toMatch(/^\/x\/_astro\/\*$/m);
});

test('the same complaint about many pages is said once', async () => {
  const bad = page('<p style="color:red">');
  write({ 'index.html': bad, 'a/index.html': bad, 'b/index.html': page('<p onclick="x()">') });
  const reasons = await finish();
  expect(reasons).toMatch(/^a\/index\.html:1 and in 1 more places: style attribute/);
  expect(reasons).toMatch(/^b\/index\.html:1: onclick attribute/m);
});

test('an accepted script that no page uses any more is an error, too', async () => {
  write({ 'index.html': page('') });
  expect(await finish([START])).toBe(hashInline(START));
});

test('headers too long for a host are an error', async () => {
  const styles = Array.from({ length: 40 }, (_, index) => `<style>.a${index}{}</style>`).join('');
  write({ 'index.html': page(styles) });
  expect(await finish()).toContain('/: Content-Security-Policy is longer than 2,000 characters');
});
