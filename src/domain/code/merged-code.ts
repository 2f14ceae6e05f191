import { NOBODY, partsOfPoint } from '../quiz/group.ts';
import { MERGE_MAXIMUM, MERGE_MINIMUM } from '../quiz/merge.ts';
import { itemCounts, type Quiz } from '../quiz/quiz.ts';
import type { DimensionSums, Merged } from '../quiz/voice.ts';
import { type Frame, openFrame, sealFrame, type Unread } from './frame.ts';
import type { Digit } from './packing.ts';

const ROOMS = ['team', 'mirror'] as const;
const MOMENTS = ['now', 'then'] as const;
const FRAME: Frame = { kind: 'merged', header: [ROOMS.length, MOMENTS.length, MERGE_MAXIMUM + 1] };
const NUMBERS_A_DIMENSION = 3;

/** How many people, and of each dimension how many could say, the sum of their means and of its squares. */
export function writeMergedCode({ quiz, room, moment, group }: Merged): string {
  const sizes = sizesFor(quiz, group.people);
  const values = quiz.dimensions.flatMap((_, place) => {
    const { counted, sum, squares } = group.dimensions[place] ?? NOBODY;
    return [counted, sum, squares];
  });
  const body: readonly Digit[] = sizes.map((below, place) => ({
    value: values[place] ?? 0,
    below,
  }));
  return sealFrame(FRAME, quiz, [ROOMS.indexOf(room), MOMENTS.indexOf(moment), group.people], body);
}

export function readMergedCode(
  text: string,
  quizzes: readonly Quiz[],
): { readonly ok: true; readonly value: Merged } | Unread {
  const opened = openFrame(FRAME, text, quizzes, (quiz, [, , people = 0]) =>
    sizesFor(quiz, people),
  );
  if (!opened.ok) return opened;
  const { quiz, body } = opened;
  const [room = 0, moment = 0, people = 0] = opened.header;
  const dimensions = quiz.dimensions.map((_, place) => {
    const first = place * NUMBERS_A_DIMENSION;
    const [counted = 0, sum = 0, squares = 0] = body.slice(first, first + NUMBERS_A_DIMENSION);
    return { counted, sum, squares };
  });
  const heights = heightsOf(quiz);
  const isPossible = dimensions.every((sums, place) => canBe(sums, heights[place] ?? 0));
  if (people < MERGE_MINIMUM || !isPossible) return { ok: false, reason: 'damaged' };
  return {
    ok: true,
    value: {
      quiz,
      room: ROOMS[room] ?? 'team',
      moment: MOMENTS[moment] ?? 'now',
      group: { people, dimensions },
    },
  };
}

/** Whether so many people can have these sums at all; one who could say alone never stands here. */
function canBe({ counted, sum, squares }: DimensionSums, height: number): boolean {
  return (
    (counted === 0 || counted >= MERGE_MINIMUM) &&
    sum <= counted * height &&
    squares <= sum * height &&
    sum ** 2 <= counted * squares
  );
}

function sizesFor(quiz: Quiz, people: number): readonly number[] {
  return heightsOf(quiz).flatMap((height) => [
    people + 1,
    people * height + 1,
    people * height ** 2 + 1,
  ]);
}

/** How high one person's mean can lie above 1, in each dimension's parts. */
function heightsOf(quiz: Quiz): readonly number[] {
  return itemCounts(quiz).map((items) => partsOfPoint(quiz, items) * (quiz.points - 1));
}
