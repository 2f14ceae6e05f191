import { writeContributionCode } from '../../src/domain/code/contribution-code.ts';
import { type Answers, itemsOf, type Quiz } from '../../src/domain/quiz/quiz.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';

/** What the person at this place of a team answers: each another way round. */
export function answersOf(quiz: Quiz, person: number): Answers {
  return new Map(
    itemsOf(quiz).map(({ id, isReversed }, place) => {
      const height = ((person * 7 + place * (person + 3)) % 5) + 1;
      return [id, isReversed ? quiz.points + 1 - height : height];
    }),
  );
}

/** The codes of so many people, each with another salt. */
export function contributionCodes(quiz: Quiz, people: number): readonly string[] {
  return Array.from({ length: people }, (_, person) =>
    writeContributionCode({
      quiz,
      room: 'team',
      moment: 'now',
      salt: person * 11 + 1,
      tallies: scoreQuiz(quiz, answersOf(quiz, person)),
    }),
  );
}
