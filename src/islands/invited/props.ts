import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

export interface InvitedProps {
  readonly quiz: Quiz;
  readonly quizWords: Pick<QuizWords, 'stem' | 'hint' | 'answers' | 'noOccasion' | 'limits'>;
  /** Names of the dimensions, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly statements: Readonly<Record<string, string>>;
  readonly words: RoomWords['invited'];
  readonly codes: RoomWords['codes'];
  readonly taking: Interface['taking'];
  readonly keeping: Interface['keeping'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Addresses of this page and of those it leads to. */
  readonly form: string;
  readonly result: string;
  readonly merge: string;
  readonly invite: string;
  readonly myData: string;
}
