import { atom, type ReadableAtom } from 'nanostores';
import type { Kept } from '#browser/storage.ts';
import type { Unreadable } from '#domain/code/frame.ts';
import { type ReadResult, readResultCode } from '#domain/code/result-code.ts';
import { type Promised, readPromise, writePromise } from '#domain/promise.ts';
import { type EarlierResult, readHistory, writeResult } from '#domain/quiz/history.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { MOST_RESULTS, promiseKey, readAnswers } from '#domain/saved.ts';
import { forgetAnswers, keepAnswer, keepText, type Surroundings } from './keeping.ts';

/** Where the answers on a result page come from. `own` are those kept here, where there are any. */
export type Source =
  | { readonly kind: 'loading' | 'empty' }
  | { readonly kind: 'kept'; readonly answers: Answers }
  | { readonly kind: 'carried'; readonly answers: Answers; readonly own: Answers }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly answers: Answers };

export interface QuizResult {
  readonly $source: ReadableAtom<Source>;
  readonly $history: ReadableAtom<readonly EarlierResult[]>;
  /** The earlier result deleted last, as long as it can be brought back. */
  readonly $forgotten: ReadableAtom<EarlierResult | undefined>;
  readonly $promise: ReadableAtom<Promised | undefined>;
  /** Reads the code of a link or of a field, where there is one, else what the browser keeps. */
  readonly open: (code: string | undefined) => void;
  /** Keeps carried answers in this browser, in place of those kept before; they stay carried until all are. */
  readonly adopt: () => Kept | 'newer';
  /**
   * Puts the answers by as an earlier result and clears the form; `full` where there are too many.
   * Where the result would not outlast the page the form stays as it is.
   */
  readonly putBy: () => 'saved' | 'refused' | 'full';
  readonly forget: (result: EarlierResult) => void;
  /** Brings back what was deleted last. */
  readonly restore: () => Kept;
  readonly promise: (promised: Promised | undefined) => Kept | 'newer';
  readonly close: () => void;
}

/** The result of one quiz: kept here, or carried by a link that is shown and not kept. */
export function createQuizResult(quiz: Quiz, surroundings: () => Surroundings): QuizResult {
  const $source = atom<Source>({ kind: 'loading' });
  const $history = atom<readonly EarlierResult[]>([]);
  const $forgotten = atom<EarlierResult | undefined>(undefined);
  const $promise = atom<Promised | undefined>(undefined);
  /** What a link or a field held; undefined while the reader's own answers are shown. */
  let carried: ReadResult | undefined;
  let forgottenText = '';
  let around: Surroundings | undefined;
  let stop = () => {};

  const reread = ({ store }: Surroundings) => {
    const own = readAnswers(quiz, store.read).answers;
    if (carried?.ok) $source.set({ kind: 'carried', answers: carried.value.answers, own });
    else if (carried) $source.set({ kind: 'unreadable', reason: carried.reason, answers: own });
    else $source.set(own.size > 0 ? { kind: 'kept', answers: own } : { kind: 'empty' });
    $history.set(readHistory(quiz, store.keys(), store.read));
    $promise.set(readPromise(store.read(promiseKey(quiz))));
  };

  return {
    $source,
    $history,
    $forgotten,
    $promise,
    open: (code) => {
      stop();
      around ??= surroundings();
      const opened = around;
      carried = code === undefined ? undefined : readResultCode(code, [quiz]);
      reread(opened);
      stop = opened.store.watch(() => {
        // What another tab did since cannot be undone from here.
        $forgotten.set(undefined);
        reread(opened);
      });
    },
    adopt: () => {
      if (!around || !carried?.ok) return 'refused';
      const opened = around;
      forgetAnswers(opened, quiz);
      const kept = [...carried.value.answers].map(([item, answer]) =>
        keepAnswer(opened, quiz, item, answer),
      );
      const trouble = kept.find((one) => one !== 'saved');
      if (!trouble) carried = undefined;
      reread(opened);
      return trouble ?? 'saved';
    },
    putBy: () => {
      const source = $source.get();
      if (!around || source.kind !== 'kept') return 'refused';
      const { store, now } = around;
      if ($history.get().length >= MOST_RESULTS) return 'full';
      const entry = writeResult(quiz, store.keys(), $history.get(), source.answers, now());
      if (entry && store.write(...entry) !== 'saved') {
        store.remove(entry[0]);
        return 'refused';
      }
      forgetAnswers(around, quiz);
      // Its number may be the one of what was deleted.
      $forgotten.set(undefined);
      reread(around);
      return 'saved';
    },
    forget: (result) => {
      const text = around?.store.read(result.key);
      if (!around || text === undefined) return;
      forgottenText = text;
      $forgotten.set(result);
      around.store.remove(result.key);
      reread(around);
    },
    restore: () => {
      const result = $forgotten.get();
      if (!around || !result) return 'refused';
      $forgotten.set(undefined);
      const kept = around.store.write(result.key, forgottenText);
      reread(around);
      return kept;
    },
    promise: (promised) => {
      if (!around) return 'refused';
      const { store } = around;
      const key = promiseKey(quiz);
      const isReadable = (before: string) => readPromise(before) !== undefined;
      if (!promised) store.remove(key);
      const kept = promised ? keepText(store, key, writePromise(promised), isReadable) : 'saved';
      reread(around);
      return kept;
    },
    close: () => stop(),
  };
}
