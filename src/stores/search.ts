import { atom, type ReadableAtom } from 'nanostores';
import { wordsOf } from '#domain/search/words.ts';

/** An article that was found. */
export interface Found {
  readonly href: string;
  readonly title: string;
  readonly mark: string;
  readonly day: string;
  /** The whole text where the index holds it, otherwise an excerpt. */
  readonly text: string;
  /** The words of the article that answer the query, folded. */
  readonly terms: ReadonlySet<string>;
}

/** Looks words up; `isPartial` where no article has all of them and these have some. */
export type Lookup = (query: string) => {
  readonly found: readonly Found[];
  readonly isPartial: boolean;
};

export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'answered';
      readonly query: string;
      readonly found: readonly Found[];
      readonly isPartial: boolean;
    }
  | { readonly kind: 'unreachable' };

export interface Search {
  readonly $state: ReadableAtom<SearchState>;
  /** Fetches the index, which happens once; a query does so by itself. */
  readonly open: () => void;
  readonly ask: (query: string) => Promise<void>;
}

/** Longer queries are cut here before any work. */
const LONGEST = 200;

/** A search over an index that is fetched when it is first needed. Only the last query is answered. */
export function createSearch(openIndex: () => Promise<Lookup>): Search {
  const $state = atom<SearchState>({ kind: 'idle' });
  let opening: Promise<Lookup | undefined> | undefined;
  let latest = '';

  const open = () => {
    opening ??= openIndex().catch(() => {
      opening = undefined;
      return undefined;
    });
    return opening;
  };

  return {
    $state,
    open: () => void open(),
    ask: async (text) => {
      const query = text.slice(0, LONGEST).trim();
      latest = query;
      if (wordsOf(query).length === 0) return $state.set({ kind: 'idle' });
      if ($state.get().kind !== 'answered') $state.set({ kind: 'opening' });
      const lookUp = await open();
      if (latest !== query) return;
      $state.set(lookUp ? { kind: 'answered', query, ...lookUp(query) } : { kind: 'unreachable' });
    },
  };
}
