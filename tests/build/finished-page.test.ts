import { describe, expect, test } from 'vitest';
import { finishPage } from '#build/finished-page.ts';
import { gatherStyles } from '#build/gathered-styles.ts';
import { hashInline } from '#build/page-policy.ts';
import { findTags } from '#build/page-tags.ts';

const GREETING = "console.log('hello')";
const chunks = new Map([
  ['_astro/Quiz.js', 'import{h}from"./preact.js";export{Quiz}'],
  ['_astro/client.js', 'import "./preact.js";'],
  ['_astro/preact.js', ''],
]);

function finish(
  body: string,
  { head = '<meta charset="utf-8"><title>T</title>', base = '/' } = {},
) {
  return finishPage(
    'a/index.html',
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`,
    {
      knownScripts: new Set([hashInline(GREETING)]),
      base,
      readChunk: (path) => chunks.get(path),
    },
  );
}

function complain(body: string, head?: string): readonly string[] {
  const page = finish(body, head === undefined ? {} : { head });
  return page.ok ? [] : page.complaints.map(({ text }) => text);
}

function readHead(body: string, base?: string): string {
  const page = finish(body, base === undefined ? {} : { base });
  if (!page.ok) throw new Error(page.complaints[0]?.text);
  return page.html.slice(page.html.indexOf('<head>'), page.html.indexOf('<title>'));
}

describe('a page is refused for', () => {
  test.each([
    ['a style attribute', '<p style="color:red">', /style attribute/],
    ['a style attribute in a drawing', '<svg><path STYLE=fill:red></svg>', /style attribute/],
    ['a listener in an attribute', '<p onclick="x()">', /onclick attribute/],
    ['a script address', '<a href="javascript:x()">', /javascript: address in href/],
    [
      'a script address in disguise',
      '<a href=" java&#x0a;scr&Tab;ipt&colon;x()">',
      /javascript: address/,
    ],
    ['a script address as the target of a form', '<form action="JavaScript:x()">', /in action/],
    ['an island that shows nothing without script', '<astro-island client="only">', /client:only/],
    ['an inline script nobody accepted', '<script>steal()</script>', /"sha256-[\w+/]+=*":/],
    [
      'an inline module nobody accepted',
      '<script type="module">steal()</script>',
      /nobody has accepted/,
    ],
    [
      'speculation rules nobody accepted',
      '<script type="speculationrules">{}</script>',
      /nobody has accepted/,
    ],
    [
      'a script whose type only begins like that of data',
      '<script type="application/jsonx">{}</script>',
      /nobody/,
    ],
  ])('%s', (_name, body, complaint) => {
    expect(complain(body)).toEqual([expect.stringMatching(complaint)]);
  });

  test('a missing charset, the anchor of the policy', () => {
    expect(complain('', '<title>T</title>')).toEqual([
      expect.stringContaining('charset="utf-8"> is missing'),
    ]);
    expect(complain('', '<!-- <meta charset="utf-8"> -->')).toHaveLength(1);
  });

  test('a script that stands before the policy', () => {
    const head = `<script>${GREETING}</script><meta charset="utf-8">`;
    expect(complain('', head)).toEqual([expect.stringContaining('no policy governs')]);
  });

  test('the place, the text and the remedy are said', () => {
    const page = finish('\n\n<p onclick="x()">hello</p>');
    expect(page).toEqual({
      ok: false,
      complaints: [
        {
          place: 'a/index.html:3',
          text: expect.stringMatching(
            /^onclick attribute\n +<p onclick="x\(\)">hello<\/p>.*\n +listen in an island/,
          ),
        },
      ],
    });
  });
});

describe('a page is not refused for', () => {
  test.each([
    ['an attribute that quotes one', '<p title="style=1 onclick=2">'],
    ['prose that names them', '<p>style="x" onclick=y, javascript:z &lt;p style></p>'],
    ['code that shows them', '<pre><code>&lt;a href="javascript:x()" style="y"></code></pre>'],
    ['a comment', '<!-- <p style="x" onclick="y"> -->'],
    [
      'the props of an island',
      '<astro-island client="load" props="{&quot;href&quot;:&quot;javascript:x&quot;}">',
    ],
    ['a link to an article about javascript', '<a href="/javascript:/">'],
    ['structured data', '<script type="application/ld+json">{"a":"<p style=1>"}</script>'],
    ['other data', '<script type="application/json">{}</script>'],
    ['names that only begin alike', '<p data-style="x" data-onclick="y">'],
    ['an accepted script', `<script>${GREETING}</script>`],
  ])('%s', (_name, body) => {
    expect(complain(body)).toEqual([]);
  });
});

describe('the policy of a page', () => {
  test('stands right after the charset, before everything it governs', () => {
    expect(readHead('')).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><meta name="referrer" content="no-referrer">$/,
    );
  });

  test('allows a page without script neither script nor style', () => {
    const head = readHead('<script type="application/ld+json">{}</script>');
    expect(head).toContain(
      "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'self'",
    );
    expect(head).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  test('allows exactly the inline styles and scripts of the page, each once', () => {
    const style = '<style>p{color:red}</style>';
    const head = readHead(`${style}${style}<script>${GREETING}</script>`);
    expect(head).toContain(
      `script-src ${hashInline(GREETING)}; style-src ${hashInline('p{color:red}')};`,
    );
  });

  test('allows our own files only where the page loads some', () => {
    expect(readHead('<script src="/a.js"></script>')).toContain(
      "script-src 'self'; style-src 'none'",
    );
    expect(readHead('<link rel="stylesheet" href="/a.css">')).toContain(
      "script-src 'none'; style-src 'self'",
    );
    expect(readHead('<link rel="icon" href="/a.svg">')).toContain(
      "script-src 'none'; style-src 'none'",
    );
    expect(readHead('<astro-island client="visible">')).toContain(
      "script-src 'self'; style-src 'self'",
    );
  });

  test('hashes as the standard says', () => {
    expect(hashInline("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });
});

describe('the chunks of an island', () => {
  const island = (kind: string, base = '/') =>
    `<astro-island client="${kind}" component-url="${base}_astro/Quiz.js" renderer-url="${base}_astro/client.js">`;

  test('are all loaded at once, each once, after the policy', () => {
    expect(readHead(island('load')).split('no-referrer">')[1]).toBe(
      ['Quiz', 'preact', 'client']
        .map((name) => `<link rel="modulepreload" href="/_astro/${name}.js">`)
        .join(''),
    );
  });

  test('are found below a base', () => {
    expect(readHead(island('idle', '/x/'), '/x/')).toContain('href="/x/_astro/preact.js"');
  });

  test('wait with an island that waits for the reader', () => {
    expect(readHead(island('visible'))).not.toContain('modulepreload');
  });
});

describe('the styles of a page', () => {
  const gather = (html: string) => gatherStyles(html, findTags(html));

  test('are one element in its head, in their order', () => {
    expect(
      gather(
        '<head><style>a{}</style><link><style>\nb{}\n</style></head><p><style>c{}</style>d</p>',
      ),
    ).toBe('<head><link><style>a{}b{}c{}</style></head><p>d</p>');
  });

  test.each([
    ['one alone', '<head><style>a{}</style></head>'],
    ['none', '<head></head><p>a</p>'],
    ['none in the head', '<head></head><style>a{}</style><style>b{}</style>'],
    ['one with a condition', '<head><style media="print">a{}</style><style>b{}</style></head>'],
    ['what only looks like one', '<head><style>a{}</style></head><!-- <style>b{}</style> -->'],
  ])('are left alone: %s', (_name, html) => {
    expect(gather(html)).toBe(html);
  });

  test('leave one hash in the policy', () => {
    const page = finish('<style>b{}</style>', {
      head: '<meta charset="utf-8"><title>T</title><style>a{}</style>',
    });
    expect(page.ok && page.contents.styles).toEqual([hashInline('a{}b{}')]);
  });
});
