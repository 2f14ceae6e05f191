import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

/** A reflection as it goes round: what a person reads, and what the picture names. */
export interface TableQuiz {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'title' | 'minutes' | 'stem' | 'hint' | 'answers' | 'noOccasion'>;
  readonly statements: Readonly<Record<string, string>>;
  /** Names of the dimensions. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of the bands. */
  readonly bands: Readonly<Record<string, string>>;
}

export interface TableProps {
  readonly quizzes: readonly TableQuiz[];
  readonly words: RoomWords['table'];
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  readonly guide: string;
  readonly locale: string;
}
