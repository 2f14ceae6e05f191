import { z } from 'astro/zod';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { misfits, only, text } from './words.ts';

const id = () =>
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');
const hundredths = () => z.int().positive();

const structure = only({
  version: z.int().min(1).max(31),
  number: z.int().min(1).max(1023),
  points: z.int().min(2).max(9),
  dimensions: z.array(id()).min(1),
  minimumAnswers: z.int().min(1),
  minimumDimensions: z.int().min(1),
  bands: z.array(only({ id: id(), from: hundredths() })).min(1),
  wobble: only({
    softEdge: hundredths(),
    notable: hundredths(),
    change: hundredths(),
  }),
  pages: z
    .array(
      z
        .array(
          only({
            id: id(),
            dimension: id(),
            reversed: z.boolean().default(false),
            short: z.boolean().default(false),
          }),
        )
        .min(1),
    )
    .min(1),
});

/** `content/quizzes/<quiz>.yaml`: everything of a quiz but its words, or the name of the quiz it shortens. */
export const quizFileSchema = structure
  .partial()
  .required({ version: true, number: true })
  .extend({ shortFormOf: id().optional() });

/** A quiz that stands by itself. */
export const quizStructureSchema = structure.superRefine((quiz, context) => {
  const complain = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const seen = new Set<string>();
  quiz.pages.forEach((items, page) => {
    items.forEach((item, place) => {
      const path = ['pages', page, place];
      if (!quiz.dimensions.includes(item.dimension)) {
        complain(
          [...path, 'dimension'],
          `“${item.dimension}” is not one of ${quiz.dimensions.join(', ')}`,
        );
      }
      if (seen.has(item.id)) complain([...path, 'id'], `“${item.id}” stands here a second time`);
      seen.add(item.id);
    });
  });
  for (const [place, dimension] of quiz.dimensions.entries()) {
    if (!quiz.pages.flat().some((item) => item.dimension === dimension)) {
      complain(['dimensions', place], `“${dimension}” has no item`);
    }
  }
  quiz.bands.forEach(({ from }, place) => {
    const before = quiz.bands[place - 1]?.from;
    if (before === undefined ? from !== 100 : from <= before) {
      complain(
        ['bands', place, 'from'],
        'expected 100 for the first band and rising edges after it',
      );
    }
  });
});

/** The structure as the domain knows it. */
export function quizFrom(id: string, structure: z.infer<typeof quizStructureSchema>): Quiz {
  return {
    ...structure,
    id,
    pages: structure.pages.map((items) =>
      items.map(({ reversed, short, ...item }) => ({
        ...item,
        isReversed: reversed,
        isShort: short,
      })),
    ),
  };
}

const reading = () => only({ name: text(), says: text(), doesNotSay: text() });

/** The words of a quiz, by the ids of its structure. */
const words = only({
  title: text(),
  question: text(),
  summary: text(),
  minutes: z.int().positive(),
  stem: text(),
  mirrorStem: text(),
  hint: text(),
  answers: z.array(text()),
  noOccasion: text(),
  cannotSay: text(),
  limits: z.array(text()).min(1),
  bands: z.record(z.string(), reading()),
  notEnough: reading(),
  dimensions: z.record(
    z.string(),
    only({ name: text(), inSentence: text(), meaning: text(), practice: text() }),
  ),
  items: z.record(z.string(), only({ self: text(), mirror: text() })),
});

export const quizWordsSchema = words;

/** `content/<language>/quizzes/<quiz>.yaml`: a short form takes what it does not say from the whole. */
export const quizWordsFileSchema = words
  .partial()
  .required({ title: true, question: true, summary: true, minutes: true });

export type QuizWords = z.infer<typeof quizWordsSchema>;

/** What keeps the words from fitting the structure, a line each: the field and what was expected there. */
export function misfitsOf(quiz: Quiz, words: QuizWords): readonly string[] {
  const items = quiz.pages.flat();
  return [
    ...misfits(
      'items',
      items.map((item) => item.id),
      Object.keys(words.items),
    ),
    ...misfits('dimensions', quiz.dimensions, Object.keys(words.dimensions)),
    ...misfits(
      'bands',
      quiz.bands.map((band) => band.id),
      Object.keys(words.bands),
    ),
    ...(words.answers.length === quiz.points
      ? []
      : [
          `answers: expected ${quiz.points}, one for each point of the scale; found ${words.answers.length}`,
        ]),
  ];
}
