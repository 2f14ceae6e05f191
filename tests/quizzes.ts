import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Quiz, shortFormOf } from '../src/domain/quiz/quiz.ts';
import {
  type QuizWords,
  quizFileSchema,
  quizFrom,
  quizStructureSchema,
  quizWordsSchema,
} from '../src/schemas/quiz.ts';

export interface WordedQuiz {
  readonly quiz: Quiz;
  readonly words: QuizWords;
}

const content = join(import.meta.dirname, '..', 'content');

/** Every quiz of the site with its English words, as its files say. */
export const quizzes: readonly WordedQuiz[] = readdirSync(join(content, 'quizzes'))
  .map((file) => readQuiz(file.replace(/\.yaml$/, '')))
  .toSorted((a, b) => a.quiz.number - b.quiz.number);

function readQuiz(id: string): WordedQuiz {
  const structure = read('quizzes', `${id}.yaml`);
  const words = read('en', 'quizzes', `${id}.yaml`);
  const { shortFormOf: parent, version, number } = quizFileSchema.parse(structure);
  if (parent !== undefined) {
    const whole = readQuiz(parent);
    return {
      quiz: shortFormOf(whole.quiz, { id, version, number }),
      words: quizWordsSchema.parse({ ...whole.words, ...words }),
    };
  }
  return {
    quiz: quizFrom(id, quizStructureSchema.parse(structure)),
    words: quizWordsSchema.parse(words),
  };
}

function read(...path: readonly string[]) {
  return parse(readFileSync(join(content, ...path), 'utf8'));
}
