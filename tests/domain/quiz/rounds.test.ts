import { describe, expect, test } from 'vitest';
import { chanceWobble } from '#domain/quiz/chance-wobble.ts';
import { compareRounds } from '#domain/quiz/rounds.ts';
import { type TeamPicture, teamView } from '#domain/quiz/team.ts';
import type { Contribution } from '#domain/quiz/voice.ts';
import { contributionOf, evenTallies, quizWith } from '../voices.ts';

const quiz = quizWith([4, 4]);

function roundOf(people: number, mean: number, rest: Partial<Contribution> = {}): TeamPicture {
  const used = rest.quiz ?? quiz;
  const voice = contributionOf(used, evenTallies(used, mean), rest);
  const view = teamView(Array(people).fill(voice), 0);
  if (view.kind !== 'picture') throw new Error(view.kind);
  return view;
}

describe('two rounds of a team', () => {
  test('wobble by fourteen of a hundred with five people, less with more', () => {
    expect(chanceWobble(5)).toBe(14);
    expect(chanceWobble(20)).toBe(7);
    expect(chanceWobble(5, 5)).toBe(20);
    expect(chanceWobble(12, 12)).toBe(13);
  });

  test('stand side by side; only what lies further apart than chance is beyond the wobble', () => {
    const changes = compareRounds(roundOf(12, 3), roundOf(12, 3.5));
    expect(changes).toEqual([
      { dimension: 'd0', before: 50, after: 65, wobble: 13, isBeyondWobble: true },
      { dimension: 'd1', before: 50, after: 65, wobble: 13, isBeyondWobble: true },
    ]);
    expect(compareRounds(roundOf(5, 3.5), roundOf(5, 3))?.[0]).toEqual({
      dimension: 'd0',
      before: 65,
      after: 50,
      wobble: 20,
      isBeyondWobble: false,
    });
  });

  test('may be then and now, and never of different quizzes or versions', () => {
    const before = roundOf(6, 3, { moment: 'then' });
    expect(compareRounds(before, roundOf(6, 4))).toHaveLength(2);
    expect(compareRounds(before, roundOf(6, 4, { quiz: { ...quiz, version: 2 } }))).toBeUndefined();
    expect(compareRounds(before, roundOf(6, 4, { quiz: { ...quiz, id: 'x' } }))).toBeUndefined();
  });

  test('leave out a dimension that one of them could not show', () => {
    const silent = contributionOf(quiz, [
      { answered: 4, sum: 12 },
      { answered: 0, sum: 0 },
    ]);
    const half = teamView(Array(6).fill(silent), 0);
    if (half.kind !== 'picture') throw new Error(half.kind);
    for (const changes of [
      compareRounds(roundOf(6, 3), half),
      compareRounds(half, roundOf(6, 3)),
    ]) {
      expect(changes?.map(({ dimension }) => dimension)).toEqual(['d0']);
    }
  });
});
