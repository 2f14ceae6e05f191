import type { APIContext } from 'astro';
import sharp from 'sharp';
import { articlesIn, languageOf, languageRoutes, quizIn } from '#content.ts';
import { CARD_SIZE } from '#layouts/card.ts';
import { drawCard } from '#layouts/draw-card.ts';
import { site } from '#site.ts';

/** The site's card and one for each article, for every language. */
export async function getStaticPaths() {
  const cards = (await languageRoutes()).map(async ({ params, props: { language } }) => {
    const { words } = await languageOf(language);
    const { words: quiz } = await quizIn(language, site.reflection);
    const folder = params.language === undefined ? '' : `${params.language}/`;
    const house = words.site.name;
    return [
      {
        params: { card: `${folder}index` },
        props: { house, title: words.home.title, mark: 'serving-heart', sign: '' },
      },
      ...(await articlesIn(language)).map(({ slug, entry: { data } }) => {
        const [mark = ''] = data.dimensions;
        const sign = quiz.dimensions[mark]?.name ?? '';
        return {
          params: { card: `${folder}${slug}` },
          props: { house, title: data.title, mark, sign },
        };
      }),
    ];
  });
  return (await Promise.all(cards)).flat();
}

type Props = Parameters<typeof drawCard>[0];

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const drawing = Buffer.from(drawCard(props));
  const picture = sharp(drawing)
    .resize(CARD_SIZE)
    // To find a palette costs four times as much as the few kilobytes it saves are worth.
    .removeAlpha()
    .png({ compressionLevel: 6 });
  return new Response(new Uint8Array(await picture.toBuffer()));
}
