import type { AnyCode } from '#domain/code/any-code.ts';
import { voiceOf } from '#domain/code/any-code.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { RoomWords } from '#schemas/rooms.ts';

/** What a quiz and its parts are called, by their ids. */
export interface QuizNames {
  readonly title: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly bands: Readonly<Record<string, string>>;
}

export interface TeamProps {
  readonly quizzes: readonly Quiz[];
  readonly names: Readonly<Record<string, QuizNames>>;
  readonly words: RoomWords['team'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Where the guide is. */
  readonly guide: string;
}

/** The parts that show something and ask for nothing. */
export type ShownProps = Pick<TeamProps, 'names' | 'words' | 'locale'>;

export function isForTeam(code: AnyCode): boolean {
  return voiceOf(code)?.room === 'team';
}
