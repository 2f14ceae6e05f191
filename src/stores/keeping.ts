import type { Kept, Store } from '#browser/storage.ts';
import { type Answer, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswer, writeAnswer } from '#domain/saved.ts';
import { keepText } from './keep-text.ts';

export { keepText };

/** Where things are kept, and what time it is. */
export interface Surroundings {
  readonly store: Store;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

export function keepAnswer(
  { store, now }: Surroundings,
  quiz: Quiz,
  item: string,
  answer: Answer,
): Kept | 'newer' {
  const isReadable = (before: string) => readAnswer(before, quiz).state === 'kept';
  return keepText(store, answerKey(quiz, item), writeAnswer(answer, now()), isReadable);
}

/** Removes the answers of a quiz; what is newer or cannot be read stays where it is. */
export function forgetAnswers({ store }: Surroundings, quiz: Quiz): void {
  for (const { id } of itemsOf(quiz)) {
    const key = answerKey(quiz, id);
    const text = store.read(key);
    if (text !== undefined && readAnswer(text, quiz).state === 'kept') store.remove(key);
  }
}
