import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

/** A reflection whose paper edition comes in. */
export interface EntryQuiz {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'title' | 'answers' | 'noOccasion'>;
  readonly statements: Readonly<Record<string, string>>;
  /** Names of the dimensions. */
  readonly names: Readonly<Record<string, string>>;
  /** Where its paper edition stands. */
  readonly paper: string;
}

export interface EntryProps {
  readonly quizzes: readonly EntryQuiz[];
  readonly words: RoomWords['entry'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  /** Where the team's picture is. */
  readonly team: string;
  readonly locale: string;
}
