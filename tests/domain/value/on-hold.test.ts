import { describe, expect, test } from 'vitest';
import { onHold } from '#domain/value/on-hold.ts';
import { figureOf, gapOf, sentencesOf } from './outcome-text.ts';

const calls = { callsPerHour: 12, handlingSeconds: 240, people: 1, targetSeconds: 20 };

describe('on hold', () => {
  test('is sixteen minutes with one person and 46 seconds with two', () => {
    const outcome = onHold.compute(calls);
    expect(gapOf(outcome, 'answer', 'wait')).toBeCloseTo(960, 9);
    expect(gapOf(outcome, 'breakEven', 'people')).toBe(2);
    expect(gapOf(outcome, 'breakEven', 'wait')).toBeCloseTo(45.714, 3);
    expect(gapOf(outcome, 'breakEven', 'saved')).toBeCloseTo(914.286, 3);
    expect(gapOf(outcome, 'otherSide', 'waiting') / 3600).toBeCloseTo(3.2, 9);
    expect(gapOf(outcome, 'otherSide', 'saved') / 3600).toBeCloseTo(3.0476, 4);
  });

  test('says why a neighbour has no number', () => {
    const outcome = onHold.compute(calls);
    expect(figureOf(outcome, 'average-wait-one-fewer')).toBe('nobody-there');
    const busy = onHold.compute({ ...calls, people: 2, callsPerHour: 20 });
    expect(figureOf(busy, 'answered-in-time-one-fewer')).toBe('never-ends');
    expect(figureOf(busy, 'average-wait-two-more')).toBeGreaterThan(0);
  });

  test('asks for the fewest people with whom the queue ends', () => {
    const busy = { ...calls, callsPerHour: 100 };
    expect(sentencesOf(onHold, busy)).toEqual({
      answer: 'queue-without-end',
      breakEven: 'people-needed',
      otherSide: 'callers-give-up',
      cautions: ['nobody-hangs-up'],
    });
    expect(gapOf(onHold.compute(busy), 'breakEven', 'people')).toBe(7);
    expect(gapOf(onHold.compute({ ...calls, callsPerHour: 15 }), 'breakEven', 'people')).toBe(2);
  });

  test('has nobody waiting where nobody calls', () => {
    expect(sentencesOf(onHold, { ...calls, callsPerHour: 0 })).toMatchObject({
      answer: 'nobody-calls',
      breakEven: 'nobody-waits',
      otherSide: 'nobody-waits',
    });
  });

  test('warns where people have hardly a pause', () => {
    const busy = { ...calls, callsPerHour: 14 };
    expect(sentencesOf(onHold, busy).cautions).toEqual(['nobody-hangs-up', 'little-slack']);
  });
});
