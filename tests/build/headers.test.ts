import { describe, expect, test } from 'vitest';
import {
  findHeaders,
  findLimits,
  isMatch,
  parseHeadersFile,
  renderHeadersFile,
} from '#build/header-rules.ts';
import { findBase, planHeaders } from '#build/headers.ts';
import { EMPTY } from '#build/page-policy.ts';

const files = [
  '404.html',
  '_astro/Quiz.abc.js',
  'articles/index.html',
  'articles/one/index.html',
  'embed/reflect/pause/index.html',
  'es/articles/index.html',
  'es/embed/value/on-hold/index.html',
  'es/index.html',
  'favicon.svg',
  'feed.json',
  'fr/articles/index.html',
  'index.html',
  'og/one.png',
  'rss.xml',
  'sitemap-index.xml',
];
const contents = new Map([
  ['articles/index.html', { ...EMPTY, styles: ["'sha256-list'"] }],
  [
    'articles/one/index.html',
    { ...EMPTY, styles: ["'sha256-one'"], scripts: ["'sha256-island'"], loadsScripts: true },
  ],
  ['404.html', { ...EMPTY, styles: ["'sha256-missing'"] }],
  ['favicon.svg', { ...EMPTY, styles: ["'sha256-dark'"] }],
]);

function plan(base = '/', embedders = '*') {
  return planHeaders({ base, files, contents, embedders });
}

function ask(path: string, rules = plan()) {
  return findHeaders(rules, path);
}

/** The value of one directive of the policy for an address. */
function directive(path: string, name: string, rules = plan()): string | undefined {
  const policy = ask(path, rules).get('Content-Security-Policy') ?? '';
  return policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}

describe('every address gets its headers from exactly one rule beside the one for all', () => {
  test.each(files.map((file) => [file]))('%s', (file) => {
    const matching = plan().filter((rule) => isMatch(rule.pattern, `/${file}`));
    expect(
      matching.map(({ headers }) => headers.some(([name]) => name === 'Content-Security-Policy')),
    ).toEqual([false, true]);
  });

  test('also under the names hosts shorten it to', () => {
    for (const path of ['/', '/articles/', '/404', '/es/', '/es/articles/', '/fr/articles/']) {
      expect(directive(path, 'default-src'), path).toBe("'none'");
    }
  });

  test('below a base', () => {
    const rules = plan('/x/');
    expect(rules.every(({ pattern }) => pattern.startsWith('/x/'))).toBe(true);
    expect(directive('/x/articles/one/', 'frame-ancestors', rules)).toBe("'none'");
    expect(findBase(rules)).toBe('/x/');
  });
});

describe('pages', () => {
  test('are framed by nobody', () => {
    expect(directive('/articles/one/', 'frame-ancestors')).toBe("'none'");
    expect(ask('/articles/one/').get('X-Frame-Options')).toBe('DENY');
  });

  test('of a section share what they need, and the missing page may answer for any of them', () => {
    expect(directive('/articles/', 'script-src')).toBe("'self' 'sha256-island'");
    expect(directive('/articles/', 'style-src')).toBe(
      "'sha256-list' 'sha256-missing' 'sha256-one'",
    );
    expect(directive('/', 'script-src')).toBe("'none'");
  });
});

describe('pages made to be framed', () => {
  test.each(['/embed/reflect/pause/', '/es/embed/value/on-hold/'])('%s', (path) => {
    expect(directive(path, 'frame-ancestors')).toBe('*');
    expect(ask(path).get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(ask(path).has('X-Frame-Options')).toBe(false);
    expect(ask(path).has('Cross-Origin-Embedder-Policy')).toBe(false);
  });

  test('are framed only by those the deployment names', () => {
    expect(
      directive('/embed/reflect/pause/', 'frame-ancestors', plan('/', "'self' https://a.example")),
    ).toBe("'self' https://a.example");
  });
});

describe('files', () => {
  test('with their content in the name are kept for a year, and pages are asked for again', () => {
    expect(ask('/_astro/Quiz.abc.js').get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(ask('/articles/one/').get('Cache-Control')).toBe('no-cache');
  });

  test.each(['/rss.xml', '/feed.json', '/sitemap-index.xml', '/og/one.png', '/_astro/Quiz.abc.js'])(
    '%s is for other sites too',
    (path) => {
      expect(ask(path).get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    },
  );

  test('do nothing when opened by themselves, but keep their own looks', () => {
    expect(ask('/rss.xml').get('Content-Security-Policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(directive('/favicon.svg', 'style-src')).toBe("'sha256-dark'");
  });
});

describe('the header file', () => {
  test('says after reading what was written', () => {
    expect(parseHeadersFile(renderHeadersFile(plan()))).toEqual(plan());
  });

  test('may hold remarks and blank lines', () => {
    expect(parseHeadersFile('# note\n\n/a/*\n  # note\n  X-A: b: c \n')).toEqual([
      { pattern: '/a/*', headers: [['X-A', 'b: c']] },
    ]);
  });

  test('joins what two rules say, so that an overlap shows', () => {
    const rules = [
      { pattern: '/*', headers: [['A', '1'] as const] },
      { pattern: '/a/*', headers: [['A', '2'] as const] },
    ];
    expect(findHeaders(rules, '/a/').get('A')).toBe('1, 2');
  });

  test('stays within what the strictest host reads', () => {
    expect(findLimits(plan())).toEqual([]);
    const long = { pattern: '/a/*', headers: [['A', 'x'.repeat(2000)] as const] };
    expect(findLimits([long])).toEqual(['/a/*: A is longer than 2,000 characters']);
    expect(
      findLimits(Array.from({ length: 101 }, () => ({ pattern: '/', headers: [] }))),
    ).toHaveLength(1);
  });
});

test('a language with a feed of its own has a rule for each section, so that none grows too long', () => {
  const own = ['articles', 'trainers'].map((section) => `xx/${section}/index.html`);
  const rules = planHeaders({
    base: '/',
    files: [...own, 'xx/index.html', 'xx/rss.xml'],
    contents: new Map(own.map((file) => [file, { ...EMPTY, styles: [`'sha256-${file}'`] }])),
    embedders: '*',
  });
  expect(rules.map(({ pattern }) => pattern)).toEqual(
    expect.arrayContaining(['/xx/', '/xx/articles/*', '/xx/rss.xml', '/xx/trainers/*']),
  );
  expect(directive('/xx/trainers/', 'style-src', rules)).toBe("'sha256-xx/trainers/index.html'");
  expect(ask('/xx/rss.xml', rules).get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
});
