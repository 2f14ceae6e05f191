import { atom, type ReadableAtom } from 'nanostores';
import type { Kept, Store } from '#browser/storage.ts';
import { type Answer, type Answers, isAnswer, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswer, readAnswers, setAsideKey, writeAnswer } from '#domain/saved.ts';

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

interface Surroundings {
  /** What the browser keeps. */
  readonly store: Store;
  /** What lasts as long as the page. */
  readonly memory: Store;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** One person taking one quiz. Nothing is read before `open`, nothing written before an answer. */
export function createQuizSession(quiz: Quiz, surroundings: () => Surroundings): QuizSession {
  const $answers = atom<Answers>(new Map());
  const $keeping = atom<Keeping>('nothing');
  let around: Surroundings | undefined;
  let isPrivate = false;
  let stop = () => {};

  const reread = ({ store }: Surroundings) => {
    if (isPrivate) return;
    const { answers, newer } = readAnswers(quiz, store.read);
    $answers.set(answers);
    if (newer.length > 0) $keeping.set('newer');
    else if (!store.isLasting()) $keeping.set('memory');
    else $keeping.set(answers.size > 0 ? 'saved' : 'nothing');
  };

  const write = (item: string, answer: Answer) => {
    if (!around) return;
    const { store, memory, now } = around;
    const kept = writeOver(
      isPrivate ? memory : store,
      quiz,
      answerKey(quiz, item),
      writeAnswer(answer, now()),
    );
    $keeping.set(isPrivate ? 'private' : kept);
  };

  const forget = () => {
    for (const { id } of itemsOf(quiz)) {
      const text = around?.store.read(answerKey(quiz, id));
      const isOurs = text !== undefined && readAnswer(text, quiz).state === 'kept';
      if (isOurs) around?.store.remove(answerKey(quiz, id));
    }
  };

  return {
    $answers,
    $keeping,
    open: (given, carried) => {
      stop();
      around = surroundings();
      const opened = around;
      reread(opened);
      stop = opened.store.watch((change) => {
        if (change !== 'cleared') reread(opened);
        else if (!isPrivate && $answers.get().size > 0) $keeping.set('cleared');
      });
      const isTaken = carried !== undefined && $answers.get().size === 0;
      if (isTaken) {
        isPrivate = true;
        $answers.set(carried);
        $keeping.set('private');
      }
      for (const [item, answer] of given) {
        if (!isAnswer(quiz, answer) || $answers.get().get(item) === answer) continue;
        $answers.set(new Map($answers.get()).set(item, answer));
        write(item, answer);
      }
      return isTaken;
    },
    answer: (item, answer) => {
      const isKnown = itemsOf(quiz).some(({ id }) => id === item);
      if (!isKnown || !isAnswer(quiz, answer)) return;
      $answers.set(new Map($answers.get()).set(item, answer));
      write(item, answer);
    },
    goPrivate: () => {
      forget();
      isPrivate = true;
      $keeping.set('private');
    },
    keep: () => {
      isPrivate = false;
      for (const [item, answer] of $answers.get()) write(item, answer);
      if ($answers.get().size === 0) $keeping.set('nothing');
    },
    restart: () => {
      forget();
      $answers.set(new Map());
      $keeping.set(isPrivate ? 'private' : 'nothing');
    },
    close: () => stop(),
  };
}

/** Writes one answer, but never over something that a later version wrote or that cannot be read. */
function writeOver(store: Store, quiz: Quiz, key: string, text: string): Kept | 'newer' {
  const before = store.read(key);
  if (before !== undefined) {
    const { state } = readAnswer(before, quiz);
    if (state === 'newer') return 'newer';
    if (state === 'damaged') store.write(setAsideKey(key), before);
  }
  return store.write(key, text);
}
