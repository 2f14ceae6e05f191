import { describe, expect, test } from 'vitest';
import { loyaltyPenalty, worked } from '#domain/value/loyalty-penalty.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

type Prices = { readonly [Name in keyof typeof worked.values]: number };

const prices: Prices = worked.values;
const ofPrices = (changed: Partial<Prices>) =>
  sentencesOf(loyaltyPenalty, { ...prices, ...changed });

describe('the loyalty penalty', () => {
  test.each<[string, string, Partial<Prices>]>([
    ['staying-costs', 'turns-in-year', {}],
    ['staying-costs', 'penalty-from-the-start', { switchHoursPerYear: 0, firstPrice: 310 }],
    ['staying-cheaper', 'never-turns', { yearlyRise: 0 }],
    ['no-difference', 'never-turns', { yearlyRise: 0, hourValue: 0 }],
  ])('is said as %s and %s', (answer, breakEven, changed) => {
    expect(ofPrices(changed)).toMatchObject({ answer, breakEven });
  });

  test('turns in the first year in which staying has cost more', () => {
    const year = gapOf(loyaltyPenalty.compute(prices), 'breakEven', 'year');
    expect(loyaltyPenalty.measure({ ...prices, years: year })).toBeGreaterThan(0);
    expect(loyaltyPenalty.measure({ ...prices, years: year - 1 })).toBeLessThanOrEqual(0);
  });

  test('is nothing at the break-even rise', () => {
    const rise = Number(figureOf(loyaltyPenalty.compute(prices), 'break-even-rise'));
    expect(loyaltyPenalty.measure({ ...prices, yearlyRise: rise })).toBeCloseTo(0, 9);
    const dear = loyaltyPenalty.compute({ ...prices, firstPrice: 400 });
    expect(figureOf(dear, 'break-even-rise')).toBe('dear-at-any-rise');
    const cheap = loyaltyPenalty.compute({ ...prices, firstPrice: 1 });
    expect(figureOf(cheap, 'break-even-rise')).toBe('cheaper-at-any-rise');
    const steady = loyaltyPenalty.compute({ ...prices, yearlyRise: 0 });
    expect(figureOf(steady, 'first-year-of-penalty')).toBe('not-within-fifty-years');
  });

  test.each<[string, Partial<Prices>]>([
    ['provider-keeps', {}],
    ['provider-gives', { firstPrice: 100 }],
    ['provider-even', { yearlyRise: 0 }],
  ])('leaves the provider: %s', (otherSide, changed) => {
    expect(ofPrices(changed).otherSide).toBe(otherSide);
  });

  test('is drawn year by year up to the sums of the table', () => {
    const { curves = [] } = loyaltyPenalty.compute(prices);
    expect(curves.map(({ id, start }) => [id, start])).toEqual([
      ['paid-staying-so-far', 1],
      ['paid-switching-so-far', 1],
    ]);
    expect(curves.map(({ points }) => points.length)).toEqual([5, 5]);
    expect(curves[0]?.points.at(-1)).toBeCloseTo(1759.980288, 9);
    expect(curves[1]?.points.at(-1)).toBeCloseTo(1590, 9);
  });
});
