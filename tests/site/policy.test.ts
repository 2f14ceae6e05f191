import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHeaders, parseHeadersFile } from '#build/header-rules.ts';
import { findBase } from '#build/headers.ts';

const rules = parseHeadersFile(readFileSync('dist/_headers', 'utf8'));
const base = findBase(rules);
const pages = globSync('**/*.html', { cwd: 'dist' }).map((file) => ({
  file,
  html: readFileSync(`dist/${file}`, 'utf8'),
  path: base + file.replace(/(^|\/)index\.html$/, '$1'),
}));

/** Directives and their sources. */
function readPolicy(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

function readOwnPolicy(html: string) {
  return readPolicy(/http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

// Plainer than the reader that wrote the policies, so that the two do not share their mistakes.
function findInline(html: string, name: string): readonly string[] {
  const elements = new RegExp(`<${name}(\\s[^>]*)?>(.*?)</${name}>`, 'gs');
  return [...html.matchAll(elements)]
    .filter(([, attributes = '']) => !/\bsrc=|application\/(ld\+)?json/.test(attributes))
    .map(([, , text = '']) => hash(text));
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(1);
});

describe.each(pages)('$file', ({ html, path }) => {
  const policy = readOwnPolicy(html);
  const scripts = findInline(html, 'script');

  test('has its policy before all that the policy governs, and only one', () => {
    expect(html).toMatch(
      /<head>\s*<meta charset="utf-8"><meta http-equiv="content-security-policy" /,
    );
    expect(html.match(/content-security-policy/gi)).toHaveLength(1);
    expect(html.match(/<meta name="referrer" content="no-referrer">/g)).toHaveLength(1);
  });

  test('allows its own inline scripts and styles, and no others', () => {
    const hashes = (name: string) =>
      (policy.get(name) ?? []).filter((source) => source.startsWith("'sha256-"));
    expect(hashes('script-src')).toEqual([...new Set(scripts)]);
    expect(hashes('style-src')).toEqual([...new Set(findInline(html, 'style'))]);
  });

  test('runs no script at all unless it has some', () => {
    const hasScript = scripts.length > 0 || /<script[^>]*\ssrc=|<astro-island/.test(html);
    expect(policy.get('script-src')?.join() === "'none'").toBe(!hasScript);
  });

  test('allows nothing loose', () => {
    const sources = [...policy.values()].flat().filter((source) => !source.startsWith("'sha256-"));
    expect(sources.filter((source) => !["'none'", "'self'", "'script'"].includes(source))).toEqual(
      [],
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(policy.get('trusted-types')).toEqual(["'none'"]);
  });

  test('is allowed by its header all that it allows itself', () => {
    const header = readPolicy(findHeaders(rules, path).get('Content-Security-Policy') ?? '');
    for (const [name, sources] of policy) {
      const wanted = sources.filter((source) => source !== "'none'");
      expect(header.get(name), name).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('asks at once for the island that it starts with, and it is there', () => {
    const links = [...html.matchAll(/<link rel="modulepreload" href="([^"]*)">/g)].map(
      ([, address = '']) => address,
    );
    const started = [...html.matchAll(/component-url="([^"]*)"[^>]*\sclient="load"/g)];
    expect(links).toEqual([...new Set(started.map(([, address]) => address))]);
    for (const address of links)
      expect(existsSync(`dist/${address.slice(base.length)}`), address).toBe(true);
  });
});
