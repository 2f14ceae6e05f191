import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders } from 'astro/config';
import { policy } from './src/build/policy.ts';
import { site } from './src/site.ts';

const brygada = (style, file) => ({
  src: [`@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-${file}.woff2`],
  weight: '400 700',
  style,
});

const slim = (name) => fileURLToPath(new URL(`./src/browser/preact/${name}.ts`, import.meta.url));
const slimPreact = {
  '@astrojs/preact/client.js': slim('client'),
  'preact/jsx-runtime': slim('jsx-runtime'),
};

export default defineConfig({
  site: process.env.SITE_URL ?? site.address,
  base: process.env.SITE_BASE ?? site.base,
  outDir: process.env.SITE_OUT ?? './dist',
  cacheDir: process.env.SITE_CACHE ?? './node_modules/.astro',
  trailingSlash: 'always',
  // The default compression drops a space that is a line break beside a tag.
  compressHTML: true,
  // One request brings a whole article.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), preact(), policy()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Brygada 1918',
      cssVariable: '--brygada',
      fallbacks: ['Iowan Old Style', 'Palatino Linotype', 'P052', 'Georgia', 'serif'],
      options: { variants: [brygada('normal', 'normal'), brygada('italic', 'italic')] },
    },
  ],
  vite: {
    resolve: { alias: slimPreact },
    // The policy allows no data: addresses.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
