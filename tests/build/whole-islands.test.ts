import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bundleIslands } from '#build/whole-islands.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const CHUNKS = {
  'client.js': 'export default (root) => root;',
  'both.js': 'export const word = "in both";',
  'late.js': 'import { word } from "./both.js"; export const late = "late and " + word;',
  'Rooms.js': `import { word } from "./both.js";
    export const Hall = () => "the hall, " + word;
    export const Attic = async () => "the attic, " + (await import("./late.js")).late;`,
  'theme.js': 'import "./tint.js";',
  'tint.js': 'globalThis.tint = 1;',
  'idle.js': 'export const nobody = 1;',
};

/** A built site of two pages, in a folder of its own. */
function siteOf(
  base: string,
  {
    chunks = CHUNKS,
    island = islandOf,
  }: { chunks?: Record<string, string>; island?: typeof islandOf } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'islands-'));
  made.push(folder);
  mkdirSync(join(folder, '_astro'));
  mkdirSync(join(folder, 'fr'));
  for (const [name, code] of Object.entries(chunks)) {
    writeFileSync(join(folder, '_astro', name), code);
  }
  const script = `<script type="module" src="${base}_astro/theme.js"></script>`;
  writeFileSync(
    join(folder, 'index.html'),
    `${script}${island(base, 'Hall')}${island(base, 'Attic')}`,
  );
  writeFileSync(join(folder, 'fr/index.html'), island(base, 'Hall'));
  return folder;
}

function islandOf(base: string, name: string): string {
  const at = `${base}_astro/`;
  return `<astro-island uid="1" component-url="${at}Rooms.js" component-export="${name}" renderer-url="${at}client.js" props="{}"></astro-island>`;
}

const scriptsIn = (folder: string) => readdirSync(join(folder, '_astro')).toSorted();
const addressesIn = (folder: string, page: string) =>
  [...readFileSync(join(folder, page), 'utf8').matchAll(/component-url="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );

test.each(['/', '/under/'])(
  'islands become one file each, below %s and in every language',
  async (base) => {
    const folder = siteOf(base);
    expect(await bundleIslands(folder, base)).toBe(2);
    const [hall = '', attic = ''] = addressesIn(folder, 'index.html');
    expect(hall).toMatch(new RegExp(`^${base}_astro/Hall\\.[\\w-]+\\.js$`));
    expect(attic).toMatch(new RegExp(`^${base}_astro/Attic\\.[\\w-]+\\.js$`));
    expect(addressesIn(folder, 'fr/index.html')).toEqual([hall]);
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).toContain(`renderer-url="${hall}" props="{}"`);

    const load = (address: string) => import(join(folder, address.slice(base.length)));
    const island = await load(hall);
    expect(island.Hall()).toBe('the hall, in both');
    expect(island.default('root')).toBe('root');
    expect(await (await load(attic)).Attic()).toBe('the attic, late and in both');
  },
);

test('what a page loads by itself stays, and what nothing loads goes', async () => {
  const folder = siteOf('/');
  await bundleIslands(folder, '/');
  expect(scriptsIn(folder).map((name) => name.replace(/\.[\w-]{8}\.js$/, ''))).toEqual([
    'Attic',
    'Hall',
    'late',
    'theme.js',
    'tint.js',
  ]);
});

test('files are called the same wherever the site is built, and otherwise as soon as they say anything else', async () => {
  const [here, there] = [siteOf('/'), siteOf('/')];
  const chunks = { ...CHUNKS, 'both.js': 'export const word = "in each";' };
  const changed = siteOf('/', { chunks });
  for (const folder of [here, there, changed]) await bundleIslands(folder, '/');
  expect(scriptsIn(here)).toEqual(scriptsIn(there));
  for (const name of scriptsIn(here)) {
    expect(readFileSync(join(there, '_astro', name))).toEqual(
      readFileSync(join(here, '_astro', name)),
    );
  }
  const same = scriptsIn(changed).filter((name) => scriptsIn(here).includes(name));
  expect(same).toEqual(['theme.js', 'tint.js']);
});

test('an island whose script is not where it is looked for stops the build, before anything is deleted', async () => {
  const turned: typeof islandOf = (base, name) =>
    islandOf(base, name).replace('component-url', 'client="load" component-address');
  const folder = siteOf('/', { island: turned });
  const before = scriptsIn(folder);
  await expect(bundleIslands(folder, '/')).rejects.toThrow('index.html: an island does not say');
  expect(scriptsIn(folder)).toEqual(before);

  const { 'both.js': _lost, ...chunks } = CHUNKS;
  await expect(bundleIslands(siteOf('/', { chunks }), '/')).rejects.toThrow('both.js');
});
