import { itemCounts, type Quiz } from '../quiz/quiz.ts';
import type { Contribution } from '../quiz/voice.ts';
import { type Frame, openFrame, sealFrame, type Unread } from './frame.ts';
import { tallyAt, tallyDigit, tallySize } from './tally-digit.ts';

/** A contribution carries its salt as a whole number below this; a larger one is brought down. */
export const CONTRIBUTION_SALTS = 2 ** 14;

const MOMENTS = ['now', 'then'] as const;
const FRAME: Frame = { kind: 'contribution', header: [MOMENTS.length, CONTRIBUTION_SALTS] };

/** Of one dimension: how many answers count, and their sum; not which answers. */
export function writeContributionCode({ quiz, moment, salt, tallies }: Contribution): string {
  const body = itemCounts(quiz).map((items, place) =>
    tallyDigit(tallies[place] ?? { answered: 0, sum: 0 }, items, quiz.points),
  );
  return sealFrame(FRAME, quiz, [MOMENTS.indexOf(moment), salt % CONTRIBUTION_SALTS], body);
}

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
