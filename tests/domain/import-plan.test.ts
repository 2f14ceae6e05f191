import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from '#domain/import-plan.ts';
import { type Entries, MOST_RESULTS, resultKey } from '#domain/saved.ts';

const quiz = { id: 'serving-heart', version: 1 };
const key = (number: number) => resultKey(quiz, number);
const result = (code: string, day: string) =>
  JSON.stringify({ format: 1, code, at: `${day}T09:00:00.000Z` });
const results = (texts: readonly string[]): Entries =>
  new Map(texts.map((text, place) => [key(place + 1), text]));
const endOf = (kept: Entries, brought: Entries) =>
  new Map([...kept, ...planImport(kept, brought).writes]);

const anyEntries = fc
  .array(
    fc.tuple(
      fc.constantFrom('sh:answer:a.1:b', 'sh:answer:a.1:c', 'sh:promise:a', key(1), key(2), key(7)),
      fc.oneof(
        fc.constantFrom(
          'x',
          '{"format":2}',
          result('R1A', '2026-01-02'),
          result('R1B', '2025-12-31'),
        ),
        fc.string(),
      ),
    ),
  )
  .map((entries) => new Map(entries));

describe('what a file would change', () => {
  test('is said entry by entry', () => {
    const kept = new Map([
      ['sh:answer:a.1:same', 'x'],
      ['sh:answer:a.1:other', 'old'],
      ['sh:answer:a.1:newer', '{"format":2,"answer":3}'],
      ['sh:answer:a.1:mine', 'stays'],
    ]);
    const brought = new Map([
      ['sh:answer:a.1:same', 'x'],
      ['sh:answer:a.1:other', 'new'],
      ['sh:answer:a.1:newer', 'new'],
      ['sh:answer:a.1:fresh', 'new'],
    ]);
    const { writes, fates } = planImport(kept, brought);
    expect(Object.fromEntries(fates)).toEqual({
      'sh:answer:a.1:same': 'same',
      'sh:answer:a.1:other': 'replaced',
      'sh:answer:a.1:newer': 'left',
      'sh:answer:a.1:fresh': 'added',
    });
    expect([...writes.keys()].toSorted()).toEqual(['sh:answer:a.1:fresh', 'sh:answer:a.1:other']);
  });

  test('P6: into an empty browser everything comes as it was, and a second time nothing changes', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const once = endOf(new Map(), entries);
        expect(once).toEqual(entries);
        expect(planImport(once, entries).writes.size).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('S08: no value of a newer version is ever written over, and none of our results is lost', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (kept, brought) => {
        const { fates } = planImport(kept, brought);
        const end = endOf(kept, brought);
        expect([...fates.keys()].toSorted()).toEqual([...brought.keys()].toSorted());
        for (const [name, text] of kept) {
          if (text === '{"format":2}') expect(end.get(name)).toBe(text);
          if (name.startsWith('sh:result:')) expect([...end.values()]).toContain(text);
        }
        for (const [name, fate] of fates) {
          if (fate !== 'left') expect([...end.values()]).toContain(brought.get(name));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('earlier results of two browsers', () => {
  test('stand side by side, by date, though they bear the same numbers', () => {
    const mine = results([result('R1C', '2026-05-01'), result('R1D', '2026-11-01')]);
    const theirs = results([result('R1A', '2025-11-01'), result('R1E', '2026-08-01')]);
    const { fates } = planImport(mine, theirs);
    expect([...fates.values()]).toEqual(['added', 'added']);
    expect(endOf(mine, theirs)).toEqual(
      results([
        result('R1A', '2025-11-01'),
        result('R1C', '2026-05-01'),
        result('R1E', '2026-08-01'),
        result('R1D', '2026-11-01'),
      ]),
    );
  });

  test('come last where a date is missing', () => {
    const mine = results([result('R1C', 'never'), result('R1D', '2026-11-01')]);
    const theirs = results([result('R1A', '2025-11-01')]);
    expect([...endOf(mine, theirs).values()].at(-1)).toBe(result('R1A', '2025-11-01'));
  });

  test('are known again under another number', () => {
    const mine = new Map([[key(4), result('R1C', '2026-05-01')]]);
    const { writes, fates } = planImport(mine, results([result('R1C', '2026-05-01')]));
    expect([writes.size, ...fates.values()]).toEqual([0, 'same']);
  });

  test('B05: stay within the number that is kept', () => {
    const day = (place: number) => `2026-01-${String(place + 1).padStart(2, '0')}`;
    const many = (code: string, length: number) =>
      results(Array.from({ length }, (_, place) => result(`${code}${place}`, day(place % 28))));
    const [mine, theirs] = [many('R1A', MOST_RESULTS - 2), many('R1B', 5)];
    const { fates } = planImport(mine, theirs);
    expect([...fates.values()]).toEqual(['added', 'added', 'left', 'left', 'left']);
    expect(endOf(mine, theirs).size).toBe(MOST_RESULTS);
    expect(planImport(many('R1A', MOST_RESULTS + 3), theirs).writes.size).toBe(0);
    expect(planImport(new Map(), many('R1A', MOST_RESULTS + 3)).writes.size).toBe(MOST_RESULTS);
  });

  test('of two versions never meet', () => {
    const other = resultKey({ id: 'serving-heart', version: 2 }, 1);
    const brought = new Map([[other, result('R1A', '2025-11-01')]]);
    expect(planImport(results([result('R1C', '2026-05-01')]), brought).writes).toEqual(brought);
  });
});
