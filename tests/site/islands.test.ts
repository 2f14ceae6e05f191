import { expect, test } from 'vitest';
import { findModuleGraph } from '#build/preload.ts';
import { base, files, pages, read } from './built.ts';

const islands = pages.flatMap(({ file, html }) =>
  [
    ...html.matchAll(/component-url="([^"]+)" component-export="(\w+)" renderer-url="([^"]+)"/g),
  ].map(([, component = '', name = '', renderer = '']) => ({ file, component, name, renderer })),
);
const readChunk = (path: string) => (files.includes(path) ? read(path) : undefined);

test('an island is one file, which brings what wakes it', () => {
  expect(islands.length).toBeGreaterThan(20);
  for (const { file, component, name, renderer } of islands) {
    const path = component.slice(base.length);
    expect(renderer, file).toBe(component);
    expect(findModuleGraph(path, readChunk), file).toEqual([path]);
    expect(read(path), file).toMatch(new RegExp(`\\bas ${name}\\b`));
    expect(read(path), file).toMatch(/\bas default\b/);
  }
});

test('no script lies about that nothing loads', () => {
  const texts = [...pages.map(({ html }) => html), ...files.filter(isScript).map(read)];
  const idle = files
    .filter(isScript)
    .filter((file) => !texts.some((text) => text.includes(file.replace('_astro/', '/'))));
  expect(idle).toEqual([]);
});

function isScript(file: string): boolean {
  return file.startsWith('_astro/') && file.endsWith('.js');
}
