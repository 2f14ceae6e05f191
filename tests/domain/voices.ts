import fc from 'fast-check';
import { CONTRIBUTION_SALTS } from '#domain/code/contribution-code.ts';
import { MIRROR_SALTS } from '#domain/code/mirror-code.ts';
import { type Answers, itemCounts, type Quiz } from '#domain/quiz/quiz.ts';
import { scoreQuiz, type Tally } from '#domain/quiz/scoring.ts';
import type { Contribution, MirrorReply } from '#domain/quiz/voice.ts';
import { anyAnswers, quizOf } from '../any-quiz.ts';

/** A quiz with so many items in each dimension, the last of several reversed, that is none of ours. */
export function quizWith(counts: readonly number[], rest: Partial<Quiz> = {}): Quiz {
  const reversals = counts.map((count) =>
    Array.from({ length: count }, (_, place) => place > 0 && place === count - 1),
  );
  const bands = [
    { id: 'low', from: 100 },
    { id: 'high', from: 350 },
  ];
  return quizOf(reversals, { id: 'small', number: 9, minimumAnswers: 3, bands, ...rest });
}

/** Any text at all, lone halves of letters included. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  );
  return fc.string({ unit: unit.map((point) => String.fromCodePoint(point)), maxLength });
}

/** Any number of answers that count in each dimension, none included, with any sum they can have. */
export function anyTallies(quiz: Quiz): fc.Arbitrary<readonly Tally[]> {
  const anyTally = (items: number) =>
    fc
      .integer({ min: 0, max: items })
      .chain((answered) =>
        fc
          .integer({ min: answered, max: answered * quiz.points })
          .map((sum) => ({ answered, sum })),
      );
  return fc.tuple(...itemCounts(quiz).map(anyTally));
}

export function contributionOf(
  quiz: Quiz,
  tallies: readonly Tally[],
  rest: Partial<Contribution> = {},
): Contribution {
  return { quiz, room: 'team', moment: 'now', salt: 0, tallies, ...rest };
}

export function replyOf(
  quiz: Quiz,
  tallies: readonly Tally[],
  rest: Partial<MirrorReply> = {},
): MirrorReply {
  return {
    quiz,
    room: 'mirror',
    moment: 'now',
    salt: 0,
    tallies,
    answers: undefined,
    agreesAlone: false,
    ...rest,
  };
}

export function anyContribution(quiz: Quiz): fc.Arbitrary<Contribution> {
  return fc
    .record({
      tallies: anyTallies(quiz),
      salt: fc.nat({ max: CONTRIBUTION_SALTS - 1 }),
      moment: fc.constantFrom('now' as const, 'then' as const),
    })
    .map(({ tallies, ...rest }) => contributionOf(quiz, tallies, rest));
}

/** With and without single answers; those that were skipped are not there. */
export function anyReply(quiz: Quiz): fc.Arbitrary<MirrorReply> {
  return fc
    .record({
      tallies: anyTallies(quiz),
      given: fc.option(anyAnswers(quiz), { nil: undefined }),
      salt: fc.nat({ max: MIRROR_SALTS - 1 }),
      agreesAlone: fc.boolean(),
    })
    .map(({ tallies, given, ...rest }) => {
      const answers = given && new Map([...given].filter(([, answer]) => answer > 0));
      return replyOf(quiz, answers ? talliesOf(quiz, answers) : tallies, { ...rest, answers });
    });
}

export function talliesOf(quiz: Quiz, answers: Answers): readonly Tally[] {
  return scoreQuiz(quiz, answers).map(({ answered, sum }) => ({ answered, sum }));
}

/** One tally a dimension, all alike, with the mean of so many answers. */
export function evenTallies(quiz: Quiz, mean: number, answered = 4): readonly Tally[] {
  return quiz.dimensions.map(() => ({ answered, sum: mean * answered }));
}
