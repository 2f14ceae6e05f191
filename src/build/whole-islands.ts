// Each island as one file. Vite would cut what several islands share into chunks of their own, and
// every page then loads many of them, each with parts that it has no use for: up to a third more.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { minify } from 'terser';
import { findModuleGraph } from './preload.ts';

/** What an island's element says of its script, and of the renderer that wakes it. */
const ADDRESSES = /component-url="([^"]+)" component-export="(\w+)" renderer-url="([^"]+)"/g;
const SCRIPT = /<script[^>]* src="([^"]+\.js)"/g;
const ENTRY = 'island';

export function wholeIslands(): AstroIntegration {
  let base = '/';
  return {
    name: 'whole-islands',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const islands = await bundleIslands(fileURLToPath(dir), base);
        logger.info(`${islands} islands are one file each`);
      },
    },
  };
}

/** Puts every island of the built site into one file, beside it only what it asks for later; says how many there are. */
export async function bundleIslands(folder: string, base: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pages = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    if (html.split('<astro-island ').length !== [...html.matchAll(ADDRESSES)].length + 1) {
      throw new Error(`${file}: an island does not say its script, export and renderer in a row`);
    }
    pages.set(file, html);
  }
  const before = new Map<string, string>();
  for (const file of files.filter((name) => /^_astro\/[^/]+\.js$/.test(name))) {
    before.set(file, await readFile(join(folder, file), 'utf8'));
  }
  const pathOf = (address: string) => join(folder, address.slice(base.length));

  const islands = new Map<string, string>();
  const kept = new Set<string>();
  for (const [island, component = '', name = '', renderer = ''] of [...pages.values()].flatMap(
    (html) => [...html.matchAll(ADDRESSES)],
  )) {
    if (islands.has(island)) continue;
    const chunks = await bundle(pathOf(component), name, pathOf(renderer));
    for (const { fileName, code } of chunks) {
      kept.add(`_astro/${fileName}`);
      await writeFile(join(folder, '_astro', fileName), code);
    }
    islands.set(island, `${base}_astro/${chunks[0]?.fileName}`);
  }

  for (const [file, html] of pages) {
    for (const [, address = ''] of html.matchAll(SCRIPT)) {
      const graph = findModuleGraph(address.slice(base.length), (path) => before.get(path));
      for (const path of graph) kept.add(path);
    }
    const woken = html.replace(ADDRESSES, (island, _component, name: string) => {
      const address = islands.get(island);
      return `component-url="${address}" component-export="${name}" renderer-url="${address}"`;
    });
    if (woken !== html) await writeFile(join(folder, file), woken);
  }
  for (const file of before.keys()) if (!kept.has(file)) await rm(join(folder, file));
  return islands.size;
}

/** One island with its renderer, and the pieces it fetches on demand, which share what it holds; the island first. */
async function bundle(component: string, name: string, renderer: string) {
  const source = `export { ${name} } from ${JSON.stringify(component)}; export { default } from ${JSON.stringify(renderer)};`;
  const build = await rolldown({
    input: { [name]: ENTRY },
    // What a file is called must not depend on where the site is built.
    cwd: dirname(component),
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  });
  const { output } = await build.generate({
    format: 'es',
    entryFileNames: '[name].[hash].js',
    // Vite has put a hash into the name already.
    chunkFileNames: ({ name }) => `${name.split('.')[0]}.[hash].js`,
  });
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  return Promise.all(
    chunks
      .toSorted((one, other) => Number(other.isEntry) - Number(one.isEntry))
      .map(async ({ fileName, code }) => ({ fileName, code: await shrink(code) })),
  );
}

async function shrink(code: string): Promise<string> {
  const { code: small = code } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
  });
  return small;
}
