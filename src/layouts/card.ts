import { addressOf, site } from '#site.ts';

/** Width and height of a card, as those who show links expect them. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The picture shown beside a link to an article, or to any other page. */
export function cardOf(article: string | undefined, language: string): string {
  const folder = language === site.language ? '' : `${language}/`;
  return addressOf(`/og/${folder}${article ?? 'index'}.png`);
}
