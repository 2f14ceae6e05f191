import { atom, type ReadableAtom } from 'nanostores';
import type { Unreadable } from '#domain/code/frame.ts';
import { type Invitation, readInvitation } from '#domain/code/read-invitation.ts';
import { saltFrom } from '#domain/code/salt.ts';
import { type Answer, type Answers, itemsOf, type Quiz } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import type { Contribution } from '#domain/quiz/voice.ts';
import { answerKey, readAnswer } from '#domain/saved.ts';
import type { Surroundings } from './keeping.ts';
import { createQuizSession, type QuizSession } from './quiz-session.ts';

/** `own`: nobody invited, but there are answers of an earlier taking. */
export type Invited =
  | { readonly kind: 'loading' | 'own' | 'nothing' }
  | { readonly kind: 'invited'; readonly invitation: Invitation }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

export interface InvitedSession {
  readonly $invited: ReadableAtom<Invited>;
  /** The answers, kept where those of the reflection itself are kept. */
  readonly now: QuizSession;
  /** How it was before, as it looks today; kept by the page alone. */
  readonly $before: ReadableAtom<Answers>;
  readonly answerBefore: (item: string, answer: Answer) => void;
  /** Reads the invitation of a link, if there was one, and what is kept; adds what the form held before. */
  readonly open: (invitation: string | undefined, given: Answers) => void;
  /** What the codes will hold: nothing as long as no answer counts, two where everything is asked twice. */
  readonly contribute: () => readonly Contribution[];
  readonly close: () => void;
}

/** Taking a reflection for a team. `chance` is any whole number. */
export function createInvitedSession(
  quiz: Quiz,
  surroundings: () => Surroundings,
  chance: () => number,
): InvitedSession {
  const $invited = atom<Invited>({ kind: 'loading' });
  const $before = atom<Answers>(new Map());
  let around: Surroundings | undefined;
  let drawn: number | undefined;
  const now = createQuizSession(quiz, () => {
    around = surroundings();
    return around;
  });

  const readLink = (code: string): Invited => {
    const read = readInvitation(code, [quiz]);
    return read.ok
      ? { kind: 'invited', invitation: read.value }
      : { kind: 'unreadable', reason: read.reason };
  };

  /** When each of the answers on screen was kept, where all are. */
  const momentsOf = (answers: Answers): readonly string[] => {
    const moments = itemsOf(quiz)
      .filter(({ id }) => answers.has(id))
      .flatMap(({ id }) => {
        const saved = readAnswer(around?.store.read(answerKey(quiz, id)) ?? '', quiz);
        const isKept = saved.state === 'kept' && saved.answer === answers.get(id);
        return isKept ? (saved.at ?? []) : [];
      });
    return moments.length === answers.size ? moments : [];
  };

  /**
   * A code is the same as long as its answers are, so that whoever sends it twice is counted once, and
   * another with the next taking, so that nobody can be followed from one round to the next. The
   * moments at which answers were kept are just that; of those that are not kept, chance decides once.
   */
  const saltOf = (moments: readonly string[]): number => {
    if (moments.length > 0) return saltFrom(moments.join());
    drawn ??= chance();
    return drawn;
  };

  const contributionOf = (
    moment: Contribution['moment'],
    answers: Answers,
    moments: readonly string[],
  ): readonly Contribution[] => {
    const tallies = scoreQuiz(quiz, answers);
    return tallies.some(({ answered }) => answered > 0)
      ? [{ quiz, room: 'team', moment, salt: saltOf(moments), tallies }]
      : [];
  };

  return {
    $invited,
    now,
    $before,
    answerBefore: (item, answer) => $before.set(new Map($before.get()).set(item, answer)),
    open: (code, given) => {
      now.open(given);
      if (code !== undefined) $invited.set(readLink(code));
      else $invited.set({ kind: now.$answers.get().size > 0 ? 'own' : 'nothing' });
    },
    contribute: () => {
      const invited = $invited.get();
      const isTwice = invited.kind === 'invited' && invited.invitation.asksThenAndNow;
      const answers = now.$answers.get();
      return [
        ...(isTwice ? contributionOf('then', $before.get(), []) : []),
        ...contributionOf('now', answers, momentsOf(answers)),
      ];
    },
    close: now.close,
  };
}
