import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMode, modes } from '#domain/value/index.ts';
import {
  checkValue,
  checkValues,
  type Mode,
  type Outcome,
  type Spoken,
} from '#domain/value/mode.ts';
import { valuesOf } from './arbitrary-values.ts';

const listed = modes;

test('the modes keep the ids that addresses and links carry', () => {
  expect(listed.map(({ id }) => id)).toEqual([
    'relationship',
    'retention-lift',
    'loyal-curve',
    'offers',
    'missed-calls',
    'on-hold',
    'constant-best',
    'loyalty-penalty',
    'putting-right',
    'passing-on',
  ]);
});

test('a mode is found by its id and nothing by another', () => {
  for (const mode of listed) expect(findMode(mode.id)).toBe(mode);
  expect(findMode('toString')).toBeUndefined();
});

describe.each(listed)('$id', (mode) => {
  test('names each field, figure and curve once', () => {
    const ids = mode.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(mode.shows).size).toBe(mode.shows.length);
  });

  test('has only examples that its own form lets through', () => {
    for (const field of mode.fields) {
      if (field.example !== undefined)
        expect(checkValue(field, field.example), field.id).toBe(undefined);
    }
  });

  test('answers any values the form lets through with finite numbers and known words', () => {
    fc.assert(
      fc.property(valuesOf(mode), (values) => {
        expect([...checkValues(mode.fields, values)]).toEqual([]);
        expect(findFaults(mode, mode.compute(values))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('measures the same headline as it computes', () => {
    fc.assert(
      fc.property(valuesOf(mode), (values) => {
        expect(mode.measure(values)).toBe(mode.compute(values).headline);
      }),
    );
  });

  test('needs no statement that can never be said', () => {
    const said = new Set<string>();
    for (const values of fc.sample(valuesOf(mode), { numRuns: 5000, seed: 1 })) {
      for (const id of listStatements(mode.compute(values))) said.add(id);
      if (said.size === Object.keys(mode.says).length) break;
    }
    expect(Object.keys(mode.says).filter((id) => !said.has(id))).toEqual([]);
  });

  test('shows no figure or curve that is never there', () => {
    const shown = new Set<string>();
    for (const values of fc.sample(valuesOf(mode), { numRuns: 200, seed: 1 })) {
      const { figures, curves = [] } = mode.compute(values);
      for (const { id } of [...figures, ...curves]) shown.add(id);
    }
    expect(mode.shows.filter((id) => !shown.has(id))).toEqual([]);
  });
});

function listStatements(outcome: Outcome): readonly string[] {
  const { answer, breakEven, otherSide, cautions, figures } = outcome;
  return [
    ...[answer, breakEven, otherSide, ...cautions].map(({ id }) => id),
    ...figures.flatMap((figure) => ('reason' in figure ? figure.reason : [])),
  ];
}

/** Numbers that are none, words the mode does not list, gaps left open or filled in vain. */
function findFaults(mode: Mode & Spoken, outcome: Outcome): readonly string[] {
  const { answer, breakEven, otherSide, cautions, figures, curves = [], headline = 0 } = outcome;
  const faults = Number.isFinite(headline) ? [] : ['headline is no number'];
  for (const { id, quantities } of [answer, breakEven, otherSide, ...cautions]) {
    const gaps = Object.keys(quantities).sort().join();
    if (gaps !== mode.says[id]?.toSorted().join()) faults.push(`${id} fills {${gaps}}`);
    for (const [gap, { value }] of Object.entries(quantities)) {
      if (!Number.isFinite(value)) faults.push(`${id}.${gap} is ${value}`);
    }
  }
  for (const figure of figures) {
    if (!mode.shows.includes(figure.id)) faults.push(`${figure.id} is not listed`);
    if ('reason' in figure && mode.says[figure.reason]?.length !== 0) {
      faults.push(`${figure.id} gives the reason ${figure.reason}`);
    }
    if ('quantity' in figure && !Number.isFinite(figure.quantity.value)) {
      faults.push(`${figure.id} is ${figure.quantity.value}`);
    }
  }
  for (const { id, points } of curves) {
    if (!mode.shows.includes(id)) faults.push(`${id} is not listed`);
    if (!points.every(Number.isFinite)) faults.push(`${id} has a point that is no number`);
  }
  return faults;
}
