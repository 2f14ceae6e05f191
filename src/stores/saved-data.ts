import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import { type Fate, type ImportPlan, planImport } from '#domain/import-plan.ts';
import { type KeptThing, thingOf } from '#domain/kept-thing.ts';
import { type Entries, isMoment, parseRecord } from '#domain/saved.ts';

/** One line of what the browser keeps: all answers to one quiz, or things of one kind. */
export interface KeptGroup {
  readonly kind: KeptThing['kind'];
  readonly quiz: string | undefined;
  readonly entries: number;
  /** The latest moment found in them, ISO 8601; undefined where none can be read. */
  readonly changedAt: string | undefined;
}

/** One line of what a file would change: how many entries meet which fate. */
export interface FateGroup extends Pick<KeptGroup, 'kind' | 'quiz'> {
  readonly counts: Readonly<Record<Fate, number>>;
}

export interface SavedData {
  readonly $entries: ReadableAtom<Entries>;
  readonly $isLasting: ReadableAtom<boolean>;
  readonly open: () => void;
  /** Removes every key of ours, one by one, so that what others keep on this address stays. */
  readonly eraseAll: () => void;
  /**
   * Adds the entries of a file to what is kept; all of them or, where the browser refuses one, none.
   * @returns how many were added or put in place of others; undefined where it was refused.
   */
  readonly bringIn: (brought: Entries) => number | undefined;
  /** Puts back what stood under each key that the last `bringIn` wrote. */
  readonly undo: () => void;
  readonly close: () => void;
}

/** Everything this browser keeps of the site. */
export function createSavedData(openStore: () => Store): SavedData {
  const $entries = atom<Entries>(new Map());
  const $isLasting = atom(true);
  let store: Store | undefined;
  let before: ReadonlyMap<string, string | undefined> = new Map();
  let stop = () => {};

  const reread = () => {
    const read = (key: string) => store?.read(key) ?? '';
    $entries.set(new Map(store?.keys().map((key) => [key, read(key)])));
    $isLasting.set(store?.isLasting() ?? true);
  };
  const undo = () => {
    for (const [key, text] of before) {
      if (text === undefined) store?.remove(key);
      else store?.write(key, text);
    }
    before = new Map();
    reread();
  };

  return {
    $entries,
    $isLasting,
    open: () => {
      stop();
      store = openStore();
      stop = store.watch(() => {
        // What another tab did since cannot be undone from here.
        before = new Map();
        reread();
      });
      reread();
    },
    eraseAll: () => {
      for (const key of store?.keys() ?? []) store?.remove(key);
      before = new Map();
      reread();
    },
    bringIn: (brought) => {
      reread();
      const { writes, fates } = planImport($entries.get(), brought);
      before = new Map([...writes.keys()].map((key) => [key, store?.read(key)]));
      const isWritten = [...writes].every(([key, text]) => store?.write(key, text) === 'saved');
      if (!isWritten) undo();
      else reread();
      const isNew = (fate: Fate) => fate === 'added' || fate === 'replaced';
      return isWritten ? [...fates.values()].filter(isNew).length : undefined;
    },
    undo,
    close: () => stop(),
  };
}

/** The entries as a person would list them. */
export function groupEntries(entries: Entries): readonly KeptGroup[] {
  return groupByThing(entries).map(({ same, ...thing }) => {
    const moments = same.flatMap(([, text]) => momentIn(text) ?? []);
    return { ...thing, entries: same.length, changedAt: moments.toSorted().at(-1) };
  });
}

/** What a file would change, as a person would list it. */
export function groupFates({ fates }: ImportPlan): readonly FateGroup[] {
  return groupByThing(fates).map(({ same, ...thing }) => {
    const count = (fate: Fate) => same.filter(([, met]) => met === fate).length;
    const counts = {
      added: count('added'),
      replaced: count('replaced'),
      same: count('same'),
      left: count('left'),
    };
    return { ...thing, counts };
  });
}

function groupByThing<Value>(values: ReadonlyMap<string, Value>) {
  const groups = Map.groupBy(values, ([key]) => {
    const thing = thingOf(key);
    return 'quiz' in thing ? `${thing.kind} ${thing.quiz}` : thing.kind;
  });
  return [...groups.values()].map((same) => {
    const thing = thingOf(same[0]?.[0] ?? '');
    return { kind: thing.kind, quiz: 'quiz' in thing ? thing.quiz : undefined, same };
  });
}

function momentIn(text: string): string | undefined {
  const at = parseRecord(text)?.get('at');
  return isMoment(at) ? at : undefined;
}
