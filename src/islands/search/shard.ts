import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { foldWord, wordsOf } from '#domain/search/words.ts';
import type { Found, Lookup } from '#stores/search.ts';

/** What is known of an article that can be found. */
export interface Findable {
  readonly href: string;
  readonly title: string;
  /** The dimension whose sign it carries. */
  readonly mark: string;
  /** The day it appeared, YYYY-MM-DD. */
  readonly day: string;
  readonly standfirst: string;
  readonly excerpt: string;
}

/** A part of the index, as a file of its own: so many articles, and their whole texts where there are few. */
export interface Shard {
  readonly index: AsPlainObject;
  readonly articles: readonly Findable[];
  readonly texts?: readonly string[];
}

const indexing: Options = {
  fields: ['title', 'standfirst', 'text'],
  tokenize: wordsOf,
  processTerm: (word) => foldWord(word) || null,
};

const asking = {
  boost: { title: 6, standfirst: 2 },
  // A short word begins too many others, and a letter more or less makes it another word.
  prefix: (term: string) => term.length > 2,
  maxFuzzy: 2,
};

/** Tried one after the other until something is found: every word, with one slip, with two, then any of the words. */
const ATTEMPTS = [
  { combineWith: 'AND', slips: 0 },
  { combineWith: 'AND', slips: 0.2 },
  { combineWith: 'AND', slips: 0.34 },
  { combineWith: 'OR', slips: 0.2 },
] as const;

/** The index of these articles; `texts` in the same order. */
export function writeShard(
  articles: readonly Findable[],
  texts: readonly string[],
  holdsTexts: boolean,
): Shard {
  const search = new MiniSearch(indexing);
  search.addAll(
    articles.map(({ title, standfirst }, id) => ({ id, title, standfirst, text: texts[id] })),
  );
  const shard = { index: search.toJSON(), articles };
  return holdsTexts ? { ...shard, texts } : shard;
}

/** A way to look words up in all parts together. */
export function openShards(shards: readonly Shard[]): Lookup {
  const opened = shards.map((shard) => ({
    shard,
    search: MiniSearch.loadJS(shard.index, indexing),
  }));
  const find = (query: string, { combineWith, slips }: (typeof ATTEMPTS)[number]) =>
    opened
      .flatMap(({ shard, search }) =>
        search
          .search(query, {
            ...asking,
            combineWith,
            fuzzy: (term) => (term.length > 4 ? slips : 0),
          })
          .map(({ id, score, terms }) => ({
            ...findArticle(shard, id),
            score,
            terms: new Set(terms),
          })),
      )
      .toSorted((a, b) => b.score - a.score || (a.href < b.href ? -1 : 1));
  return (query) => {
    for (const attempt of ATTEMPTS) {
      const found = find(query, attempt);
      if (found.length > 0) return { found, isPartial: attempt.combineWith === 'OR' };
    }
    return { found: [], isPartial: false };
  };
}

function findArticle({ articles, texts }: Shard, id: number): Omit<Found, 'terms'> {
  const article = articles[id];
  if (!article) throw new Error(`The index names article ${id} of ${articles.length}`);
  return { ...article, text: texts?.[id] ?? article.excerpt };
}
