import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missedCalls } from '#domain/value/missed-calls.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

describe('the unanswered phone', () => {
  interface Inputs {
    readonly callsPerWeek: number;
    readonly weeks: number;
    readonly missedShare: number;
    readonly nuisanceShare: number;
    readonly newCustomerShare: number;
    readonly recoveredShare: number;
    readonly conversion: number;
    readonly valuePerCustomer: number;
    readonly remedyCost: number | undefined;
  }
  const usual: Inputs = {
    callsPerWeek: 120,
    weeks: 50,
    missedShare: 0.15,
    nuisanceShare: 0.2,
    newCustomerShare: 0.3,
    recoveredShare: 0.4,
    conversion: 0.35,
    valuePerCustomer: 400,
    remedyCost: undefined,
  };
  const ofUsual = (changed: Partial<Inputs>) => sentencesOf(missedCalls, { ...usual, ...changed });

  test('starts with every field empty', () => {
    expect(missedCalls.fields.filter((field) => 'example' in field)).toEqual([]);
  });

  test.each<[string, Partial<Inputs>]>([
    ['costs-a-year', {}],
    ['all-called-back', { recoveredShare: 1 }],
    ['nothing-missed', { missedShare: 0 }],
    ['nothing-lost', { conversion: 0 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofUsual(changed).answer).toBe(answer);
  });

  test.each<[string, Partial<Inputs>]>([
    ['spend-up-to', {}],
    ['spend-up-to', { remedyCost: 0 }],
    ['one-more-of', { remedyCost: 4000 }],
    ['remedy-too-dear', { remedyCost: 40_000 }],
    ['nothing-to-win', { recoveredShare: 1, remedyCost: 10 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofUsual(changed).breakEven).toBe(breakEven);
  });

  test('pays for its remedy with one more of so many callers won', () => {
    const outcome = missedCalls.compute({ ...usual, remedyCost: 4000 });
    const customers = gapOf(outcome, 'breakEven', 'customers');
    expect(customers).toBeCloseTo(10, 9);
    expect(gapOf(outcome, 'breakEven', 'calls') * customers).toBeCloseTo(720 * 0.3 * 0.6, 9);
  });

  test('parts what is lost and what calling back wins from the whole', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (recoveredShare, missedShare) => {
        const outcome = missedCalls.compute({ ...usual, recoveredShare, missedShare });
        const all = missedCalls.measure({ ...usual, recoveredShare: 0, missedShare });
        const won = figureOf(outcome, 'won-by-calling-back');
        expect(Number(won) + (outcome.headline ?? Number.NaN)).toBeCloseTo(all, 6);
      }),
    );
  });

  test('leaves people unheard until all are called back', () => {
    expect(gapOf(missedCalls.compute(usual), 'otherSide', 'perWeek')).toBeCloseTo(8.64, 9);
    expect(ofUsual({ recoveredShare: 1 }).otherSide).toBe('callers-heard');
  });
});
