import { atom, type ReadableAtom } from 'nanostores';
import type { Store } from '#browser/storage.ts';
import type { Unreadable } from '#domain/code/frame.ts';
import { readResultCode } from '#domain/code/result-code.ts';
import { readShareCode } from '#domain/code/share-code.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import type { Tally } from '#domain/quiz/scoring.ts';
import { readAnswers } from '#domain/saved.ts';

/**
 * `own`: there is something of one's own to choose from; `isKept` where it is this browser's and did
 * not come with a code. `shared`: somebody else chose it.
 */
export type Sharing =
  | { readonly kind: 'loading' | 'empty' }
  | { readonly kind: 'own'; readonly answers: Answers; readonly isKept: boolean }
  | { readonly kind: 'shared'; readonly chosen: ReadonlyMap<string, Tally> }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

export interface QuizShare {
  readonly $sharing: ReadableAtom<Sharing>;
  /** Reads the code of a link, a share's or a result's, else what the browser keeps. */
  readonly open: (code: string | undefined) => void;
}

/** Passing on a chosen part of a result, and reading what somebody passed on. */
export function createQuizShare(quiz: Quiz, openStore: () => Store): QuizShare {
  const $sharing = atom<Sharing>({ kind: 'loading' });

  const readCode = (code: string): Sharing => {
    const share = readShareCode(code, [quiz]);
    if (share.ok) return { kind: 'shared', chosen: share.value.chosen };
    if (share.reason !== 'other-kind') return { kind: 'unreadable', reason: share.reason };
    const result = readResultCode(code, [quiz]);
    return result.ok
      ? { kind: 'own', answers: result.value.answers, isKept: false }
      : { kind: 'unreadable', reason: result.reason };
  };
  const readOwn = (): Sharing => {
    const { answers } = readAnswers(quiz, openStore().read);
    return answers.size > 0 ? { kind: 'own', answers, isKept: true } : { kind: 'empty' };
  };

  return {
    $sharing,
    open: (code) => $sharing.set(code === undefined ? readOwn() : readCode(code)),
  };
}
