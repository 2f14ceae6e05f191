import { itemCounts } from '../quiz/quiz.ts';
import type { Contribution } from '../quiz/voice.ts';
import { type Frame, sealFrame } from './frame.ts';
import { tallyDigit } from './tally-digit.ts';

/** A contribution carries its salt as a whole number below this; a larger one is brought down. */
export const CONTRIBUTION_SALTS = 2 ** 14;

export const MOMENTS = ['now', 'then'] as const;
export const FRAME: Frame = { kind: 'contribution', header: [MOMENTS.length, CONTRIBUTION_SALTS] };

/** Of one dimension: how many answers count, and their sum; not which answers. */
export function writeContributionCode({ quiz, moment, salt, tallies }: Contribution): string {
  const body = itemCounts(quiz).map((items, place) =>
    tallyDigit(tallies[place] ?? { answered: 0, sum: 0 }, items, quiz.points),
  );
  return sealFrame(FRAME, quiz, [MOMENTS.indexOf(moment), salt % CONTRIBUTION_SALTS], body);
}
