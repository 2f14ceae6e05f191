import type { APIContext } from 'astro';
import { addressOf } from '#site.ts';

/** Everyone may read everything. */
export function GET({ site }: APIContext): Response {
  const map = new URL(addressOf('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nDisallow:\n\nSitemap: ${map}\n`);
}
