import { atom, type ReadableAtom } from 'nanostores';
import type { Unreadable } from '#domain/code/frame.ts';
import { readMirrorRequest } from '#domain/code/invitation.ts';
import { type Answer, type Answers, isAnswer, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';

/** Who asks for a mirror, as far as the link tells. */
export type Asked =
  | { readonly kind: 'loading' | 'nobody' }
  | { readonly kind: 'asked'; readonly name: string; readonly asksAlone: boolean }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

export interface MirrorReplySession {
  readonly $asked: ReadableAtom<Asked>;
  /** In memory only: nothing of them is ever kept. */
  readonly $answers: ReadableAtom<Answers>;
  /** Another link was opened over answers that are meant for somebody, and was left alone. */
  readonly $isDisturbed: ReadableAtom<boolean>;
  /** Reads the request of the link, and takes what the form held before any script ran. */
  readonly open: (code: string | undefined, given?: Answers) => void;
  readonly answer: (item: string, answer: Answer) => void;
}

/** One person answering about another. */
export function createMirrorReply(quiz: Quiz): MirrorReplySession {
  const $asked = atom<Asked>({ kind: 'loading' });
  const $answers = atom<Answers>(new Map());
  const $isDisturbed = atom(false);
  const known = new Set(itemsOf(quiz).map(({ id }) => id));

  const answer = (item: string, value: Answer) => {
    if (known.has(item) && isAnswer(quiz, value)) {
      $answers.set(new Map($answers.get()).set(item, value));
    }
  };
  const read = (code: string): Asked => {
    const request = readMirrorRequest(code, [quiz]);
    if (!request.ok) return { kind: 'unreadable', reason: request.reason };
    const { name, asksAlone } = request.value;
    return { kind: 'asked', name, asksAlone };
  };

  return {
    $asked,
    $answers,
    $isDisturbed,
    open: (code, given = new Map()) => {
      const asked: Asked = code === undefined ? { kind: 'nobody' } : read(code);
      const before = $asked.get();
      const isAnother =
        asked.kind !== 'asked' || before.kind !== 'asked' || asked.name !== before.name;
      if (before.kind === 'asked' && isAnother && $answers.get().size > 0) {
        $isDisturbed.set(true);
        return;
      }
      $isDisturbed.set(false);
      $asked.set(asked);
      for (const [item, value] of given) answer(item, value);
    },
    answer,
  };
}
