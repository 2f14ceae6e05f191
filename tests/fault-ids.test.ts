import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The catalogue of faults that a reflection has to survive: S what the browser keeps, C several tabs,
 * L links and codes, H the script on its way, T clocks and calendars. Each has a test that names it.
 */
const FAULTS = { S: 16, C: 6, L: 15, H: 12, T: 5 };

/** What cannot befall this site, and why. */
const ABSENT: Readonly<Record<string, string>> = {
  T04: 'nothing on the site counts down, so nothing can run on in a sleeping tab',
};

const ids = Object.entries(FAULTS).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, place) => `${letter}${String(place + 1).padStart(2, '0')}`),
);

/** Fault ids in what tests are called; a comment that mentions one tests nothing. */
function namedIn(source: string): readonly string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .flatMap((line) => [...line.matchAll(/(['"`]).*?\1/g)].map(([text]) => text))
    .flatMap((text) => text.match(/\b[SCLHT]\d\d\b/g) ?? []);
}

const named = new Set(
  globSync('tests/**/*.{ts,tsx}')
    .filter((file) => !file.endsWith('fault-ids.test.ts'))
    .flatMap((file) => namedIn(readFileSync(file, 'utf8'))),
);

test.each(ids)('%s has a test that names it, or a reason why it cannot happen', (id) => {
  expect(named.has(id) || id in ABSENT).toBe(true);
});

test('nothing is called absent that has a test, or that nobody knows', () => {
  expect(Object.keys(ABSENT).filter((id) => named.has(id) || !ids.includes(id))).toEqual([]);
});

test('a name counts, a comment does not', () => {
  expect(namedIn("  // S98 is elsewhere\ntest('S97, C96: holds', () => {});")).toEqual([
    'S97',
    'C96',
  ]);
  expect(namedIn("const x = ['L95', spoil];\n * H94\n")).toEqual(['L95']);
});
