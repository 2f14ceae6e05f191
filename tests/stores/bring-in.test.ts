import { describe, expect, test } from 'vitest';
import { createMemoryStore, type Kept } from '#browser/storage.ts';
import { planImport } from '#domain/import-plan.ts';
import { createSavedData, groupFates } from '#stores/saved-data.ts';

const TS1 = 'sh:answer:serving-heart.1:ts1';
const OE1 = 'sh:answer:serving-heart.1:oe1';
const PROMISE = 'sh:promise:serving-heart';

function openOver(
  texts: Readonly<Record<string, string>>,
  refuses: Readonly<Record<string, Kept>> = {},
) {
  const memory = createMemoryStore();
  for (const [key, text] of Object.entries(texts)) memory.write(key, text);
  const saved = createSavedData(() => ({
    ...memory,
    write: (key, text) => {
      const ending = refuses[key] ?? 'saved';
      if (ending !== 'refused' || text !== texts[key]) memory.write(key, text);
      return ending;
    },
  }));
  saved.open();
  const stored = () => Object.fromEntries(memory.keys().map((key) => [key, memory.read(key)]));
  return { saved, stored };
}

describe('bringing a file in', () => {
  const brought = new Map([
    [TS1, 'new'],
    [OE1, 'fresh'],
  ]);

  test('F03: adds and replaces, says how many, and goes back to exactly what was there', () => {
    const before = { [TS1]: 'old', [PROMISE]: 'mine' };
    const { saved, stored } = openOver(before);
    expect(saved.bringIn(brought)).toBe(2);
    expect(stored()).toEqual({ [TS1]: 'new', [OE1]: 'fresh', [PROMISE]: 'mine' });
    expect(saved.$entries.get().size).toBe(3);
    saved.undo();
    expect(stored()).toEqual(before);
    expect(saved.$entries.get()).toEqual(new Map(Object.entries(before)));
  });

  test('is undone once, and leaves alone what came after', () => {
    const { saved, stored } = openOver({});
    saved.bringIn(brought);
    saved.undo();
    saved.bringIn(new Map([[PROMISE, 'later']]));
    saved.undo();
    saved.undo();
    expect(stored()).toEqual({});
  });

  test('is not undone after everything was erased', () => {
    const { saved, stored } = openOver({ [TS1]: 'old' });
    saved.bringIn(brought);
    saved.eraseAll();
    saved.undo();
    expect(stored()).toEqual({});
  });

  test.each(['refused', 'memory'] as const)(
    'S02: changes nothing at all where the browser keeps a part of it like this: %s',
    (ending) => {
      const before = { [TS1]: 'old' };
      const { saved, stored } = openOver(before, { [OE1]: ending });
      expect(saved.bringIn(brought)).toBeUndefined();
      expect(stored()).toEqual(before);
    },
  );

  test('goes by what is kept at that moment and not by what the preview saw', () => {
    const { saved, stored } = openOver({ [TS1]: '{"format":2}' });
    expect(saved.bringIn(brought)).toBe(1);
    expect(stored()).toEqual({ [TS1]: '{"format":2}', [OE1]: 'fresh' });
  });
});

test('the preview counts by kind and quiz', () => {
  const kept = new Map([
    [TS1, 'x'],
    [PROMISE, 'mine'],
  ]);
  const brought = new Map([
    [TS1, 'x'],
    [OE1, 'fresh'],
    [PROMISE, 'theirs'],
    ['sh:setting:digit-keys', 'x'],
  ]);
  const none = { added: 0, replaced: 0, same: 0, left: 0 };
  expect(groupFates(planImport(kept, brought))).toEqual([
    { kind: 'answers', quiz: 'serving-heart', counts: { ...none, added: 1, same: 1 } },
    { kind: 'promise', quiz: 'serving-heart', counts: { ...none, replaced: 1 } },
    { kind: 'settings', quiz: undefined, counts: { ...none, added: 1 } },
  ]);
});
