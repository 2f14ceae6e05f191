import type { APIContext } from 'astro';
import { languageRoutes } from '#content.ts';
import { plainTextOf } from '#domain/search/plain-text.ts';
import { type Shard, writeShard } from '#islands/search/shard.ts';
import { isoDay } from '#layouts/entries.ts';
import { type IndexPart, indexPartsIn } from '#layouts/search-index.ts';
import { addressOf } from '#site.ts';

/** The index is a module, because the policy lets a page import but not fetch. */
export async function getStaticPaths() {
  const routes = (await languageRoutes()).map(async ({ params, props }) =>
    (await indexPartsIn(props.language)).map((part) => ({
      params: { ...params, part: String(part.number) },
      props: { part },
    })),
  );
  return (await Promise.all(routes)).flat();
}

export function GET({ props }: APIContext<{ part: IndexPart }>): Response {
  // As text it is read faster than as a script, and no name in it means anything to the script.
  const text = JSON.stringify(JSON.stringify(shardOf(props.part)));
  return new Response(`export const shard = JSON.parse(${text});\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}

function shardOf({ articles, isWhole }: IndexPart): Shard {
  return writeShard(
    articles.map(({ slug, language, entry: { data } }) => ({
      href: addressOf(`/articles/${slug}/`, language),
      title: data.title,
      mark: data.dimensions[0] ?? '',
      day: isoDay(data.published),
      standfirst: data.standfirst,
      excerpt: data.excerpt,
    })),
    articles.map(({ entry: { body = '', data } }) => `${plainTextOf(body)} ${data.caution}`),
    isWhole,
  );
}
