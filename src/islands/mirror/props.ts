import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

export interface MirrorProps {
  readonly quiz: Quiz;
  /** All versions of all quizzes this site knows. */
  readonly quizzes: readonly Quiz[];
  readonly words: Pick<QuizWords, 'answers'> & {
    readonly dimensions: Readonly<
      Record<string, Pick<QuizWords['dimensions'][string], 'name' | 'meaning'>>
    >;
  };
  readonly statements: Readonly<Record<string, string>>;
  readonly room: RoomWords['mirror'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Where one answers oneself, and where a result's code is opened. */
  readonly form: string;
  readonly result: string;
}

/** What the parts of the mirror itself are handed. */
export type LookProps = Pick<MirrorProps, 'quiz' | 'words' | 'statements' | 'room' | 'locale'> & {
  readonly answers: Answers;
};
