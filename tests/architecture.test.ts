import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMissingClasses } from './architecture/class-names.ts';
import { findCycles, findForbiddenImports, importsOf, type Room } from './architecture/imports.ts';
import { rules } from './architecture/rules.ts';
import { type Finding, readSource, readSources, type Source } from './architecture/sources.ts';

/** Who may import whom. A folder may always import itself; a file right in src is a room of its own. */
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { may: [] },
  // Its own client stands in for the one that Astro brings.
  browser: { may: [], packages: /^(preact(\/hooks)?|nanostores)$/ },
  'site.ts': { may: [] },
  styles: { may: [] },
  schemas: { may: ['domain'], packages: /^astro\/zod$/ },
  stores: { may: ['domain'], mayType: ['browser'], packages: /^nanostores$/ },
  components: { may: ['domain', 'icons'], mayType: ['schemas'], packages: /^(preact(\/|$)|uqr$)/ },
  islands: {
    may: ['domain', 'stores', 'browser', 'components'],
    mayType: ['schemas'],
    packages: /^(preact(\/|$)|@nanostores\/preact$|minisearch$|uqr$)/,
  },
  'content.config.ts': { may: ['schemas'], packages: /^astro[:/]/ },
  'content.ts': { may: ['domain', 'schemas', 'site.ts'], packages: /^astro(:content|\/zod)$/ },
  embeds: {
    may: ['content.ts', 'site.ts', 'domain', 'islands', 'components', 'content'],
    mayType: ['schemas'],
  },
  layouts: {
    may: ['content.ts', 'site.ts', 'domain', 'components', 'styles'],
    mayType: ['schemas'],
    packages: /^(astro[:/]|@astrojs\/|@fontsource-variable\/|fontkitten$)/,
  },
  pages: {
    may: [
      'content.ts',
      'site.ts',
      'domain',
      'islands',
      'embeds',
      'components',
      'layouts',
      'styles',
    ],
    mayType: ['schemas'],
    packages: /^(astro$|astro[:/]|@astrojs\/|sharp$)/,
  },
  build: { may: ['domain', 'site.ts'], packages: /./ },
  content: { may: ['embeds'] },
};

/** Longer than 200 lines, and why. */
const LONG: Readonly<Record<string, string>> = {
  'src/content.ts': 'the only caller of astro:content, asked for every kind of thing in one way',
  'src/islands/calculator/Calculator.module.css':
    'one set of classes, which screen, narrow screen and paper set in one place',
  'src/schemas/interface.ts':
    'a list of the words of the interface, a line each, with nothing to follow',
};

const DUMPING_GROUND =
  /(^|\/)(utils?|helpers?|common|shared|libs?|misc)(\/|\.\w+$)|(^|\/)(types|constants)\.ts$/;
const NAMES = [
  [/^src\/(?!pages\/).*\.(astro|tsx)$/, /\/[A-Z][A-Za-z0-9]*\.(astro|tsx)$/],
  [/^(src\/(?!pages\/)|tests\/).*\.ts$/, /\/[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.ts$/],
  [/^content\/(?!README\.md$)/, /\/[a-z0-9]+(-[a-z0-9]+)*\.\w+$/],
  [/\.css$/, /\/([a-z-]+|[A-Za-z]+\.module)\.css$/],
] as const;

const files = globSync('{src,content,tests,.ci}/**/*.*')
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const sources = readSources(
  'src/**/*.{ts,tsx,astro,css}',
  'content/**/*.mdx',
  'tests/**/*.ts',
  '.ci/*.ts',
);
const house = sources.filter(({ file }) => /^(src|content)\//.test(file));

function places(
  all: readonly Source[],
  find: (source: Source) => readonly Finding[],
): readonly string[] {
  return all.flatMap((source) =>
    find(source).map(({ line, what }) => `${source.file}:${line}: ${what}`),
  );
}

describe('who may import whom', () => {
  const find = (file: string, text: string) =>
    places([readSource(file, text)], (source) => findForbiddenImports(source, ROOMS));

  test('every import keeps to the table', () => {
    expect(places(house, (source) => findForbiddenImports(source, ROOMS))).toEqual([]);
  });

  test.each([
    ['src/domain/a.ts', "\nimport { b } from '#browser/b.ts';", 2],
    ['src/domain/quiz/a.ts', "export type { B } from '../../stores/b.ts';", 1],
    ['src/domain/a.ts', "type B = import('#schemas/b.ts').B;", 1],
    ['src/stores/a.ts', "import { type B } from '#browser/b.ts';", 1],
    ['src/islands/A.tsx', "import { type B } from '#schemas/b.ts';", 1],
    ['src/islands/A.tsx', "const b = () =>\n  import('lodash');", 2],
    ['src/components/A.astro', "---\nimport { b } from '#content.ts';\n---\n", 2],
    ['src/pages/a.astro', "---\n---\n<script>\nimport '#build/b.ts';\n</script>", 4],
    ['src/components/A.astro', "---\nimport.meta.glob('../pages/*');\n---", 2],
    ['src/styles/a.css', "/* */\n@import '../islands/b.css';", 2],
    ['content/en/articles/a.mdx', "---\ntitle: a\n---\n\nimport A from '#islands/A.tsx';", 5],
    ['src/tools/a.ts', 'export const a = 1;', 1],
  ])('%s is caught: %s', (file, text, line) => {
    expect(find(file, text)).toEqual([expect.stringMatching(`^${file}:${line}: `)]);
  });

  test.each([
    ['src/stores/a.ts', "import type { B } from '#browser/b.ts';"],
    [
      'src/islands/A.tsx',
      "import type { B } from '#schemas/b.ts';\nimport styles from './A.module.css';",
    ],
    ['src/domain/a.ts', "// import '#browser/b.ts'\nconst text = \"import '#browser/b.ts'\";"],
    [
      'content/en/articles/a.mdx',
      "---\ntitle: a\n---\nimport A from '#embeds/A.astro';\n\nWe import goods.",
    ],
  ])('%s is let through: %s', (file, text) => {
    expect(find(file, text)).toEqual([]);
  });

  test('what shows something is shown somewhere', () => {
    const shown = new Set(house.flatMap((source) => importsOf(source).map(({ target }) => target)));
    const parts = house.filter(({ file }) =>
      /^src\/(components|islands|embeds|layouts|styles)\//.test(file),
    );
    expect(parts.map(({ file }) => file).filter((file) => !shown.has(file))).toEqual([]);
  });

  test('nothing imports itself by a way round, types included', () => {
    expect(findCycles(house)).toEqual([]);
  });

  test('a ring is found', () => {
    const ring = [
      readSource('src/domain/a.ts', "import type { B } from './b.ts';"),
      readSource('src/domain/b.ts', "import { c } from '#domain/c.ts';"),
      readSource('src/domain/c.ts', "export const load = () => import('./a.ts');"),
      readSource('src/domain/d.ts', "import './a.ts';"),
    ];
    expect(findCycles(ring)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts']);
  });
});

describe.each(rules)('$rule', ({ holdsIn, except, find, bites, spares }) => {
  test('holds', () => {
    const bound = sources.filter(({ file }) => holdsIn.test(file) && !(file in (except ?? {})));
    expect(places(bound, find)).toEqual([]);
  });

  test('bites, in the right line', () => {
    for (const [file, text] of Object.entries(bites)) {
      expect(file).toMatch(holdsIn);
      const lines = find(readSource(file, text)).map(({ line }) => line);
      const last = text
        .trimEnd()
        .replace(/\n---$/, '')
        .split('\n').length;
      expect([...new Set(lines)], file).toEqual([last]);
    }
  });

  if (spares) {
    test('leaves alone what only looks like it', () => {
      for (const [file, text] of Object.entries(spares)) {
        expect(find(readSource(file, text)), file).toEqual([]);
      }
    });
  }

  if (except) {
    test('has no exception that nobody needs', () => {
      const needed = sources.filter((source) => source.file in except && find(source).length > 0);
      expect(needed.map(({ file }) => file)).toEqual(Object.keys(except));
    });
  }
});

describe('the names of classes', () => {
  test('a component asks of a style sheet only what stands in it', () => {
    expect(places(house, (source) => findMissingClasses(source))).toEqual([]);
  });

  test('a class that is gone is found, and one that only looks alike is no help', () => {
    const text = "import styles from './A.module.css';\n\nstyles['row'] + styles['head'];";
    const find = (sheet: string) => findMissingClasses({ file: 'src/a/A.tsx', text }, () => sheet);
    expect(find('.row, .head { margin: 0 }')).toEqual([]);
    expect(find('.row { margin: 0 } .head-line { margin: 0 }')).toEqual([
      { line: 3, what: 'no class head in src/a/A.module.css' },
    ]);
  });
});

describe('the shape of the house', () => {
  test('no folder and no file is a place for whatever has no place', () => {
    expect(files.filter((file) => DUMPING_GROUND.test(file))).toEqual([]);
    for (const file of [
      'src/utils/a.ts',
      'src/domain/helpers.ts',
      'tests/lib/a.ts',
      'src/types.ts',
    ]) {
      expect(file).toMatch(DUMPING_GROUND);
    }
  });

  test.each(NAMES)('what matches %s is named like %s', (kind, form) => {
    const named = files.filter((file) => kind.test(file));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !form.test(file))).toEqual([]);
  });

  test('no file is longer than 200 lines without a reason', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    const long = files.filter(
      (file) => /^(src|\.ci)\/.*\.(ts|tsx|astro|css)$/.test(file) && lines(file) > 200,
    );
    expect(long).toEqual(Object.keys(LONG));
  });

  test('every package is asked for in one exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  test('at most 16 things lie at the root', () => {
    const ignored = readFileSync('.gitignore', 'utf8')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    const root = readdirSync('.').filter(
      (name) => name !== '.git' && !ignored.includes(name) && !name.endsWith('.log'),
    );
    expect(root.length, root.join(' ')).toBeLessThanOrEqual(16);
  });
});
