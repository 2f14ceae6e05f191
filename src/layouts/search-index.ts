import { type Article, articlesIn } from '#content.ts';
import { addressOf, site } from '#site.ts';

/** One file of the search index. */
export interface IndexPart {
  readonly number: number;
  readonly href: string;
  readonly articles: readonly Article[];
  /** Whether it is all of the index, so that whole texts can be shown from. */
  readonly isWhole: boolean;
}

/** The index of a language in parts, oldest articles first, so that a new article changes only the last part. */
export async function indexPartsIn(language: string): Promise<readonly IndexPart[]> {
  const length = Number(process.env['SITE_SEARCH_SHARD'] ?? site.searchShard);
  const articles = (await articlesIn(language)).toReversed();
  const parts = Math.max(1, Math.ceil(articles.length / length));
  return Array.from({ length: parts }, (_, place) => ({
    number: place + 1,
    href: addressOf(`/search/index-${place + 1}.js`, language),
    articles: articles.slice(place * length, (place + 1) * length),
    isWhole: parts === 1,
  }));
}
