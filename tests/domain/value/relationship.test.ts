import { describe, expect, test } from 'vitest';
import { checkValues } from '#domain/value/mode.ts';
import { relationship } from '#domain/value/relationship.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

const usual = {
  margin: 100,
  retention: 0.8,
  discount: 0.1,
  growth: 0,
  acquisition: 250,
  horizon: undefined,
};
const ofUsual = (changed: Partial<typeof usual>) =>
  sentencesOf(relationship, { ...usual, ...changed });

describe('what a relationship is worth', () => {
  test.each([
    ['worth-more', {}],
    ['worth', { acquisition: 0 }],
    ['never-pays-back', { acquisition: 400 }],
    ['no-finite-value', { retention: 1, discount: 0 }],
    ['worth-nothing', { margin: 0 }],
    ['costs-you', { margin: -20 }],
    ['costs-you-without-end', { margin: -20, retention: 1, discount: 0 }],
  ])('is said as %s', (answer, changed) => {
    expect(ofUsual(changed).answer).toBe(answer);
  });

  test.each([
    ['keep-to-pay-back', {}],
    ['keep-more-to-pay-back', { acquisition: 400 }],
    ['first-payment-pays', { acquisition: 100 }],
    ['margin-to-pay-back', { margin: -20 }],
    ['margin-to-pay-back', { acquisition: 1200 }],
  ])('breaks even as said by %s', (breakEven, changed) => {
    expect(ofUsual(changed).breakEven).toBe(breakEven);
  });

  test('breaks even at 66 kept in 100, with the fourth payment', () => {
    const outcome = relationship.compute(usual);
    expect(gapOf(outcome, 'breakEven', 'keep')).toBeCloseTo(66, 9);
    expect(gapOf(outcome, 'breakEven', 'payments')).toBe(4);
  });

  test('names the margin that would pay where no retention does', () => {
    const dear = { ...usual, acquisition: 1200 };
    const margin = gapOf(relationship.compute(dear), 'breakEven', 'margin');
    expect(relationship.measure({ ...dear, margin })).toBeCloseTo(0, 9);
    const endless = { ...usual, margin: -20, retention: 1, discount: 0 };
    expect(gapOf(relationship.compute(endless), 'breakEven', 'margin')).toBe(0);
  });

  test('asks for the same retention whether the sentence says enough or more', () => {
    const keep = gapOf(relationship.compute({ ...usual, acquisition: 400 }), 'breakEven', 'keep');
    const kept = { ...usual, acquisition: 400, retention: keep / 100 };
    expect(relationship.measure(kept)).toBeCloseTo(0, 9);
  });

  test('tells the customer how long they stay', () => {
    const outcome = relationship.compute(usual);
    expect(gapOf(outcome, 'otherSide', 'stay')).toBeCloseTo(5, 9);
    expect(gapOf(outcome, 'otherSide', 'afterFive')).toBeCloseTo(32.768, 9);
    expect(ofUsual({ retention: 1 }).otherSide).toBe('customer-stays-on');
  });

  test('gives a reason where a figure has no number', () => {
    const endless = relationship.compute({ ...usual, retention: 1, discount: 0, margin: -1 });
    expect(figureOf(endless, 'value')).toBe('no-finite-value');
    expect(figureOf(endless, 'expected-stay')).toBe('no-end');
    expect(figureOf(endless, 'payments-to-pay-back')).toBe('not-paid-back');
    expect(figureOf(endless, 'break-even-retention')).toBe('out-of-reach');
  });

  test('comes with a caution where the figures carry hope', () => {
    expect(ofUsual({}).cautions).toEqual([]);
    expect(ofUsual({ retention: 1 }).cautions).toEqual(['nobody-leaves']);
    expect(ofUsual({ growth: 0.1 }).cautions).toEqual(['growth-is-hope']);
    const long = sentencesOf(relationship, { ...usual, growth: 0.5, retention: 0.9, horizon: 10 });
    expect(long.cautions).toEqual(['growth-is-hope', 'horizon-decides']);
  });
});

describe('the form', () => {
  test('names one problem a field', () => {
    const problems = checkValues(relationship.fields, {
      margin: undefined,
      retention: 1.2,
      discount: Number.NaN,
      growth: 0,
      acquisition: -1,
      horizon: 2.5,
    });
    expect(Object.fromEntries(problems)).toEqual({
      margin: 'required',
      retention: 'out-of-range',
      discount: 'not-a-number',
      acquisition: 'out-of-range',
      horizon: 'not-whole',
    });
  });

  test('refuses numbers too small to divide by', () => {
    const tiny = checkValues(relationship.fields, { ...usual, retention: 1e-300 });
    expect(Object.fromEntries(tiny)).toEqual({ retention: 'out-of-range' });
  });
});
