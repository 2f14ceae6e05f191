import {
  type Answers,
  isAnswer,
  itemCounts,
  itemsOf,
  NO_OCCASION,
  type Quiz,
} from '../quiz/quiz.ts';
import { scoreQuiz } from '../quiz/scoring.ts';
import type { MirrorReply } from '../quiz/voice.ts';
import { type Frame, openFrame, sealFrame, type Unread } from './frame.ts';
import { tallyAt, tallyDigit, tallySize } from './tally-digit.ts';

/** A mirror reply carries its salt as a whole number below this; a larger one is brought down. */
export const MIRROR_SALTS = 2 ** 13;

/** Whether the rater agrees to be shown alone; whether the single answers are inside; the salt. */
const FRAME: Frame = { kind: 'mirror', header: [2, 2, MIRROR_SALTS] };

/** Tallies, or every answer where the rater agreed to that. "Cannot say" and skipped are one there. */
export function writeMirrorCode({
  quiz,
  salt,
  tallies,
  answers,
  agreesAlone,
}: MirrorReply): string {
  const header = [agreesAlone ? 1 : 0, answers ? 1 : 0, salt % MIRROR_SALTS];
  const below = quiz.points + 1;
  const body = answers
    ? itemsOf(quiz).map(({ id }) => {
        const answer = answers.get(id);
        return { value: isAnswer(quiz, answer) ? answer : NO_OCCASION, below };
      })
    : itemCounts(quiz).map((items, place) =>
        tallyDigit(tallies[place] ?? { answered: 0, sum: 0 }, items, quiz.points),
      );
  return sealFrame(FRAME, quiz, header, body);
}

export function readMirrorCode(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: MirrorReply } | Unread {
  const opened = openFrame(FRAME, text, quizzes, (quiz, [, hasAnswers]) =>
    hasAnswers
      ? itemsOf(quiz).map(() => quiz.points + 1)
      : itemCounts(quiz).map((items) => tallySize(items, quiz.points)),
  );
  if (!opened.ok) return opened;
  const { quiz, body } = opened;
  const [agreesAlone, hasAnswers, salt = 0] = opened.header;
  const answers = hasAnswers ? answersAt(quiz, body) : undefined;
  return {
    ok: true,
    value: {
      quiz,
      room: 'mirror',
      moment: 'now',
      salt,
      tallies: answers
        ? scoreQuiz(quiz, answers).map(({ answered, sum }) => ({ answered, sum }))
        : body.map((value) => tallyAt(value, quiz.points)),
      answers,
      agreesAlone: agreesAlone === 1,
    },
  };
}

function answersAt(quiz: Quiz, body: readonly number[]): Answers {
  return new Map(
    itemsOf(quiz).flatMap(({ id }, place) => {
      const answer = body[place] ?? NO_OCCASION;
      return answer === NO_OCCASION ? [] : [[id, answer] as const];
    }),
  );
}
