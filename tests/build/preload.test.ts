import { expect, test } from 'vitest';
import { findModuleGraph } from '#build/preload.ts';

function graph(chunks: Readonly<Record<string, string>>) {
  return findModuleGraph('_astro/a.js', (path) => chunks[path]);
}

test.each([
  ['import{a as b,n as c}from"./b.js";'],
  ['import"./b.js";'],
  ['import b from "./b.js"'],
  ['import*as b from"./b.js";'],
  ['import b,{c as d}from"./b.js";'],
  ['const x=1;export{a as b}from"./b.js";'],
  ["export * from './b.js'"],
  ['import{$ as $a}from"../_astro/b.js";'],
])('%s is followed', (source) => {
  expect(graph({ '_astro/a.js': source, '_astro/b.js': '' })).toEqual([
    '_astro/a.js',
    '_astro/b.js',
  ]);
});

test.each([
  ['import("./b.js")'],
  ['const m=["_astro/b.js","./b.js"];'],
  ['import{x}from"preact";'],
  ['export{a};const from="./b.js"'],
])('%s is not followed', (source) => {
  expect(graph({ '_astro/a.js': source, '_astro/b.js': '' })).toEqual(['_astro/a.js']);
});

test('a ring of chunks is walked once, and what is not there is left out', () => {
  const ring = {
    '_astro/a.js': 'import"./b.js";import"./gone.js";',
    '_astro/b.js': 'import"./a.js";import"./c.js"',
    '_astro/c.js': '',
  };
  expect(graph(ring)).toEqual(['_astro/a.js', '_astro/b.js', '_astro/c.js']);
});

test('an entry that is not there has no graph', () => {
  expect(graph({})).toEqual([]);
});
