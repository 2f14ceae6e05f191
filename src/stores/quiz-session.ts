import { atom, type ReadableAtom } from 'nanostores';
import type { Kept } from '#browser/storage.ts';
import { type Answer, type Answers, isAnswer, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswers } from '#domain/saved.ts';
import { forgetAnswers, keepAnswer, type Surroundings } from './keeping.ts';

/**
 * What happens to the answers. `nothing`: there are none. `private`: the person wants none kept, or
 * they came with a link. `cleared`: the browser was emptied while they were on screen. `newer`: a
 * later version of the site holds them, so they are not touched.
 */
export type Keeping = 'nothing' | Kept | 'private' | 'cleared' | 'newer';

export interface QuizSession {
  readonly $answers: ReadableAtom<Answers>;
  readonly $keeping: ReadableAtom<Keeping>;
  /**
   * Reads what is kept and adds what the form held before any script ran. Answers `carried` by a
   * link are taken, privately, only where there are none of one's own.
   * @returns whether the carried answers were taken.
   */
  readonly open: (given: Answers, carried?: Answers) => boolean;
  readonly answer: (item: string, answer: Answer) => void;
  /** Keeps nothing from here on and takes back what was kept of this quiz. */
  readonly goPrivate: () => void;
  /** Keeps everything on screen in the browser. */
  readonly keep: () => void;
  /** Forgets all answers, here and in the browser. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** One person taking one quiz. Nothing is read before `open`, nothing written before an answer. */
export function createQuizSession(quiz: Quiz, surroundings: () => Surroundings): QuizSession {
  const $answers = atom<Answers>(new Map());
  const $keeping = atom<Keeping>('nothing');
  /** On screen, but not in the store: it was emptied, or holds what must not be written over. */
  const loose = new Map<string, Answer>();
  let around: Surroundings | undefined;
  let isPrivate = false;
  let stop = () => {};

  /** Answers that are on screen and gone from the store are held as loose, or dropped. */
  const reread = ({ store }: Surroundings, gone: 'held' | 'dropped') => {
    if (isPrivate) return;
    const { answers, newer } = readAnswers(quiz, store.read);
    if (gone === 'held') for (const [item, answer] of $answers.get()) loose.set(item, answer);
    for (const item of answers.keys()) loose.delete(item);
    $answers.set(new Map([...loose, ...answers]));

    const isGone = (item: string) => store.read(answerKey(quiz, item)) === undefined;
    if ([...loose.keys()].some(isGone)) $keeping.set('cleared');
    else if (newer.length > 0) $keeping.set('newer');
    else if (!store.isLasting()) $keeping.set('memory');
    else if (store.hasUnsaved()) $keeping.set('refused');
    else $keeping.set(answers.size > 0 ? 'saved' : 'nothing');
  };

  const answer = (item: string, value: Answer) => {
    const isKnown = itemsOf(quiz).some(({ id }) => id === item);
    if (!isKnown || !isAnswer(quiz, value)) return;
    $answers.set(new Map($answers.get()).set(item, value));
    if (!around || isPrivate) return;
    keepAnswer(around, quiz, item, value);
    reread(around, 'held');
  };

  const forget = () => {
    if (around) forgetAnswers(around, quiz);
    loose.clear();
  };

  const goPrivate = () => {
    isPrivate = true;
    $keeping.set('private');
  };

  return {
    $answers,
    $keeping,
    open: (given, carried) => {
      const early = around ? [] : [...$answers.get(), ...given];
      around ??= surroundings();
      const opened = around;
      stop();
      stop = opened.store.watch((change) =>
        reread(opened, change === 'cleared' ? 'held' : 'dropped'),
      );
      reread(opened, 'dropped');
      for (const [item, value] of early) {
        if ($answers.get().get(item) !== value) answer(item, value);
      }
      const isTaken = carried !== undefined && carried.size > 0 && $answers.get().size === 0;
      if (isTaken) {
        goPrivate();
        $answers.set(carried);
      }
      return isTaken;
    },
    answer,
    goPrivate: () => {
      forget();
      goPrivate();
    },
    keep: () => {
      if (!around) return;
      isPrivate = false;
      for (const [item, value] of $answers.get()) keepAnswer(around, quiz, item, value);
      reread(around, 'held');
    },
    restart: () => {
      forget();
      $answers.set(new Map());
      if (around) reread(around, 'dropped');
    },
    close: () => stop(),
  };
}
