import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every sign a page shows is drawn in it, so that a dimension without one leaves no hole', () => {
  const missing = globSync('dist/**/*.html').flatMap((file) => {
    const html = readFileSync(file, 'utf8');
    const drawn = new Set([...html.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id));
    const shown = [...html.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
    return shown.filter((id) => !drawn.has(id)).map((id) => `${file}: ${id}`);
  });
  expect(missing).toEqual([]);
});
