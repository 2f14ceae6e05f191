import { describe, expect, test } from 'vitest';
import { retentionLift } from '#domain/value/retention-lift.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

interface Inputs {
  readonly margin: number;
  readonly retention: number;
  readonly newRetention: number;
  readonly discount: number;
  readonly growth: number;
  readonly horizon: number | undefined;
  readonly spend: number | undefined;
}

const usual: Inputs = {
  margin: 100,
  retention: 0.8,
  newRetention: 0.85,
  discount: 0.1,
  growth: 0,
  horizon: undefined,
  spend: undefined,
};
const ofUsual = (changed: Partial<Inputs>) => sentencesOf(retentionLift, { ...usual, ...changed });

describe('what keeping people is worth', () => {
  test.each<[string, Partial<Inputs>]>([
    ['lifts', {}],
    ['lowers', { newRetention: 0.7 }],
    ['no-difference', { newRetention: 0.8 }],
    ['no-difference', { margin: 0 }],
    ['keeping-longer-costs', { margin: -5 }],
    ['no-finite-value', { newRetention: 1, discount: 0 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofUsual(changed).answer).toBe(answer);
  });

  test.each<[string, Partial<Inputs>]>([
    ['spend-up-to', {}],
    ['spend-up-to', { spend: 0 }],
    ['nothing-to-spend', { newRetention: 0.7 }],
    ['no-finite-value', { newRetention: 1, discount: 0 }],
    ['keep-to-earn-spend', { spend: 10 }],
    ['spend-never-earned', { spend: 1000 }],
    ['spend-never-earned', { spend: 10, margin: -5 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofUsual(changed).breakEven).toBe(breakEven);
  });

  test('is worth a planned spend once three more in a hundred stay', () => {
    const outcome = retentionLift.compute({ ...usual, spend: 10 });
    expect(gapOf(outcome, 'breakEven', 'more')).toBeCloseTo(3, 9);
    expect(gapOf(outcome, 'breakEven', 'keep')).toBeCloseTo(83, 9);
  });

  test.each<[string, Partial<Inputs>]>([
    ['fewer-look-elsewhere', {}],
    ['more-look-elsewhere', { newRetention: 0.7 }],
    ['as-many-look-elsewhere', { newRetention: 0.8 }],
    ['nobody-looks-elsewhere', { newRetention: 1 }],
  ])('tells the customers: %s', (otherSide, changed) => {
    expect(ofUsual(changed).otherSide).toBe(otherSide);
  });

  test('tells points from percent', () => {
    const { cautions } = retentionLift.compute(usual);
    expect(cautions.map(({ id }) => id)).toEqual(['points-not-percent']);
    expect(cautions[0]?.quantities['points']?.value).toBeCloseTo(5, 9);
    expect(cautions[0]?.quantities['percent']?.value).toBeCloseTo(0.0625, 9);
    expect(ofUsual({ newRetention: 1, growth: 0.1 }).cautions).toEqual([
      'points-not-percent',
      'nobody-leaves',
      'growth-is-hope',
    ]);
    expect(ofUsual({ retention: 0 }).cautions).toEqual([]);
  });

  test('shows what one more in a hundred brings, as a step', () => {
    expect(figureOf(retentionLift.compute(usual), 'one-more-in-a-hundred')).toBeCloseTo(12.6437, 4);
  });
});
