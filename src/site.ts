/** The facts of this deployment. A fork changes these lines, its words in `content/`, and nothing else. */
export const site = {
  /** Where the site will stand, without a path; SITE_URL in the environment overrides it. */
  address: 'https://servingheart.example',
  /** The path below which it stands, with a slash at both ends; SITE_BASE overrides it. */
  base: '/',
  /** The folder under `content/` whose language has no prefix in its addresses. */
  language: 'en',
  /** The reflection whose dimensions articles refer to, and whose signs stand on every page. */
  reflection: 'serving-heart',
  /** The reflection the home page invites to. */
  invitation: 'pause',
  /** How many articles a page of a list holds. */
  listLength: 24,
  /** How many articles one file of the search index holds; up to that many, whole texts can be shown from. */
  searchShard: 150,
  author: 'The house of Serving Heart',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** An address on this site: `path` starts and, for pages, ends with a slash. */
export function addressOf(path: string, language: string = site.language): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${language === site.language ? '' : `/${language}`}${path}`;
}
