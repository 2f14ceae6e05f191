import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Quiz } from '../src/domain/quiz/quiz.ts';
import {
  type QuizWords,
  quizFrom,
  quizStructureSchema,
  quizWordsSchema,
} from '../src/schemas/quiz.ts';

const content = join(import.meta.dirname, '..', 'content');

/** Every quiz of the site with its English words, as its files say. */
export const quizzes: readonly { readonly quiz: Quiz; readonly words: QuizWords }[] = readdirSync(
  join(content, 'quizzes'),
).map((file) => ({
  quiz: quizFrom(
    file.replace(/\.yaml$/, ''),
    quizStructureSchema.parse(read(join(content, 'quizzes', file))),
  ),
  words: quizWordsSchema.parse(read(join(content, 'en', 'quizzes', file))),
}));

function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
