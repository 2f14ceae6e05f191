import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { alternates } from './src/build/alternates.ts';
import { isIndexed } from './src/build/indexed.ts';
import { policy } from './src/build/policy.ts';
import { wholeIslands } from './src/build/whole-islands.ts';
import { site } from './src/site.ts';

const brygada = (style, file) => ({
  src: [`@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-${file}.woff2`],
  weight: '400 700',
  style,
});

const shortHash = (file) =>
  createHash('sha256').update(relative(process.cwd(), file)).digest('hex').slice(0, 3);
const slim = (name) => fileURLToPath(new URL(`./src/browser/preact/${name}.ts`, import.meta.url));
const slimPreact = {
  '@astrojs/preact/client.js': slim('client'),
  'preact/jsx-runtime': slim('jsx-runtime'),
  '@nanostores/preact': slim('use-store'),
};

// Every page carries its styles, and what is fetched on demand is one small file: nothing to preload.
const plainImport = {
  name: 'plain-import',
  enforce: 'pre',
  resolveId: (id) => (id.includes('vite/preload-helper') ? '\0plain-import' : undefined),
  load: (id) =>
    id === '\0plain-import' ? 'export const __vitePreload = (load) => load();' : undefined,
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};

const base = process.env.SITE_BASE ?? site.base;
const outDir = process.env.SITE_OUT ?? './dist';

export default defineConfig({
  site: process.env.SITE_URL ?? site.address,
  base,
  outDir,
  cacheDir: process.env.SITE_CACHE ?? './node_modules/.astro',
  trailingSlash: 'always',
  // The default compression drops a space that is a line break beside a tag.
  compressHTML: true,
  // One request brings a whole article.
  build: { inlineStylesheets: 'always' },
  publicDir: './src/public',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    preact(),
    sitemap({
      filter: (address) => isIndexed(address, outDir, base),
      namespaces: { news: false, xhtml: false, image: false, video: false },
    }),
    alternates(),
    wholeIslands(),
    policy(),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Brygada 1918',
      cssVariable: '--brygada',
      // A page keeps the face it was first drawn in, so that no line moves under the reader's eyes.
      display: 'optional',
      fallbacks: ['Stand-in', 'Iowan Old Style', 'Palatino Linotype', 'P052', 'Georgia', 'serif'],
      options: { variants: [brygada('normal', 'normal'), brygada('italic', 'italic')] },
    },
  ],
  vite: {
    ...(process.env.SITE_CACHE && { cacheDir: `${process.env.SITE_CACHE}/vite` }),
    resolve: { alias: slimPreact },
    // Short names, since every island carries its own.
    css: { modules: { generateScopedName: (name, file) => `${name}-${shortHash(file)}` } },
    plugins: [plainImport],
    // The policy allows no data: addresses.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
