import mdx from '@astrojs/mdx/server.js';
import preact from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { articlesIn, languageOf, quizIn } from '#content.ts';
import { cardOf } from '#layouts/card.ts';
import FeedArticle from '#layouts/FeedArticle.astro';
import { addressOf, site } from '#site.ts';

/** What both feeds say; every address is absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  readonly home: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly address: string;
  readonly title: string;
  readonly standfirst: string;
  readonly html: string;
  readonly published: Date;
  /** The names of its dimensions. */
  readonly topics: readonly string[];
  readonly picture: string;
}

const NEWEST = 30;

export async function feedOf(language: string, origin: URL | undefined): Promise<Feed> {
  const { words } = await languageOf(language);
  const { words: quiz } = await quizIn(language, site.reflection);
  const absolute = (path: string) => new URL(path, origin).href;
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  container.addServerRenderer({ name: '@astrojs/preact', renderer: preact });
  container.addClientRenderer({ name: '@astrojs/preact', entrypoint: '' });
  const params = { language: language === site.language ? undefined : language };
  const items = (await articlesIn(language)).slice(0, NEWEST).map(async (article) => {
    const { slug, entry } = article;
    const address = absolute(addressOf(`/articles/${slug}/`, language));
    const html = await container.renderToString(FeedArticle, { props: { article }, params });
    return {
      address,
      title: entry.data.title,
      standfirst: entry.data.standfirst,
      html: bare(html, address),
      published: entry.data.published,
      topics: entry.data.dimensions.map((id) => quiz.dimensions[id]?.name ?? id),
      picture: absolute(cardOf(slug, language)),
    };
  });
  return {
    title: words.site.name,
    description: words.site.description,
    locale: words.locale,
    home: absolute(addressOf('/', language)),
    items: await Promise.all(items),
  };
}

/** Without what lives only on our own pages: tools, drawings, styles, classes; and with addresses that hold anywhere. */
function bare(html: string, address: string): string {
  return html
    .replace(/<(aside|figure|script|style|noscript)\b.*?<\/\1>/gs, '')
    .replace(/<[a-z](?:[^>"]|"[^"]*")*>/g, (tag) =>
      tag
        .replace(/ (?:class|aria-[a-z]+|data-[a-z-]+)(?:="[^"]*")?/g, '')
        .replace(
          / (href|src)="([^"]*)"/g,
          (_, name, to) => ` ${name}="${new URL(to, address).href}"`,
        ),
    )
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
