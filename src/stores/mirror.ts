import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import { readResultCode } from '#domain/code/result-code.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { readAnswers } from '#domain/saved.ts';

/** One's own side of the mirror. */
export type Own =
  | { readonly kind: 'loading' | 'empty' }
  | { readonly kind: 'own'; readonly answers: Answers };

export interface Mirror {
  readonly $own: ReadableAtom<Own>;
  /** Takes the answers of a result's link, else those the browser keeps, and follows what becomes of these. */
  readonly open: (code: string | undefined) => void;
  readonly close: () => void;
}

/** The side that others are held beside. What others sent is nowhere here: it is not kept. */
export function createMirror(quiz: Quiz, openStore: () => Store): Mirror {
  const $own = atom<Own>({ kind: 'loading' });
  let stop = () => {};

  const show = (answers: Answers) =>
    $own.set(answers.size > 0 ? { kind: 'own', answers } : { kind: 'empty' });

  return {
    $own,
    open: (code) => {
      stop();
      const carried = code === undefined ? undefined : readResultCode(code, [quiz]);
      if (carried?.ok) {
        stop = () => {};
        show(carried.value.answers);
        return;
      }
      const store = openStore();
      const read = () => show(readAnswers(quiz, store.read).answers);
      stop = store.watch(read);
      read();
    },
    close: () => stop(),
  };
}
