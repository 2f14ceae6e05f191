import type { APIContext, InferGetStaticPropsType } from 'astro';
import { languageRoutes } from '#content.ts';
import { type FeedItem, feedOf } from '#layouts/feed.ts';
import { site } from '#site.ts';

export const getStaticPaths = languageRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** RSS 2.0 with the full text. */
export async function GET({ props, site: origin, url }: APIContext<Props>): Promise<Response> {
  const { title, description, locale, home, items } = await feedOf(props.language, origin);
  const self = new URL(url.pathname, origin).href;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://backend.userland.com/creativeCommonsRssModule">',
    '<channel>',
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', locale.toLowerCase()),
    element('cc:license', site.licence),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeText(self)}"/>`,
    ...items.map(renderItem),
    '</channel>',
    '</rss>',
    '',
  ];
  return new Response(xml.join('\n'));
}

function renderItem({ address, title, standfirst, html, published, topics }: FeedItem): string {
  return [
    '<item>',
    element('title', title),
    element('link', address),
    element('guid', address),
    element('pubDate', published.toUTCString()),
    element('dc:creator', site.author),
    ...topics.map((topic) => element('category', topic)),
    element('description', standfirst),
    `<content:encoded><![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]></content:encoded>`,
    '</item>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
