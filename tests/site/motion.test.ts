import { expect, test } from 'vitest';
import { files, pages, read } from './built.ts';

test('H09: no page has a transition between pages that could be cut short', () => {
  const moving = files
    .filter((file) => /\.(html|js|css)$/.test(file))
    .filter((file) => /@view-transition|view-transition-name|startViewTransition/.test(read(file)));
  expect(moving).toEqual([]);
});

/** The styles without what is only for readers who mind no motion. */
function stillIn(styles: string): string {
  return styles.replace(
    /@media\s*\(prefers-reduced-motion:\s*no-preference\)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
    '',
  );
}

test('V05: nothing moves for whoever asked for no motion', () => {
  for (const { file, tags } of pages) {
    const styles = tags.filter(({ name }) => name === 'style').map(({ text }) => text);
    expect(stillIn(styles.join('')), file).not.toMatch(/\b(transition|animation)(-[a-z]+)?:/);
  }
  expect(stillIn('@media (prefers-reduced-motion:no-preference){a{transition:all 1s}}b{c:d}')).toBe(
    'b{c:d}',
  );
});
