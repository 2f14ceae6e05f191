import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleSchema, pageSchema } from '#schemas/article.ts';
import { ideasSchema, readingPathSchema, topicsSchema } from '#schemas/finding.ts';
import { interfaceSchema } from '#schemas/interface.ts';
import { modeWordsSchema } from '#schemas/mode.ts';
import { quizFileSchema, quizWordsFileSchema } from '#schemas/quiz.ts';

// Ids keep the path below `content/`: en/articles/answer-the-phone.
const base = process.env['SITE_CONTENT'] ?? './content';
const files = (pattern: string) =>
  glob({ base, pattern, generateId: ({ entry }) => entry.replace(/\.\w+$/, '') });

export const collections = {
  interfaces: defineCollection({ loader: files('*/interface.yaml'), schema: interfaceSchema }),
  articles: defineCollection({ loader: files('*/articles/*.mdx'), schema: articleSchema }),
  topics: defineCollection({ loader: files('*/topics.yaml'), schema: topicsSchema }),
  readingPaths: defineCollection({
    loader: files('*/reading-path.yaml'),
    schema: readingPathSchema,
  }),
  ideas: defineCollection({ loader: files('ideas.yaml'), schema: ideasSchema }),
  pages: defineCollection({ loader: files('*/pages/*.mdx'), schema: pageSchema }),
  quizzes: defineCollection({ loader: files('quizzes/*.yaml'), schema: quizFileSchema }),
  quizWords: defineCollection({ loader: files('*/quizzes/*.yaml'), schema: quizWordsFileSchema }),
  modeWords: defineCollection({ loader: files('*/value/*.yaml'), schema: modeWordsSchema }),
  // Each room has a schema of its own, which its page asks for by name.
  rooms: defineCollection({
    loader: files('*/rooms/*.yaml'),
    schema: z.record(z.string(), z.unknown()),
  }),
};
