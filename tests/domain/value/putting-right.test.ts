import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { puttingRight, worked } from '#domain/value/putting-right.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

type Problems = { readonly [Name in keyof typeof worked.values]: number };

const problems: Problems = worked.values;
const ofProblems = (changed: Partial<Problems>) =>
  sentencesOf(puttingRight, { ...problems, ...changed });

describe('putting it right', () => {
  test.each<[string, Partial<Problems>]>([
    ['lost-to-problems', {}],
    ['nothing-lost', { problemShare: 0 }],
    ['problems-keep-customers', { stayWithoutProblem: 0.5 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofProblems(changed).answer).toBe(answer);
  });

  test.each<[string, Partial<Problems>]>([
    ['spend-per-resolution', {}],
    ['resolving-changes-nothing', { stayIfResolved: 0.55 }],
    ['resolving-loses', { stayIfResolved: 0.5 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofProblems(changed).breakEven).toBe(breakEven);
  });

  test('divides those with a problem into put right, silent and unresolved', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (voicedShare, resolvedShare) => {
        const outcome = puttingRight.compute({ ...problems, voicedShare, resolvedShare });
        const parts = ['putRight', 'silent', 'unresolved'].map((gap) =>
          gapOf(outcome, 'otherSide', gap),
        );
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(200, 9);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(ofProblems({ problemShare: 0 }).otherSide).toBe('nobody-has-a-problem');
  });

  test('loses less the more is resolved', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, (resolvedShare) => {
        const at = (resolved: number) =>
          puttingRight.measure({ ...problems, resolvedShare: resolved });
        expect(at(resolvedShare + 0.1)).toBeLessThan(at(resolvedShare));
      }),
    );
  });

  test('warns where asking for complaints loses customers', () => {
    const harmful = { resolvedShare: 0.1, stayIfUnresolved: 0.4 };
    const { cautions } = puttingRight.compute({ ...problems, ...harmful });
    expect(cautions.map(({ id }) => id)).toEqual(['voicing-loses']);
    expect(cautions[0]?.quantities['resolve']?.value).toBeCloseTo(100 * (0.2 / 0.45), 9);
    expect(ofProblems({ stayIfUnresolved: 0.2, stayIfResolved: 0.3 }).cautions).toEqual([
      'voicing-always-loses',
    ]);
  });

  test('doubts that a problem put right is better than none', () => {
    expect(ofProblems({ stayIfResolved: 0.95 }).cautions).toEqual(['resolved-beats-untroubled']);
    expect(ofProblems({}).cautions).toEqual([]);
  });

  test('needs a share resolved before hearing more of it pays, any share, or none will do', () => {
    const least = (changed: Partial<Problems>) =>
      figureOf(puttingRight.compute({ ...problems, ...changed }), 'resolve-at-least');
    expect(least({})).toBeCloseTo(1 / 6, 9);
    expect(least({ stayIfUnresolved: 0.7 })).toBe('any-share');
    expect(least({ stayIfResolved: 0.58 })).toBe('no-share');
  });
});
