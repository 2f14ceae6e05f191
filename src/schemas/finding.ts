import { z } from 'astro/zod';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { misfits, text } from './words.ts';

/** `content/<language>/topics.yaml`: what a dimension is as something to read about, by its id. */
export const topicsSchema = z.record(
  z.string(),
  z.strictObject({
    slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
    sentence: text(),
  }),
);

/** What keeps the topics from fitting the dimensions, a line each. */
export function topicMisfitsOf(
  topics: z.infer<typeof topicsSchema>,
  quiz: Quiz,
): readonly string[] {
  const slugs = Object.values(topics).map(({ slug }) => slug);
  const twice = slugs.filter((slug, place) => slugs.indexOf(slug) < place);
  return [
    ...misfits('topics', quiz.dimensions, Object.keys(topics)),
    ...twice.map((slug) => `slug: “${slug}” stands here a second time`),
  ];
}

/** `content/<language>/reading-path.yaml`: file names of articles in the order they are best read. */
export const readingPathSchema = z.strictObject({ articles: z.array(text()) });

/** `content/ideas.yaml`: the ideas the house was built from, by number, each with its places. */
export const ideasSchema = z.record(
  z.string().regex(/^\d{3}-\d+$/, 'expected the number of an idea, such as 000-1'),
  z
    .strictObject({
      idea: text(),
      articles: z.array(text()).default([]),
      dimensions: z.array(text()).default([]),
      modes: z.array(text()).default([]),
      pages: z.array(text()).default([]),
    })
    .refine(
      ({ articles, dimensions, modes, pages }) =>
        articles.length + dimensions.length + modes.length + pages.length > 0,
      'expected at least one place: articles, dimensions, modes or pages',
    ),
);

export type Ideas = z.infer<typeof ideasSchema>;
