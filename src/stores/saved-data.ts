import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import { type Entries, isMoment, type KeptThing, parseRecord, thingOf } from '#domain/saved.ts';

/** One line of what the browser keeps: all answers to one quiz, or things of one kind. */
export interface KeptGroup {
  readonly kind: KeptThing['kind'];
  readonly quiz: string | undefined;
  readonly entries: number;
  /** The latest moment found in them, ISO 8601; undefined where none can be read. */
  readonly changedAt: string | undefined;
}

export interface SavedData {
  readonly $entries: ReadableAtom<Entries>;
  readonly $isLasting: ReadableAtom<boolean>;
  readonly open: () => void;
  /** Removes every key of ours, one by one, so that what others keep on this address stays. */
  readonly eraseAll: () => void;
  readonly close: () => void;
}

/** Everything this browser keeps of the site. */
export function createSavedData(openStore: () => Store): SavedData {
  const $entries = atom<Entries>(new Map());
  const $isLasting = atom(true);
  let store: Store | undefined;
  let stop = () => {};

  const reread = () => {
    const read = (key: string) => store?.read(key) ?? '';
    $entries.set(new Map(store?.keys().map((key) => [key, read(key)])));
    $isLasting.set(store?.isLasting() ?? true);
  };

  return {
    $entries,
    $isLasting,
    open: () => {
      stop();
      store = openStore();
      stop = store.watch(reread);
      reread();
    },
    eraseAll: () => {
      for (const key of store?.keys() ?? []) store?.remove(key);
      reread();
    },
    close: () => stop(),
  };
}

/** The entries as a person would list them. */
export function groupEntries(entries: Entries): readonly KeptGroup[] {
  const groups = Map.groupBy(entries, ([key]) => {
    const thing = thingOf(key);
    return 'quiz' in thing ? `${thing.kind} ${thing.quiz}` : thing.kind;
  });
  return [...groups.values()].map((same) => {
    const thing = thingOf(same[0]?.[0] ?? '');
    const moments = same.flatMap(([, text]) => momentIn(text) ?? []);
    return {
      kind: thing.kind,
      quiz: 'quiz' in thing ? thing.quiz : undefined,
      entries: same.length,
      changedAt: moments.toSorted().at(-1),
    };
  });
}

function momentIn(text: string): string | undefined {
  const at = parseRecord(text)?.get('at');
  return isMoment(at) ? at : undefined;
}
