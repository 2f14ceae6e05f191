import { describe, expect, test } from 'vitest';
import { type Seed, spreadSeed } from '#domain/value/chance/generator.ts';
import type { Ranges } from '#domain/value/chance/range.ts';
import { modes } from '#domain/value/index.ts';
import type { Mode, Values } from '#domain/value/mode.ts';
import { onHold } from '#domain/value/on-hold.ts';
import { relationship } from '#domain/value/relationship.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { clearRanges, readRanges } from '#domain/value/typed-ranges.ts';
import { simulate, simulateInSteps } from '#domain/value/uncertainty.ts';
import { workedExamples } from '#domain/value/worked-examples.ts';

const SEED: Seed = [1, 2, 3, 4];

const values = {
  margin: 100,
  retention: 0.8,
  discount: 0.1,
  growth: 0,
  acquisition: 0,
  horizon: undefined,
};
const ranges = {
  retention: { low: 0.6, likely: 0.8, high: 0.9 },
  margin: { low: 80, likely: 100, high: 130 },
};
const calls = { callsPerHour: 12, handlingSeconds: 240, people: 1, targetSeconds: 20 };

/** A simulation that must have answers. */
function answered(mode: Mode, given: Values, drawn: Ranges, draws: number, seed = SEED) {
  const result = simulate(mode, given, drawn, { draws, seed });
  if (!result.ok) throw new Error('no draw has an answer');
  return result;
}

describe('a simulation', () => {
  test('finds the middle and the range of the reference file, below the single answer', () => {
    const result = simulate(relationship, values, ranges, { seed: SEED });
    if (!result.ok) throw new Error('no draw has an answer');
    expect([result.answered, result.unanswered]).toEqual([10_000, 0]);
    expect(result.tenth).toBeCloseTo(260.8207, 4);
    expect(result.median).toBeCloseTo(346.8838, 4);
    expect(result.ninetieth).toBeCloseTo(459.3381, 4);
    expect(result.mean).toBeCloseTo(355.1481, 4);
    expect(result.median).toBeLessThan(relationship.measure(values) ?? 0);
  });

  test('shows fifty rising dots with half of them on either side of the middle', () => {
    const result = answered(relationship, values, ranges, 10_000, spreadSeed(5));
    expect(result.dots).toHaveLength(50);
    expect(result.dots.toSorted((one, other) => one - other)).toEqual(result.dots);
    expect(result.dots.filter((dot) => dot < result.median)).toHaveLength(25);
    expect(result.dots.filter((dot) => dot < result.tenth)).toHaveLength(5);
  });

  test('says the same for the same seed and something else for another', () => {
    const run = (seed: number) => answered(relationship, values, ranges, 500, spreadSeed(seed));
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  test('compares scenarios by the same draws', () => {
    const plain = answered(relationship, values, ranges, 1000);
    const dearer = answered(relationship, { ...values, acquisition: 50 }, ranges, 1000);
    expect(plain.median - dearer.median).toBeCloseTo(50, 9);
  });

  test('gives the one answer where nothing is uncertain', () => {
    const certain = { margin: { low: 100, likely: 100, high: 100 } };
    const answer = relationship.measure(values);
    expect(answered(relationship, values, certain, 10)).toMatchObject({
      median: answer,
      tenth: answer,
      ninetieth: answer,
    });
  });

  test('counts the draws that have no answer and leaves them out', () => {
    const busy = { callsPerHour: { low: 5, likely: 12, high: 30 } };
    const result = answered(onHold, calls, busy, 1000);
    expect(result.unanswered).toBeGreaterThan(100);
    expect(result.answered + result.unanswered).toBe(1000);
    expect(result.dots.every(Number.isFinite)).toBe(true);
  });

  test('says so where no draw has an answer', () => {
    const endless = { ...values, retention: 1, discount: 0 };
    const drawn = { margin: ranges.margin };
    expect(simulate(relationship, endless, drawn, { seed: SEED, draws: 20 })).toEqual({
      ok: false,
      reason: 'no-answer',
      unanswered: 20,
    });
  });

  test('draws whole numbers where the field wants them', () => {
    const result = answered(onHold, calls, { people: { low: 1, likely: 2, high: 3 } }, 300);
    const waits = [1, 2, 3].map((people) => onHold.measure({ ...calls, people }));
    expect(result.dots.filter((dot) => waits.includes(dot)).length).toBeGreaterThan(45);
  });
});

test('ten thousand draws pause after every fifty, so that no frame waits for them', () => {
  const steps = simulateInSteps(relationship, values, ranges, { seed: SEED });
  let pauses = 0;
  let step = steps.next();
  while (!step.done) {
    pauses += 1;
    step = steps.next();
  }
  expect(pauses).toBe(10_000 / 50 + 1);
  expect(step.value).toEqual(simulate(relationship, values, ranges, { seed: SEED }));
});

describe('a tornado', () => {
  test('puts the field first that moves the answer most', () => {
    const bars = computeTornado(
      relationship,
      { ...values, acquisition: 100 },
      {
        margin: ranges.margin,
        discount: { low: 0.05, likely: 0.1, high: 0.15 },
        retention: ranges.retention,
        acquisition: { low: 60, likely: 100, high: 160 },
      },
    );
    expect(bars.map(({ id }) => id)).toEqual(['retention', 'margin', 'acquisition', 'discount']);
    expect(bars[0]?.atLow).toBeCloseTo(120, 9);
    expect(bars[0]?.atHigh).toBeCloseTo(450, 9);
    expect(bars[3]?.width).toBeCloseTo(91.42857, 5);
  });

  test('puts a field before all others whose end has no answer', () => {
    const bars = computeTornado(
      relationship,
      { ...values, discount: 0 },
      {
        margin: ranges.margin,
        growth: { low: 0, likely: 0, high: 0.5 },
        retention: { low: 0.5, likely: 0.8, high: 1 },
      },
    );
    expect(bars.map(({ id }) => id)).toEqual(['growth', 'retention', 'margin']);
    expect(bars[0]).toMatchObject({ atHigh: undefined, width: Number.POSITIVE_INFINITY });
  });
});

describe.each(modes)('the draws of $id', (mode) => {
  const given = workedExamples[mode.id]?.values ?? {};
  const drawn = clearRanges(readRanges(mode, given, {}, ''));

  test('stop for the page after no more than fifty', () => {
    let measured = 0;
    const counting: Mode = {
      ...mode,
      measure: (one) => {
        measured += 1;
        return mode.measure(one);
      },
    };
    const steps = simulateInSteps(counting, given, drawn, { seed: SEED });
    let most = 0;
    for (let before = 0, step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, measured - before);
      before = measured;
    }
    expect([measured, most]).toEqual([10_000, 50]);
  });
});
