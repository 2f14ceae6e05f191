import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantBest, worked } from '#domain/value/constant-best.ts';
import { comparePolicies, findBreakEvenChurn } from '#domain/value/constant-best-policies.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

type Policies = { readonly [Name in keyof typeof worked.values]: number };

const policies: Policies = worked.values;
const ofPolicies = (changed: Partial<Policies>) =>
  sentencesOf(constantBest, { ...policies, ...changed });

describe('the constant best', () => {
  test.each<[string, Partial<Policies>]>([
    ['constant-best-wins', {}],
    ['deal-wins', { noticeShare: 0 }],
    ['no-difference', { existing: 0, newPerYearWithDeal: 0, newPerYearWithout: 0 }],
    ['no-finite-value', { retention: 1, discount: 0 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofPolicies(changed).answer).toBe(answer);
  });

  test.each<[string, Partial<Policies>]>([
    ['leave-to-break-even', {}],
    ['wins-even-unnoticed', { constantMargin: 200 }],
    ['deal-wins-anyway', { noticeShare: 0 }],
    ['deal-wins-whatever', { existing: 0, newPerYearWithout: 0 }],
    ['no-finite-value', { retention: 1, discount: 0 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofPolicies(changed).breakEven).toBe(breakEven);
  });

  test('wins by one in a hundred in the worked example, from 9.2 in 100 who leave', () => {
    const outcome = constantBest.compute(policies);
    const deal = gapOf(outcome, 'answer', 'deal');
    expect(gapOf(outcome, 'answer', 'difference') / deal).toBeCloseTo(0.01, 2);
    expect(gapOf(outcome, 'breakEven', 'leave')).toBeCloseTo(9.15, 2);
  });

  test('is worth as much as the deal at the break-even leaving and at the break-even margin', () => {
    const extraChurnIfNoticed = findBreakEvenChurn(policies) ?? Number.NaN;
    expect(comparePolicies({ ...policies, extraChurnIfNoticed })?.difference).toBeCloseTo(0, 6);
    const constantMargin = Number(figureOf(constantBest.compute(policies), 'break-even-margin'));
    expect(comparePolicies({ ...policies, constantMargin })?.difference).toBeCloseTo(0, 6);
  });

  test('gains on the deal the more notice and the more of them leave', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, (noticeShare, extraChurnIfNoticed) => {
        const at = (changed: Partial<Policies>) =>
          comparePolicies({ ...policies, noticeShare, extraChurnIfNoticed, ...changed })
            ?.difference ?? Number.NaN;
        expect(at({ noticeShare: noticeShare + 0.1 })).toBeGreaterThanOrEqual(at({}));
        expect(at({ extraChurnIfNoticed: extraChurnIfNoticed + 0.1 })).toBeGreaterThanOrEqual(
          at({}),
        );
      }),
    );
  });

  test('always says what happens if nobody notices', () => {
    expect(ofPolicies({}).cautions).toEqual(['unnoticed-deal-wins']);
    expect(ofPolicies({ constantMargin: 200 }).cautions).toEqual(['unnoticed-constant-wins']);
    expect(ofPolicies({ retention: 1, discount: 0 }).cautions).toEqual(['nobody-leaves']);
  });

  test('cannot lose more customers than there are', () => {
    const all = { retention: 0.1, noticeShare: 1, extraChurnIfNoticed: 0.5 };
    expect(ofPolicies(all).cautions).toContain('cannot-fall-below-nobody');
    expect(figureOf(constantBest.compute({ ...policies, ...all }), 'retention-under-deal')).toBe(0);
  });

  test('tells how many of the loyal are passed over and leave', () => {
    const outcome = constantBest.compute(policies);
    expect(gapOf(outcome, 'otherSide', 'noticed')).toBeCloseTo(300, 9);
    expect(gapOf(outcome, 'otherSide', 'leaving')).toBeCloseTo(30, 9);
    expect(ofPolicies({ noticeShare: 0 }).otherSide).toBe('nobody-passed-over');
  });

  test('says why a break-even has no number', () => {
    const never = constantBest.compute({ ...policies, noticeShare: 0 });
    expect(figureOf(never, 'break-even-churn')).toBe('never-worth-more');
    const nobody = constantBest.compute({ ...policies, existing: 0, newPerYearWithout: 0 });
    expect(figureOf(nobody, 'break-even-margin')).toBe('nobody-to-serve');
    const endless = constantBest.compute({ ...policies, retention: 1, discount: 0 });
    expect(figureOf(endless, 'break-even-churn')).toBe('no-finite-value');
  });
});
