import { itemCounts, type Quiz } from '../quiz/quiz.ts';
import type { Contribution } from '../quiz/voice.ts';
import { FRAME, MOMENTS } from './contribution-code.ts';
import { openFrame, type Unread } from './frame.ts';
import { tallyAt, tallySize } from './tally-digit.ts';

export function readContributionCode(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: Contribution } | Unread {
  const opened = openFrame(FRAME, text, quizzes, (quiz) =>
    itemCounts(quiz).map((items) => tallySize(items, quiz.points)),
  );
  if (!opened.ok) return opened;
  const { quiz, body } = opened;
  const [moment = 0, salt = 0] = opened.header;
  return {
    ok: true,
    value: {
      quiz,
      room: 'team',
      moment: MOMENTS[moment] ?? 'now',
      salt,
      tallies: body.map((value) => tallyAt(value, quiz.points)),
    },
  };
}
