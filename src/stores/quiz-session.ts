import { atom, type ReadableAtom } from 'nanostores';
import type { Kept, Store } from '#browser/storage.ts';
import { type Answer, type Answers, isAnswer, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswer, readAnswers, setAsideKey, writeAnswer } from '#domain/saved.ts';

/**
 * What happens to the answers. `nothing`: there are none. `cleared`: the browser was emptied while
 * they were on screen. `newer`: a later version of the site holds them, so they are not touched.
 */
export type Keeping = 'nothing' | Kept | 'cleared' | 'newer';

export interface QuizSession {
  readonly $answers: ReadableAtom<Answers>;
  readonly $keeping: ReadableAtom<Keeping>;
  /** Reads what is kept and adds what the form held before any script ran. */
  readonly open: (given: Answers) => void;
  readonly answer: (item: string, answer: Answer) => void;
  /** Writes everything on screen again, after the browser was emptied. */
  readonly keepAgain: () => void;
  readonly close: () => void;
}

interface Surroundings {
  readonly store: Store;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** One person taking one quiz. Nothing is read before `open`, nothing written before an answer. */
export function createQuizSession(quiz: Quiz, surroundings: () => Surroundings): QuizSession {
  const $answers = atom<Answers>(new Map());
  const $keeping = atom<Keeping>('nothing');
  let around: Surroundings | undefined;
  let stop = () => {};

  const reread = (store: Store) => {
    const { answers, newer } = readAnswers(quiz, store.read);
    $answers.set(answers);
    if (newer.length > 0) $keeping.set('newer');
    else if (!store.isLasting()) $keeping.set('memory');
    else $keeping.set(answers.size > 0 ? 'saved' : 'nothing');
  };

  const keep = (item: string, answer: Answer) => {
    if (!around) return;
    $keeping.set(writeOver(around, quiz, answerKey(quiz, item), answer));
  };

  return {
    $answers,
    $keeping,
    open: (given) => {
      around = surroundings();
      const { store } = around;
      reread(store);
      stop = store.watch((change) => {
        if (change !== 'cleared') reread(store);
        else if ($answers.get().size > 0) $keeping.set('cleared');
      });
      for (const [item, answer] of given) {
        if (!isAnswer(quiz, answer) || $answers.get().get(item) === answer) continue;
        $answers.set(new Map($answers.get()).set(item, answer));
        keep(item, answer);
      }
    },
    answer: (item, answer) => {
      const isKnown = itemsOf(quiz).some(({ id }) => id === item);
      if (!isKnown || !isAnswer(quiz, answer)) return;
      $answers.set(new Map($answers.get()).set(item, answer));
      keep(item, answer);
    },
    keepAgain: () => {
      for (const [item, answer] of $answers.get()) keep(item, answer);
    },
    close: () => stop(),
  };
}

/** Writes one answer, but never over something that a later version wrote or that cannot be read. */
function writeOver({ store, now }: Surroundings, quiz: Quiz, key: string, answer: Answer): Keeping {
  const before = store.read(key);
  if (before !== undefined) {
    const { state } = readAnswer(before, quiz);
    if (state === 'newer') return 'newer';
    if (state === 'damaged') store.write(setAsideKey(key), before);
  }
  return store.write(key, writeAnswer(answer, now()));
}
