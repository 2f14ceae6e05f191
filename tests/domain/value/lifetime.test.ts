import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bisect } from '#domain/value/bisect.ts';
import {
  computeLifetimeValue,
  convertRates,
  expectStay,
  type Relationship,
} from '#domain/value/lifetime.ts';
import { countPaymentsToPayBack, findBreakEvenRetention } from '#domain/value/pay-back.ts';
import { sumPowers } from '#domain/value/sum-powers.ts';

const margin = fc.double({ min: 1, max: 1e6, noNaN: true });
const retention = fc.double({ min: 0, max: 0.99, noNaN: true });
const discount = fc.double({ min: 0, max: 0.5, noNaN: true });
const growth = fc.double({ min: -0.5, max: 0, noNaN: true });
const firstPayment = fc.constantFrom('now', 'renewal', 'end', 'mid');
const relationship = fc.record({ margin, retention, discount, growth });

const worth = (terms: Relationship) => computeLifetimeValue(terms) ?? Number.POSITIVE_INFINITY;

describe('the value of a relationship', () => {
  test('is the sum of its payments', () => {
    fc.assert(
      fc.property(relationship, fc.integer({ min: 1, max: 60 }), (terms, payments) => {
        const ratio = (terms.retention * (1 + terms.growth)) / (1 + terms.discount);
        let sum = 0;
        for (let payment = 0; payment < payments; payment += 1) {
          sum += terms.margin * ratio ** payment;
        }
        expect(worth({ ...terms, payments }) / sum).toBeCloseTo(1, 9);
      }),
    );
  });

  test('rises with margin and retention and falls with the discount', () => {
    fc.assert(
      fc.property(relationship, firstPayment, (terms, first) => {
        const usual = { ...terms, firstPayment: first };
        const value = worth(usual);
        expect(worth({ ...usual, margin: terms.margin * 1.1 })).toBeGreaterThanOrEqual(value);
        expect(worth({ ...usual, retention: terms.retention + 0.005 })).toBeGreaterThan(value);
        expect(worth({ ...usual, discount: terms.discount + 0.01 })).toBeLessThanOrEqual(value);
      }),
    );
  });

  test('counts the first payment and the renewals to the whole', () => {
    fc.assert(
      fc.property(relationship, (terms) => {
        const steady = { ...terms, growth: 0 };
        const whole = worth({ ...steady, firstPayment: 'now' });
        const renewals = worth({ ...steady, firstPayment: 'renewal' });
        expect((terms.margin + renewals) / whole).toBeCloseTo(1, 9);
      }),
    );
  });

  test('comes close to the sum without end as the horizon moves away', () => {
    fc.assert(
      fc.property(relationship, (terms) => {
        const whole = worth(terms);
        expect(worth({ ...terms, payments: 10 })).toBeLessThanOrEqual(whole * (1 + 1e-12));
        expect(worth({ ...terms, payments: 100_000 }) / whole).toBeCloseTo(1, 9);
      }),
    );
  });

  test('has no end where what is kept and grown outruns the discount, unless there is a horizon', () => {
    const endless = { margin: 100, retention: 1, discount: 0.05, growth: 0.05 };
    expect(computeLifetimeValue(endless)).toBeUndefined();
    expect(computeLifetimeValue({ ...endless, payments: 20 })).toBeCloseTo(2000, 9);
    expect(computeLifetimeValue({ ...endless, growth: 0.1, payments: 2 })).toBeCloseTo(204.7619, 4);
  });

  test('is nothing without a margin, however long it lasts', () => {
    expect(computeLifetimeValue({ margin: 0, retention: 1, discount: 0 })).toBe(0);
  });
});

test('powers add up at, near and away from a ratio of one', () => {
  expect(sumPowers(1, 7)).toBe(7);
  expect(sumPowers(1 + 1e-13, 1000)).toBeCloseTo(1000, 6);
  expect(sumPowers(0, 5)).toBe(1);
  expect(sumPowers(0, 0)).toBe(0);
  expect(sumPowers(2, 3)).toBeCloseTo(7, 12);
});

test('a stay has no end where nobody leaves', () => {
  expect(expectStay(0)).toBe(1);
  expect(expectStay(0.75)).toBe(4);
  expect(expectStay(1)).toBeUndefined();
});

describe('paying back', () => {
  test('takes the payments one would count by hand', () => {
    fc.assert(
      fc.property(relationship, fc.double({ min: 0, max: 10, noNaN: true }), (terms, times) => {
        const acquisition = terms.margin * times;
        const payments = countPaymentsToPayBack(terms, acquisition);
        if (payments === undefined) {
          expect(worth(terms)).toBeLessThanOrEqual(acquisition * (1 + 1e-9));
          return;
        }
        expect(worth({ ...terms, payments })).toBeGreaterThanOrEqual(acquisition * (1 - 1e-9));
        if (payments > 1) {
          const before = worth({ ...terms, payments: payments - 1 });
          expect(before).toBeLessThanOrEqual(acquisition * (1 + 1e-9));
        }
      }),
    );
  });

  test.each<[Relationship, number, number | undefined]>([
    [{ margin: 100, retention: 1, discount: 0 }, 300, 3],
    [{ margin: 100, retention: 1, discount: 0 }, 301, 4],
    [{ margin: 100, retention: 1, discount: 0, payments: 3 }, 301, undefined],
    [{ margin: 100, retention: 0, discount: 0 }, 101, undefined],
    [{ margin: 100, retention: 0.5, discount: 0 }, 200, undefined],
    [{ margin: 0, retention: 0.5, discount: 0 }, 0, undefined],
    [{ margin: 100, retention: 0.8, discount: 0.1, firstPayment: 'renewal' }, 70, 1],
  ])('of %o for %d takes %s payments', (terms, acquisition, payments) => {
    expect(countPaymentsToPayBack(terms, acquisition)).toBe(payments);
  });
});

describe('the retention to break even', () => {
  test('makes the value equal to the cost of winning', () => {
    fc.assert(
      fc.property(
        relationship,
        firstPayment,
        fc.option(fc.integer({ min: 2, max: 50 }), { nil: undefined }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (terms, first, payments, times) => {
          const usual = { ...terms, firstPayment: first, payments };
          const acquisition = terms.margin * times;
          const keep = findBreakEvenRetention(usual, acquisition);
          const nobody = worth({ ...usual, retention: 0 });
          const everybody = worth({ ...usual, retention: 1 });
          if (keep === undefined) expect(everybody).toBeLessThan(acquisition);
          else if (keep === 0) expect(nobody).toBeGreaterThanOrEqual(acquisition);
          else {
            const missing = worth({ ...usual, retention: keep }) - acquisition;
            expect(missing / terms.margin).toBeCloseTo(0, 6);
          }
        },
      ),
    );
  });

  test('does not exist for a margin that is none', () => {
    const loss = { margin: -1, retention: 0.8, discount: 0.1 };
    expect(findBreakEvenRetention(loss, 100)).toBeUndefined();
  });
});

test('months become years by compounding', () => {
  const { yearlyRetention, monthlyDiscount } = convertRates(0.02, 0.1);
  expect(yearlyRetention).toBeCloseTo(0.7847167237, 10);
  expect((1 + monthlyDiscount) ** 12).toBeCloseTo(1.1, 12);
});

describe('a crossing', () => {
  test('is found for rising and falling lines, and at the lower end', () => {
    expect(bisect((at) => at - 0.3, 0, 1)).toBeCloseTo(0.3, 12);
    expect(bisect((at) => 0.3 - at, 0, 1)).toBeCloseTo(0.3, 12);
    expect(bisect((at) => at, 0, 1)).toBe(0);
    expect(bisect((at) => at - 1, 0, 1)).toBe(1);
  });

  test('is not invented where there is none', () => {
    expect(bisect((at) => at + 1, 0, 1)).toBeUndefined();
    expect(bisect((at) => at - 2, 0, 1)).toBeUndefined();
    expect(bisect((at) => -at - 1, 0, 1)).toBeUndefined();
    expect(bisect(() => 1, 0, 1)).toBeUndefined();
  });
});
