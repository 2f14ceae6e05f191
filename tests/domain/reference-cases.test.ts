// Holds our functions against numbers computed elsewhere. REFERENCE_CASES may name another file of
// the same form.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quizChecks, quizFunctions } from './quiz/reference-functions.ts';
import type { Inputs } from './reference-inputs.ts';
import { valueChecks } from './value/reference-checks.ts';
import { valueFunctions } from './value/reference-functions.ts';

interface Tolerance {
  readonly abs: number;
  readonly rel: number;
}

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Inputs;
  readonly expected: Inputs;
  readonly tolerance: Tolerance;
}

/** Every function of the reference file we have, and the checks of its inputs. */
const functions = { ...valueFunctions, ...quizFunctions };
const checks = { ...valueChecks, ...quizChecks };

/** Functions of the reference file we do not have yet. This list only shrinks. */
const pending = [
  'bgbbAlive',
  'bergerNasrCase1',
  'cronbachAlpha',
  'alphaFromInterItem',
  'standardError',
  'sbgStandardErrors',
];

const path =
  process.env['REFERENCE_CASES'] ?? new URL('../fixtures/reference-cases.json', import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(path, 'utf8'));

describe('the reference cases', () => {
  test('name only functions that we have or that are pending', () => {
    const unknown = cases.filter(({ fn }) => !(fn in functions) && !pending.includes(fn));
    expect(unknown.map(({ id, fn }) => `${id}: ${fn}`)).toEqual([]);
  });

  test('list as pending only what we do not have', () => {
    expect(pending.filter((fn) => fn in functions)).toEqual([]);
  });

  const ready = cases.filter(({ fn }) => fn in functions);

  test('are held by at least one of our functions', () => {
    expect(ready.length).toBeGreaterThan(0);
  });

  test.each(ready)(
    '$id: $fn comes to the expected figures',
    ({ fn, inputs, expected, tolerance }) => {
      const got = 'error' in expected ? checks[fn]?.(inputs) : functions[fn]?.(inputs);
      expect(compare(got, expected, tolerance, fn)).toEqual([]);
    },
  );
});

/** Every difference in words; an expected `null` means that nothing is shown. */
function compare(
  got: unknown,
  expected: unknown,
  tolerance: Tolerance,
  path: string,
): readonly string[] {
  const difference = [`${path}: got ${String(got)}, expected ${String(expected)}`];
  if (expected === null) return got === null || got === undefined ? [] : difference;
  if (typeof expected === 'number') {
    const most = tolerance.abs + tolerance.rel * Math.abs(expected);
    return typeof got === 'number' && Math.abs(got - expected) <= most ? [] : difference;
  }
  if (typeof expected !== 'object') return got === expected ? [] : difference;
  if (typeof got !== 'object' || got === null) return difference;
  if (Array.isArray(expected) && Array.isArray(got) && expected.length !== got.length) {
    return difference;
  }
  const found = new Map(Object.entries(got));
  return Object.entries(expected ?? {}).flatMap(([key, value]) =>
    compare(found.get(key), value, tolerance, `${path}.${key}`),
  );
}
