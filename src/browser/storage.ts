/** How a write ended. `memory`: kept until the page closes, because the browser has no store to give. */
export type Kept = 'saved' | 'memory' | 'refused';

/**
 * `changed`: another tab wrote or removed a key of ours. `cleared`: the whole store was emptied from
 * outside. `returned`: the page came back from the back/forward cache, and anything may be different.
 */
export type Change = 'changed' | 'cleared' | 'returned';

/** Where things are kept. No method throws, whatever the browser does. */
export interface Store {
  /** What was written last, wherever it is kept. */
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => Kept;
  readonly remove: (key: string) => void;
  /** Only the keys under the prefix: what stands beside them on this origin is not ours. */
  readonly keys: () => readonly string[];
  /** Whether the browser keeps things here at all, as far as is known so far. */
  readonly isLasting: () => boolean;
  /** Whether something written here waits in memory only and goes with the page. */
  readonly hasUnsaved: () => boolean;
  /** Calls back when something changed that this page did not change. Gives back how to stop. */
  readonly watch: (onChange: (change: Change) => void) => () => void;
}

/** A store over this browser's localStorage, or over memory where that is forbidden or forgets at once. */
export function createBrowserStore(prefix: string): Store {
  const local = findLocalStorage();
  const memory = new Map<string, string>();
  let isTrusted = local !== undefined;

  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    if (!local) return undefined;
    try {
      return work(local);
    } catch {
      return undefined;
    }
  };

  return {
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    write: (key, text) => {
      const isKept =
        isTrusted &&
        attempt((storage) => {
          storage.setItem(key, text);
          // A store that swallows writes without a word is found out by reading back.
          return storage.getItem(key) === text;
        });
      if (isKept) {
        memory.delete(key);
        return 'saved';
      }
      memory.set(key, text);
      if (isKept === false) isTrusted = false;
      return isTrusted ? 'refused' : 'memory';
    },
    remove: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
    keys: () => {
      const stored = attempt((storage) =>
        Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? ''),
      );
      return [...new Set([...(stored ?? []), ...memory.keys()])].filter((key) =>
        key.startsWith(prefix),
      );
    },
    isLasting: () => isTrusted,
    hasUnsaved: () => memory.size > 0,
    watch: (onChange) => {
      const onStorage = ({ key, storageArea }: StorageEvent) => {
        if (storageArea !== local) return;
        if (key === null) onChange('cleared');
        else if (key.startsWith(prefix)) {
          // The last word counts, also over one that had to wait here.
          memory.delete(key);
          onChange('changed');
        }
      };
      const onPageShow = ({ persisted }: PageTransitionEvent) => {
        if (persisted) onChange('returned');
      };
      addEventListener('storage', onStorage);
      addEventListener('pageshow', onPageShow);
      return () => {
        removeEventListener('storage', onStorage);
        removeEventListener('pageshow', onPageShow);
      };
    },
  };
}

/** A store that forgets with the page: for whoever wants nothing kept, and for embedded pages. */
export function createMemoryStore(): Store {
  const memory = new Map<string, string>();
  return {
    read: (key) => memory.get(key),
    write: (key, text) => {
      memory.set(key, text);
      return 'memory';
    },
    remove: (key) => memory.delete(key),
    keys: () => [...memory.keys()],
    isLasting: () => false,
    hasUnsaved: () => memory.size > 0,
    watch: () => () => undefined,
  };
}

function findLocalStorage(): Storage | undefined {
  try {
    // Firefox gives null where storage is switched off; others throw on the mere mention.
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}
