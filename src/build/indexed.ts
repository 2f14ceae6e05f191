import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTags } from './page-tags.ts';

/** Whether a built page may be listed: the page alone decides, by its robots element. */
export function isIndexed(address: string, folder: string, base: string): boolean {
  const path = decodeURI(new URL(address).pathname).slice(base.replace(/\/$/, '').length);
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  return !findTags(html).some(
    ({ name, attributes }) =>
      name === 'meta' &&
      attributes.get('name') === 'robots' &&
      /\bnoindex\b/.test(attributes.get('content') ?? ''),
  );
}
