import { type Answers, NO_OCCASION, type Quiz } from './quiz.ts';
import { scoreQuiz } from './scoring.ts';
import type { MirrorReply } from './voice.ts';

/** What a rater allows beyond being counted. */
export interface Consent {
  readonly passesAnswers: boolean;
  readonly agreesAlone: boolean;
}

/** What somebody answered about another, as far as they let it go. */
export function replyFrom(
  quiz: Quiz,
  answers: Answers,
  { passesAnswers, agreesAlone }: Consent,
  salt: number,
): MirrorReply {
  const counting = new Map([...answers].filter(([, answer]) => answer !== NO_OCCASION));
  return {
    quiz,
    room: 'mirror',
    moment: 'now',
    salt,
    tallies: scoreQuiz(quiz, answers).map(({ answered, sum }) => ({ answered, sum })),
    answers: passesAnswers ? counting : undefined,
    agreesAlone,
  };
}
