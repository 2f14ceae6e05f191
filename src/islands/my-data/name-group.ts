import { fill } from '#domain/phrase.ts';
import type { KeptGroup } from '#stores/saved-data.ts';
import type { MyDataProps } from './props.ts';

/** What a person calls such things: answers to this, earlier results of that. */
export function nameGroup(
  { kind, quiz }: Pick<KeptGroup, 'kind' | 'quiz'>,
  { words, quizzes }: MyDataProps,
): string {
  const name = words.kinds[kind];
  return quiz === undefined ? name : fill(name, { quiz: quizzes[quiz] ?? quiz });
}
