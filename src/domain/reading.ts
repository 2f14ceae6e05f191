/** What has to be known of an article to find the next one. */
export interface Readable {
  readonly slug: string;
  /** Numbers of the source ideas it is a home of. */
  readonly ideas: readonly string[];
  readonly dimensions: readonly string[];
  /** Whole days since 1970. */
  readonly publishedDay: number;
}

/** How many on either side in time are looked at besides those that share an idea, so that a shelf of thousands costs no more an article. */
const NEIGHBOURS = 24;

/**
 * For each article the ones closest to it, closest first: by ideas they share, then by dimensions, then by nearness in
 * time. Says the same for the same shelf, whatever its order.
 */
export function relateArticles(
  shelf: readonly Readable[],
  most: number,
): ReadonlyMap<string, readonly string[]> {
  const inTime = shelf.toSorted(byDay);
  const homes = Map.groupBy(
    inTime.flatMap((article) => article.ideas.map((idea) => ({ idea, article }))),
    ({ idea }) => idea,
  );
  return new Map(
    inTime.map((article, place) => {
      const akin = article.ideas.flatMap((idea) => homes.get(idea) ?? []);
      const near = inTime.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
      const others = new Set([...akin.map((home) => home.article), ...near]);
      others.delete(article);
      const ranked = [...others].map((other) => compare(article, other)).toSorted(byCloseness);
      return [article.slug, ranked.slice(0, most).map(({ slug }) => slug)];
    }),
  );
}

/** The curated order first; what it does not name comes after it, oldest first. Names that are not on the shelf are passed over. */
export function arrangePath(
  curated: readonly string[],
  shelf: readonly Readable[],
): readonly string[] {
  const slugs = shelf.toSorted(byDay).map(({ slug }) => slug);
  const known = new Set(slugs);
  return [...new Set([...curated.filter((slug) => known.has(slug)), ...slugs])];
}

interface Closeness {
  readonly slug: string;
  readonly ideas: number;
  readonly dimensions: number;
  readonly days: number;
}

function compare(article: Readable, other: Readable): Closeness {
  return {
    slug: other.slug,
    ideas: countShared(article.ideas, other.ideas),
    dimensions: countShared(article.dimensions, other.dimensions),
    days: Math.abs(article.publishedDay - other.publishedDay),
  };
}

function countShared(some: readonly string[], others: readonly string[]): number {
  return new Set(some.filter((one) => others.includes(one))).size;
}

function byCloseness(a: Closeness, b: Closeness): number {
  return (
    b.ideas - a.ideas ||
    b.dimensions - a.dimensions ||
    a.days - b.days ||
    (a.slug < b.slug ? -1 : 1)
  );
}

function byDay(a: Readable, b: Readable): number {
  return a.publishedDay - b.publishedDay || (a.slug < b.slug ? -1 : 1);
}
