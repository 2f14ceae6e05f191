import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeEquivalentAnnualCost,
  findBreakEvenPrice,
  findLeast,
  valueOffer,
} from '#domain/value/compare-offers.ts';
import type { OfferInputs } from '#domain/value/offer-fields.ts';
import { offers, worked } from '#domain/value/offers.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

const usual: OfferInputs = worked.values;
const ofUsual = (changed: Partial<OfferInputs>) => sentencesOf(offers, { ...usual, ...changed });

const money = fc.double({ min: 0, max: 1e5, noNaN: true });
const offer = fc.record({
  price: money,
  switching: money,
  running: money,
  failuresPerYear: fc.double({ min: 0, max: 50, noNaN: true }),
  costPerFailure: money,
  hoursPerYear: fc.double({ min: 0, max: 2000, noNaN: true }),
  residual: money,
  years: fc.integer({ min: 1, max: 30 }),
  benefitPerYear: money,
});
const terms = fc.record({
  discount: fc.double({ min: 0, max: 0.5, noNaN: true }),
  hourValue: money,
});

describe('what an offer costs while it serves', () => {
  test('is the same every year as all its costs together', () => {
    fc.assert(
      fc.property(offer, terms, (one, given) => {
        const { presentCost, costPerYear } = valueOffer(one, given);
        let together = 0;
        for (let year = 1; year <= one.years; year += 1) {
          together += costPerYear / (1 + given.discount) ** year;
        }
        const size = Math.abs(presentCost) + one.price + one.residual + 1;
        expect((together - presentCost) / size).toBeCloseTo(0, 9);
      }),
    );
  });

  test('rises with price, failures and hours, and falls with what is left at the end', () => {
    fc.assert(
      fc.property(offer, terms, (one, given) => {
        const cost = (changed: Partial<typeof one>) =>
          valueOffer({ ...one, ...changed }, given).costPerYear;
        expect(cost({ price: one.price + 10 })).toBeGreaterThan(cost({}));
        expect(cost({ failuresPerYear: one.failuresPerYear + 1 })).toBeGreaterThanOrEqual(cost({}));
        expect(cost({ hoursPerYear: one.hoursPerYear + 1 })).toBeGreaterThanOrEqual(cost({}));
        expect(cost({ residual: one.residual + 10 })).toBeLessThanOrEqual(cost({}));
      }),
    );
  });

  test('is spread over the years without interest where there is no discount', () => {
    expect(computeEquivalentAnnualCost([90, 10, 10, 10], 0)).toEqual({
      presentCost: 120,
      perYear: 40,
    });
  });

  test('at the break-even price leaves as much as the best of the others', () => {
    fc.assert(
      fc.property(
        offer,
        fc.array(offer, { minLength: 1, maxLength: 3 }),
        terms,
        (one, others, given) => {
          const price = findBreakEvenPrice(one, others, given);
          const { surplusPerYear } = valueOffer({ ...one, price }, given);
          const best = Math.max(...others.map((other) => valueOffer(other, given).surplusPerYear));
          const size = Math.abs(best) + Math.abs(price) + one.price + 1e5;
          expect((surplusPerYear - best) / size).toBeCloseTo(0, 8);
        },
      ),
    );
  });
});

test('the least is found only where it stands alone', () => {
  const itself = (one: number) => one;
  expect(findLeast([3, 1, 2], itself)).toBe(1);
  expect(findLeast([1, 2, 1], itself)).toBeUndefined();
});

describe('the better offer', () => {
  const asFirst = Object.fromEntries(
    Object.entries(usual)
      .filter(([id]) => id.startsWith('first-'))
      .map(([id, value]) => [id.replace('first-', 'second-'), value]),
  );

  test('is the dearer one in the worked example, by 351 a year', () => {
    const outcome = offers.compute(usual);
    expect(outcome.answer.id).toBe('dearer-is-better');
    expect(gapOf(outcome, 'answer', 'offer')).toBe(2);
    expect(gapOf(outcome, 'answer', 'advantage')).toBeCloseTo(350.98, 2);
    expect(gapOf(outcome, 'answer', 'more')).toBe(600);
    expect(outcome.headline).toBeCloseTo(350.98, 2);
  });

  test('may be the cheapest, or neither', () => {
    expect(ofUsual({ 'second-price': 4000 }).answer).toBe('cheapest-is-better');
    expect(ofUsual(asFirst).answer).toBe('no-difference');
  });

  test('is worth up to a price, only at a lower one, or not even as a gift', () => {
    expect(ofUsual({}).breakEven).toBe('worth-up-to');
    expect(ofUsual({ 'second-price': 4000 }).breakEven).toBe('worth-only-at');
    const bad = { 'second-price': 4000, 'second-failuresPerYear': 20 };
    expect(ofUsual(bad).breakEven).toBe('not-worth-as-a-gift');
  });

  test('earns its maker the room up to that price, or still has to save its buyer something', () => {
    const outcome = offers.compute(usual);
    expect(gapOf(outcome, 'otherSide', 'room')).toBeCloseTo(1519.566, 3);
    expect(ofUsual({ 'second-price': 4000 }).otherSide).toBe('has-to-save-more');
  });

  test('may be a third, once it has a price and years', () => {
    const third = { 'third-price': 800, 'third-years': 10 };
    const outcome = offers.compute({ ...usual, ...third, 'third-benefitPerYear': 700 });
    expect(gapOf(outcome, 'answer', 'offer')).toBe(3);
    expect(figureOf(outcome, 'cheaper-to-buy')).toBe(3);
    expect(ofUsual({ 'third-price': 800 }).cautions).toEqual(['offer-incomplete', 'bought-again']);
    expect(ofUsual({ 'first-years': 5 }).cautions).toEqual([]);
  });

  test('is not named where two are level', () => {
    const level = offers.compute({ ...usual, ...asFirst });
    expect(figureOf(level, 'better-value')).toBe('a-tie');
    expect(figureOf(level, 'cheaper-to-buy')).toBe('a-tie');
  });
});
