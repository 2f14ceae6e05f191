import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeLifetimeValue, type Relationship } from '#domain/value/lifetime.ts';
import {
  computeElasticities,
  computeLift,
  findAffordableSpend,
} from '#domain/value/retention-effect.ts';

const relationship = fc.record({
  margin: fc.double({ min: 1, max: 1000, noNaN: true }),
  retention: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
  discount: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  growth: fc.double({ min: -0.3, max: 0, noNaN: true }),
  firstPayment: fc.constantFrom('now', 'renewal', 'end', 'mid'),
});

const worth = (terms: Relationship) => computeLifetimeValue(terms) ?? Number.POSITIVE_INFINITY;

describe('an elasticity', () => {
  test.each(['retention', 'margin', 'discount'] as const)(
    'of %s is what a small change of it does to the net value',
    (name) => {
      fc.assert(
        fc.property(relationship, (terms) => {
          const acquisition = terms.margin / 4;
          const net = (changed: Relationship) => worth(changed) - acquisition;
          fc.pre(Math.abs(net(terms)) > terms.margin / 100);
          const step = 1e-6;
          const up = net({ ...terms, [name]: terms[name] * (1 + step) });
          const down = net({ ...terms, [name]: terms[name] * (1 - step) });
          const expected = (up - down) / (2 * step * net(terms));
          const got = computeElasticities(terms, acquisition)?.[name] ?? Number.NaN;
          expect(Math.abs(got - expected)).toBeLessThan(1e-3 * (1 + Math.abs(expected)));
        }),
      );
    },
  );

  test('does not exist without an end or for a net value of nothing', () => {
    expect(computeElasticities({ margin: 100, retention: 1, discount: 0 }, 0)).toBeUndefined();
    expect(computeElasticities({ margin: 100, retention: 0, discount: 0 }, 100)).toBeUndefined();
  });
});

describe('a lift', () => {
  test('does not depend on the margin', () => {
    fc.assert(
      fc.property(relationship, (terms) => {
        const lift = computeLift(terms, 0.95).relative;
        expect(computeLift({ ...terms, margin: 7 }, 0.95).relative).toBe(lift);
        expect(lift).toBeGreaterThan(0);
      }),
    );
  });

  test('is not named where a value has no end or nothing to rise from', () => {
    const terms = { margin: 1, retention: 0.8, discount: 0 };
    expect(computeLift(terms, 1)).toMatchObject({ relative: undefined, stayRelative: undefined });
    const fromNobody = { ...terms, retention: 0, firstPayment: 'renewal' } as const;
    expect(computeLift(fromNobody, 0.5).relative).toBeUndefined();
  });
});

describe('what is affordable', () => {
  test('leaves one no worse off when it is spent', () => {
    fc.assert(
      fc.property(relationship, (terms) => {
        const spend = findAffordableSpend(terms, 0.95) ?? Number.NaN;
        const kept = { ...terms, retention: 0.95 };
        const after = worth(kept) - worth({ ...kept, margin: spend, growth: 0 });
        expect(after / worth(terms)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is not named where a value has no end or nothing is ever paid', () => {
    const terms = { margin: 100, retention: 0.8, discount: 0 };
    expect(findAffordableSpend(terms, 1)).toBeUndefined();
    expect(findAffordableSpend({ ...terms, firstPayment: 'renewal' }, 0)).toBeUndefined();
  });
});
