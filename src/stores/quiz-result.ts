import { atom, type ReadableAtom } from 'nanostores';
import type { Kept, Store } from '#browser/storage.ts';
import { readResultCode, type Unreadable } from '#domain/code/result-code.ts';
import { type Promised, readPromise, writePromise } from '#domain/promise.ts';
import {
  type EarlierResult,
  MOST_RESULTS,
  readHistory,
  writeResult,
} from '#domain/quiz/history.ts';
import { type Answers, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { answerKey, promiseKey, readAnswers, writeAnswer } from '#domain/saved.ts';

/** Where the answers on a result page come from. `own` are those kept here, where there are any. */
export type Source =
  | { readonly kind: 'loading' | 'empty' }
  | { readonly kind: 'kept'; readonly answers: Answers }
  | { readonly kind: 'carried'; readonly answers: Answers; readonly own: Answers }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly answers: Answers };

export interface QuizResult {
  readonly $source: ReadableAtom<Source>;
  readonly $history: ReadableAtom<readonly EarlierResult[]>;
  readonly $promise: ReadableAtom<Promised | undefined>;
  /** Reads the code of a link or of a field, where there is one, else what the browser keeps. */
  readonly open: (code: string | undefined) => void;
  /** Keeps carried answers in this browser, in place of those kept before. */
  readonly adopt: () => void;
  /** Puts the answers by as an earlier result and clears the form; `full` where there are too many. */
  readonly putBy: () => Kept | 'full';
  readonly forget: (result: EarlierResult) => void;
  readonly promise: (promised: Promised | undefined) => void;
  readonly close: () => void;
}

interface Surroundings {
  readonly store: Store;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The result of one quiz: kept here, or carried by a link that is shown and not kept. */
export function createQuizResult(quiz: Quiz, surroundings: () => Surroundings): QuizResult {
  const $source = atom<Source>({ kind: 'loading' });
  const $history = atom<readonly EarlierResult[]>([]);
  const $promise = atom<Promised | undefined>(undefined);
  let around: Surroundings | undefined;
  let stop = () => {};

  const ownAnswers = ({ store }: Surroundings) => readAnswers(quiz, store.read).answers;
  const rereadAside = ({ store }: Surroundings) => {
    $history.set(readHistory(quiz, store.keys(), store.read));
    $promise.set(readPromise(store.read(promiseKey(quiz))));
  };
  const readKept = (opened: Surroundings) => {
    const answers = ownAnswers(opened);
    $source.set(answers.size > 0 ? { kind: 'kept', answers } : { kind: 'empty' });
  };
  const readCode = (opened: Surroundings, code: string) => {
    const own = ownAnswers(opened);
    const read = readResultCode(code, [quiz]);
    if (read.ok) $source.set({ kind: 'carried', answers: read.value.answers, own });
    else $source.set({ kind: 'unreadable', reason: read.reason, answers: own });
  };
  const clearForm = ({ store }: Surroundings) => {
    for (const { id } of itemsOf(quiz)) store.remove(answerKey(quiz, id));
  };

  return {
    $source,
    $history,
    $promise,
    open: (code) => {
      stop();
      around = surroundings();
      const opened = around;
      if (code === undefined) readKept(opened);
      else readCode(opened, code);
      rereadAside(opened);
      stop = opened.store.watch(() => {
        if ($source.get().kind === 'kept' || $source.get().kind === 'empty') readKept(opened);
        rereadAside(opened);
      });
    },
    adopt: () => {
      const source = $source.get();
      if (!around || source.kind !== 'carried') return;
      clearForm(around);
      for (const [item, answer] of source.answers) {
        around.store.write(answerKey(quiz, item), writeAnswer(answer, around.now()));
      }
      $source.set({ kind: 'kept', answers: source.answers });
    },
    putBy: () => {
      const source = $source.get();
      if (!around || source.kind !== 'kept') return 'refused';
      if ($history.get().length >= MOST_RESULTS) return 'full';
      const entry = writeResult(quiz, $history.get(), source.answers, around.now());
      const kept = entry ? around.store.write(...entry) : 'saved';
      if (kept === 'refused') return kept;
      clearForm(around);
      rereadAside(around);
      readKept(around);
      return kept;
    },
    forget: (result) => {
      around?.store.remove(result.key);
      if (around) rereadAside(around);
    },
    promise: (promised) => {
      if (!around) return;
      const key = promiseKey(quiz);
      if (promised) around.store.write(key, writePromise(promised));
      else around.store.remove(key);
      rereadAside(around);
    },
    close: () => stop(),
  };
}
