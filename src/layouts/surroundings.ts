import { type Article, articlesIn, ideas, readingPathIn } from '#content.ts';
import { arrangePath, relateArticles } from '#domain/reading.ts';

/** What an article offers to go on with. */
export interface Surroundings {
  /** Its neighbours on the reading path; the first and the last have only one. */
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
  /** The closest to it besides these, closest first. */
  readonly related: readonly Article[];
}

const RELATED = 3;
const DAY = 86_400_000;

/** Every article of a language with its surroundings. */
export async function surroundingsIn(
  language: string,
): Promise<ReadonlyMap<Article, Surroundings>> {
  const articles = await articlesIn(language);
  const homes = Object.entries(await ideas());
  const shelf = articles.map(({ slug, entry: { data } }) => ({
    slug,
    ideas: homes.filter(([, idea]) => idea.articles.includes(slug)).map(([number]) => number),
    dimensions: data.dimensions,
    publishedDay: Math.floor(data.published.getTime() / DAY),
  }));
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const path = arrangePath(await readingPathIn(language), shelf);
  const places = new Map(path.map((slug, place) => [slug, place]));
  // Two more than are shown, because the neighbours on the path may be among them.
  const related = relateArticles(shelf, RELATED + 2);
  return new Map(
    articles.map((article) => {
      const place = places.get(article.slug) ?? 0;
      const previous = bySlug.get(path[place - 1] ?? '');
      const next = bySlug.get(path[place + 1] ?? '');
      const others = (related.get(article.slug) ?? [])
        .flatMap((slug) => bySlug.get(slug) ?? [])
        .filter((other) => other !== previous && other !== next);
      return [article, { previous, next, related: others.slice(0, RELATED) }];
    }),
  );
}
