import { z } from 'astro/zod';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { only, text } from './words.ts';

/** Front matter of `content/<language>/articles/<slug>.mdx`. */
export const articleSchema = only({
  title: text().max(80),
  /** The thesis in one sentence, under the title. */
  standfirst: text().max(190),
  /** Taken word for word from the article, for lists. */
  excerpt: text().min(80).max(300),
  published: z.date(),
  /** The first gives the article its sign. */
  dimensions: z.array(text()).min(1).max(3),
  /** The one thing the evidence does not support. */
  caution: text(),
  /** Which part speaks to which dimension; `about` completes “the part about …”. */
  passages: z.array(only({ dimension: text(), heading: text(), about: text() })).min(1),
  draft: z.boolean().default(false),
});

/** What keeps an article from fitting the house, a line each. */
export function articleMisfitsOf(
  slug: string,
  { dimensions, passages }: z.infer<typeof articleSchema>,
  quiz: Quiz,
): readonly string[] {
  const named = [...dimensions, ...passages.map(({ dimension }) => dimension)];
  return [
    ...named
      .filter((dimension) => !quiz.dimensions.includes(dimension))
      .map(
        (name) => `dimensions: “${name}” is unknown; expected one of ${quiz.dimensions.join(', ')}`,
      ),
    ...(/^\d+$/.test(slug)
      ? ['file name: a number is the address of a page of the list; expected a word']
      : []),
  ];
}

/** Front matter of `content/<language>/pages/<slug>.mdx`. */
export const pageSchema = only({ title: text(), standfirst: text() });
