import type { APIContext, InferGetStaticPropsType } from 'astro';
import { languageRoutes } from '#content.ts';
import { feedOf } from '#layouts/feed.ts';
import { site } from '#site.ts';

export const getStaticPaths = languageRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** JSON Feed 1.1 with the full text. */
export async function GET({ props, site: origin, url }: APIContext<Props>): Promise<Response> {
  const { title, description, locale, home, items } = await feedOf(props.language, origin);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locale,
    home_page_url: home,
    feed_url: new URL(url.pathname, origin).href,
    authors: [{ name: site.author }],
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      summary: item.standfirst,
      content_html: item.html,
      image: item.picture,
      date_published: item.published.toISOString(),
      tags: item.topics,
    })),
  };
  return new Response(JSON.stringify(feed));
}
