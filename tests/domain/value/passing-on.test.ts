import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendChain, passingOn, worked } from '#domain/value/passing-on.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

type Referrals = { readonly [Name in keyof typeof worked.values]: number };

const referrals: Referrals = worked.values;
const ofReferrals = (changed: Partial<Referrals>) =>
  sentencesOf(passingOn, { ...referrals, ...changed });

describe('passing it on', () => {
  test.each<[string, Partial<Referrals>]>([
    ['adds', {}],
    ['loses', { reward: 500 }],
    ['adds-nothing', { conversion: 0 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofReferrals(changed).answer).toBe(answer);
  });

  test.each<[string, Partial<Referrals>]>([
    ['reward-up-to', {}],
    ['reward-too-high', { reward: 500 }],
    ['no-reward-earned', { valuePerCustomer: 0, acquisitionSaved: 0 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofReferrals(changed).breakEven).toBe(breakEven);
  });

  test('adds nothing at the break-even reward', () => {
    const reward = gapOf(passingOn.compute(referrals), 'breakEven', 'reward');
    expect(passingOn.measure({ ...referrals, reward })).toBeCloseTo(0, 9);
  });

  test('adds less the more would have come anyway', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, (anyway) => {
        const at = (wouldHaveComeAnyway: number) =>
          passingOn.measure({ ...referrals, wouldHaveComeAnyway });
        expect(at(anyway + 0.1)).toBeLessThan(at(anyway));
      }),
    );
  });

  test('counts the friends who were helped, and those who would not have found the way', () => {
    const outcome = passingOn.compute(referrals);
    const friends = gapOf(outcome, 'otherSide', 'friends');
    expect(friends).toBeCloseTo(0.15 * (1 + 0.8 + 0.64 + 0.512 + 0.4096), 9);
    expect(gapOf(outcome, 'otherSide', 'only')).toBeCloseTo(0.6 * friends, 9);
    expect(ofReferrals({ referralsPerYear: 0 }).otherSide).toBe('nobody-told');
  });

  test('refuses a chain in which each brings one or more', () => {
    expect(extendChain(0)).toBe(1);
    expect(extendChain(0.5)).toBe(2);
    expect(extendChain(1)).toBeUndefined();
    const endless = passingOn.compute({ ...referrals, referralsPerYear: 5 });
    expect(figureOf(endless, 'chain')).toBe('chain-without-bound');
    expect(ofReferrals({ referralsPerYear: 5 }).cautions).toEqual([
      'intention-is-not-action',
      'chain-without-end',
    ]);
  });
});
