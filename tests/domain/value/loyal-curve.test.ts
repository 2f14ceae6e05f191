import { describe, expect, test } from 'vitest';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { drawBandOf } from '#domain/value/cohorts/band.ts';
import { loyalCurve, worked } from '#domain/value/loyal-curve.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

type Inputs = Parameters<typeof loyalCurve.compute>[0];

function counts(...left: readonly (number | undefined)[]): Inputs {
  const [left0 = 0, left1 = 0] = left;
  const series = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`left${at}`, left[at]]));
  return { ...series, left0, left1, margin: 100, discount: 0.1 };
}

describe('the loyal curve', () => {
  test.each([
    ['curve-above-first-year', counts(1000, 869, 743, 653, 593)],
    [
      'curve-below-first-year',
      counts(1000, 1000, 809, 622, 553, 483, 477, 464, 369, 367, 355, 341, 290, 287),
    ],
    ['one-rate-fits', counts(1000, 800, 640, 512)],
    ['counts-have-a-gap', counts(1000, 800, undefined, 512)],
    ['rising-counts', counts(1000, 800, 900)],
    ['too-few-periods', counts(1000, 800)],
    ['no-churn', counts(1000, 1000, 1000)],
    ['no-finite-value', { ...counts(1000, 631, 468, 382), discount: 0 }],
  ])('is said as %s', (answer, values) => {
    expect(sentencesOf(loyalCurve, values).answer).toBe(answer);
  });

  test('is worth more than its first year says, by a fifth for the published customers', () => {
    const outcome = loyalCurve.compute(worked.values);
    const { value, flat, more } = {
      value: gapOf(outcome, 'answer', 'value'),
      flat: gapOf(outcome, 'answer', 'flat'),
      more: gapOf(outcome, 'answer', 'more'),
    };
    expect(value - flat).toBeCloseTo(more, 9);
    expect(1 - flat / value).toBeCloseTo(0.196, 3);
  });

  test('reads several groups that started at different times as one curve', () => {
    const rows = [
      [10000, 8000, 6480, 5307, 4391],
      [10000, 8000, 6480, 5307],
      [10000, 8000, 6480],
      [10000, 8000],
      [10000],
    ];
    const later = Object.fromEntries(
      rows.slice(1).flatMap((row, at) => row.map((count, age) => [`left${age}-${at + 1}`, count])),
    );
    const outcome = loyalCurve.compute({ ...counts(...(rows[0] ?? [])), ...later });
    expect(figureOf(outcome, 'alpha')).toBeCloseTo(3.7981, 3);
    expect(figureOf(outcome, 'beta')).toBeCloseTo(15.1919, 3);
    expect(figureOf(outcome, 'customers')).toBe(50000);
    expect(figureOf(outcome, 'renewals')).toBe(4);
  });

  test('names what one may spend to win and to keep a customer', () => {
    const outcome = loyalCurve.compute(worked.values);
    expect(gapOf(outcome, 'breakEven', 'win')).toBeCloseTo(592.2253, 4);
    expect(gapOf(outcome, 'breakEven', 'keep')).toBeCloseTo(752.99, 1);
    expect(figureOf(outcome, 'all-still-here')).toBeCloseTo(
      491 * gapOf(outcome, 'breakEven', 'keep'),
      6,
    );
    const endless = { ...counts(1000, 631, 468, 382), discount: 0 };
    expect(sentencesOf(loyalCurve, endless).breakEven).toBe('no-threshold');
  });

  test('tells how many are still here and how many of them will stay', () => {
    const outcome = loyalCurve.compute(worked.values);
    expect(gapOf(outcome, 'otherSide', 'inHundred')).toBeCloseTo(49.1, 9);
    expect(gapOf(outcome, 'otherSide', 'next')).toBeCloseTo(94.177, 3);
    expect(sentencesOf(loyalCurve, counts(10, 5, 0)).otherSide).toBe('nobody-still-here');
  });

  test('warns where the model knows less than it seems', () => {
    expect(sentencesOf(loyalCurve, worked.values).cautions).toEqual(['leavers-have-left']);
    expect(sentencesOf(loyalCurve, counts(90, 45, 40, 38)).cautions).toEqual([
      'leavers-have-left',
      'few-customers',
    ]);
    expect(sentencesOf(loyalCurve, counts(1000, 900, 720, 432)).cautions).toEqual([
      'falling-retention',
    ]);
    expect(sentencesOf(loyalCurve, counts(1000, 800, 640, 512)).cautions).toEqual([]);
  });

  test('gives no figures where the counts allow none', () => {
    const { figures, curves, headline } = loyalCurve.compute(counts(1000, 1000, 1000));
    expect(figures).toEqual([]);
    expect(curves).toBeUndefined();
    expect(headline).toBeUndefined();
  });

  test('draws what was seen and five years more', () => {
    const { curves = [] } = loyalCurve.compute(worked.values);
    const lengths = Object.fromEntries(curves.map(({ id, points }) => [id, points.length]));
    expect(lengths).toEqual({
      observed: 8,
      fitted: 13,
      'first-year-rate': 13,
      'retention-by-age': 12,
      'value-by-age': 12,
    });
    expect(curves[1]?.points[12]).toBeCloseTo(0.378, 3);
    expect(curves[2]?.points[12]).toBeCloseTo(0.1855, 4);
  });

  test('has a band as long as its curve, where customers differ', () => {
    const seed = spreadSeed(1);
    const { curves = [] } = loyalCurve.compute(worked.values);
    expect(drawBandOf(worked.values, seed)?.upper).toHaveLength(curves[1]?.points.length ?? 0);
    expect(drawBandOf(counts(1000, 800, 640, 512), seed)).toBeUndefined();
    expect(drawBandOf(counts(1000, 800, 900), seed)).toBeUndefined();
  });

  test('takes all twenty-four counts', () => {
    const all = counts(...Array.from({ length: 24 }, (_, at) => Math.round(1e6 / (at + 1))));
    expect(figureOf(loyalCurve.compute(all), 'renewals')).toBe(23);
  });

  test('answers other counts anew', () => {
    const before = loyalCurve.measure(worked.values);
    expect(loyalCurve.measure(counts(1000, 631, 468, 382))).not.toBe(before);
    expect(loyalCurve.measure(worked.values)).toBe(before);
    expect(loyalCurve.measure(counts(1000, 1000, 1000))).toBeUndefined();
  });
});
