import type { APIContext } from 'astro';
import { languageRoutes } from '#content.ts';
import { type IndexPart, indexPartsIn, shardOf } from '#layouts/search-index.ts';

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
  return new Response(`export const shard = ${JSON.stringify(shardOf(props.part))};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
