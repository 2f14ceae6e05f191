import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '#site.ts';
import { shownFiles } from './content/writers-guide.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json'));
const scripts = Object.keys(project.scripts);
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'content/README.md'].map(
  (file) => ({
    file,
    text: read(file),
  }),
);

/** Scripts of package.json that a text tells people to run, in code. */
function findScripts(text: string): readonly string[] {
  return [...text.matchAll(/```.*?```|`[^`\n]+`/gs)]
    .flatMap(([code]) => [...code.matchAll(/\bnpm (?:run )?(?!ci\b|install\b)([a-z]+)\b/g)])
    .map(([, name = '']) => name);
}

/** Files and folders a text names in code: with a slash or an ending, and not an address of the site. */
function findPaths(text: string): readonly string[] {
  const spans = [
    ...text.matchAll(/`([^`\n]+)`|\]\((?!https?:)([^)#]+)\)|(?<=node |bash )(\.ci\/\S+)/g),
  ]
    .map(([, code, link, command]) => code ?? link ?? command ?? '')
    .flatMap((span) => span.split(' '));
  return spans.filter(
    (span) =>
      /^(?:\.?[\w-]+\/[\w./<>-]*|\.?[\w-]+(?:\.[\w-]+)*\.(?:md|json|ts|mjs|css|yaml|astro)|\.nvmrc)$/.test(
        span,
      ) && !/^(?:\.(?:test|spec)\.ts$|dist\/)/.test(span),
  );
}

/** A path with a place to fill in stands if something fills it; a folder's own files may be named alone. */
function exists(path: string): boolean {
  if (!path.includes('<')) {
    return existsSync(path) || globSync(`{src,content,tests}/**/${path}`).length > 0;
  }
  return globSync(path.replace(/<[\w-]+>/g, '*')).length > 0 || existsSync(dirname(path));
}

describe.each(papers)('$file', ({ text }) => {
  test('names only scripts that there are', () => {
    expect(findScripts(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names only files and folders that there are', () => {
    const gone = findPaths(text).filter((path) => !exists(path));
    expect(gone.filter((path) => !shownFiles.has(path))).toEqual([]);
  });
});

test('a stale name would be found', () => {
  expect(
    findScripts('`npm run build`, `npm ci`, npm runs\n```\nnpm start\nnpm run polish\n```'),
  ).toEqual(['build', 'start', 'polish']);
  expect(
    findPaths(
      '`src/gone.ts`, `npx vitest run --config tests/x.ts`, [a](gone/LICENSE), `/articles/`, `#x/y.ts`',
    ),
  ).toEqual(['src/gone.ts', 'tests/x.ts', 'gone/LICENSE']);
  expect(['src/gone.ts', 'gone.md', 'content/gone/<slug>.mdx'].filter(exists)).toEqual([]);
  expect(exists('content/en/articles/<slug>.mdx')).toBe(true);
});

describe('README', () => {
  const text = read('README.md');

  test('says the two commands', () => {
    expect(text).toMatch(/^npm start\b/m);
    expect(text).toMatch(/^npm test\b/m);
  });

  test('gives every package a reason that comes along with the site', () => {
    const reasons = text.split('\n').filter((line) => line.startsWith('| `'));
    const named = Object.keys(project.dependencies).filter((name) =>
      reasons.some((line) => line.includes(`\`${name}\``)),
    );
    expect(named).toEqual(Object.keys(project.dependencies));
  });

  test('names no package for the tests that is not there', () => {
    const [, list = ''] = /For the tests: (.*?) and others/.exec(text) ?? [];
    const named = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(Object.keys(project.devDependencies)).toEqual(expect.arrayContaining(named));
  });

  test('shows a picture of less than 150 kB, and says what is on it', () => {
    const [, words = '', picture = ''] = /!\[([^\]]+)\]\(([^)]+)\)/.exec(text) ?? [];
    expect(words.length).toBeGreaterThan(20);
    expect(statSync(picture).size).toBeLessThan(150_000);
  });

  test('tells of the hosts that our own tool knows', () => {
    for (const host of ['nginx', 'caddy']) {
      expect(text).toContain(`npm run hosting -- ${host}`);
      expect(read('src/build/hosting.ts')).toContain(`['${host}', `);
    }
    for (const name of ['SITE_URL', 'SITE_BASE']) expect(read('astro.config.mjs')).toContain(name);
  });
});

describe('CONTRIBUTING', () => {
  const text = read('CONTRIBUTING.md');
  const [, table = ''] = /## How to add\n(.*?)\n## /s.exec(text) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => /^\| (?!To add|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, what = '', , , proof = '']) => ({ what, proof }));

  test('has a row for each thing one adds', () => {
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'an article',
        'a quiz',
        'a language',
        'a calculator mode',
        'an island',
      ]),
    );
  });

  test.each(rows)('$what is kept true by tests', ({ proof }) => {
    const tests = findPaths(proof);
    expect(tests.length).toBeGreaterThan(0);
    for (const file of tests) expect(file).toMatch(/^tests\/.*\.(?:test|spec)\.ts$/);
  });

  test('draws every room of src', () => {
    const [, picture = ''] = /## The rooms\n\n```\n(.*?)```/s.exec(text) ?? [];
    const folders = globSync('src/*', { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    for (const name of folders)
      expect(picture).toMatch(new RegExp(`(?:^|\\s)${name}(?:\\s|$)`, 'm'));
  });
});

test('the licences are where they are said to be', () => {
  expect(read('LICENSE')).toMatch(/^MIT License/);
  expect(project.license).toBe('MIT');
  expect(read('LICENSE')).toContain('content/LICENSE');
  expect(read('content/LICENSE')).toContain(site.licence);
});

test('the changes of this version are written down', () => {
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`^## ${project.version.replaceAll('.', '\\.')}$`, 'm'),
  );
});

test('hosts take the same Node as we do', () => {
  expect(project.dependencies.node.split('.')[0]).toBe(read('.nvmrc').trim());
});
