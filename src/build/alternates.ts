import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findTags } from './page-tags.ts';

interface Version {
  /** Its folder in the site, with a slash at its end; empty for the first language. */
  readonly folder: string;
  readonly locale: string;
}

/** Tells each page that may be found where it stands in the other languages: where the same address exists there. */
export function alternates(): AstroIntegration {
  let home = new URL('https://servingheart.example/');
  return {
    name: 'alternates',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/?$/, '/'), config.site);
      },
      'astro:build:done': ({ dir }) => linkVersions(fileURLToPath(dir), home),
    },
  };
}

/** @param home where the site stands, with a slash at the end */
export function linkVersions(site: string, home: URL): void {
  const versions = findVersions(site);
  if (versions.length < 2) return;
  for (const file of globSync('**/index.html', { cwd: site })) {
    const path = dirname(file).split(sep).concat('').join('/').replace(/^\.\//, '');
    const own = versions.findLast(({ folder }) => path.startsWith(folder));
    const rest = path.slice(own?.folder.length);
    const here = versions.filter(({ folder }) =>
      existsSync(join(site, folder, rest, 'index.html')),
    );
    const html = readFileSync(join(site, file), 'utf8');
    const canonical = findTags(html).find(
      ({ attributes }) => attributes.get('rel') === 'canonical',
    );
    if (!canonical || here.length < 2) continue;
    const links = here.map(
      ({ folder, locale }) =>
        `<link rel="alternate" hreflang="${locale}" href="${new URL(folder + rest, home).href}">`,
    );
    writeFileSync(
      join(site, file),
      html.slice(0, canonical.end) + links.join('') + html.slice(canonical.end),
    );
  }
}

/** Every language has a feed at its root; the first one stands first. */
function findVersions(site: string): readonly Version[] {
  return globSync(['rss.xml', '*/rss.xml'], { cwd: site })
    .map((feed) => feed.slice(0, -'rss.xml'.length).replaceAll(sep, '/'))
    .toSorted()
    .map((folder) => {
      const tags = findTags(readFileSync(join(site, folder, 'index.html'), 'utf8'));
      const locale = tags.find(({ name }) => name === 'html')?.attributes.get('lang') ?? '';
      return { folder, locale };
    });
}
