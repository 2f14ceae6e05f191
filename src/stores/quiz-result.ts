import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import { readResultCode, type Unreadable } from '#domain/code/result-code.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { readAnswers } from '#domain/saved.ts';

/** Where the answers on a result page come from. */
export type Source =
  | { readonly kind: 'loading' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'kept'; readonly answers: Answers }
  | { readonly kind: 'carried'; readonly answers: Answers }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly answers: Answers };

export interface QuizResult {
  readonly $source: ReadableAtom<Source>;
  /** Reads the code of a link, where there is one, else what the browser keeps. */
  readonly open: (code: string | undefined) => void;
  readonly close: () => void;
}

/** The result of one quiz: kept here, or carried by a link that is shown and not kept. */
export function createQuizResult(quiz: Quiz, openStore: () => Store): QuizResult {
  const $source = atom<Source>({ kind: 'loading' });
  let stop = () => {};

  return {
    $source,
    open: (code) => {
      const store = openStore();
      const readKept = () => {
        const { answers } = readAnswers(quiz, store.read);
        $source.set(answers.size > 0 ? { kind: 'kept', answers } : { kind: 'empty' });
      };
      if (code === undefined) {
        readKept();
        stop = store.watch(readKept);
        return;
      }
      const read = readResultCode(code, [quiz]);
      if (read.ok) $source.set({ kind: 'carried', answers: read.value.answers });
      else {
        const { answers } = readAnswers(quiz, store.read);
        $source.set({ kind: 'unreadable', reason: read.reason, answers });
      }
    },
    close: () => stop(),
  };
}
