import { expect, test } from 'vitest';
import { findHeaders } from '#build/header-rules.ts';
import { planHeaders } from '#build/headers.ts';
import { renderCaddy, renderNginx } from '#build/hosting.ts';

const files = [
  '404.html',
  '_astro/a.js',
  'articles/index.html',
  'embed/a/index.html',
  'index.html',
  'rss.xml',
];
const paths = [
  '/',
  '/index.html',
  '/articles/',
  '/articles/gone/',
  '/embed/a/',
  '/_astro/a.js',
  '/rss.xml',
  '/404.html',
];

function plan(base = '/') {
  return planHeaders({ base, files, contents: new Map(), embedders: '*' });
}

/** What nginx would choose: the first expression that matches, else the default. */
function chooseInNginx(text: string, variable: string, path: string): string {
  const map = text.split(`map $uri ${variable} {\n`)[1]?.split('\n}')[0] ?? '';
  const lines = map.split('\n').map((line) => /^ {2}(?:default|"~(.+?)") "(.*)";$/.exec(line));
  const chosen = lines.find((line) => line?.[1] !== undefined && new RegExp(line[1]).test(path));
  return (chosen ?? lines[0])?.[2] ?? 'no line';
}

test.each(['/', '/x/'])('nginx sends what the header file says, below %s', (base) => {
  const rules = plan(base);
  const text = renderNginx(rules);
  for (const path of paths.map((path) => `${base}${path.slice(1)}`)) {
    const wanted = findHeaders(rules, path);
    for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Cache-Control']) {
      const variable = `$heart_${name.toLowerCase().replaceAll('-', '_')}`;
      expect(text).toContain(`add_header ${name} ${variable} always;`);
      expect(chooseInNginx(text, variable, path), `${name} ${path}`).toBe(wanted.get(name) ?? '');
    }
  }
});

test('nginx and Caddy answer for unknown addresses as the missing page does', () => {
  const missing = findHeaders(plan(), '/404.html').get('Content-Security-Policy') ?? 'none';
  expect(chooseInNginx(renderNginx(plan()), '$heart_content_security_policy', '/nowhere/')).toBe(
    missing,
  );
  expect(renderCaddy(plan()).split('header @elsewhere {')[1]).toContain(missing);
});

test('Caddy has a matcher for each rule, and its headers', () => {
  const text = renderCaddy(plan());
  for (const [index, { pattern, headers }] of plan().slice(1).entries()) {
    const block = text.split(`@section${index} path ${pattern}\n`)[1]?.split('}')[0];
    for (const [name, value] of headers) expect(block).toContain(`${name} "${value}"`);
  }
});

test('neither serves the header file itself', () => {
  expect(renderNginx(plan('/x/'))).toContain('location = /x/_headers { return 404; }');
  expect(renderCaddy(plan('/x/'))).toContain('path /x/_headers');
});
