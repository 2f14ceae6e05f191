import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

export interface MirrorReplyProps {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'title' | 'mirrorStem' | 'answers' | 'cannotSay'>;
  readonly statements: Readonly<Record<string, string>>;
  /** Names of the dimensions. */
  readonly names: Readonly<Record<string, string>>;
  readonly room: RoomWords['mirror-reply'];
  readonly codes: RoomWords['codes'];
  readonly taking: Pick<Interface['taking'], 'page' | 'answered' | 'back' | 'next'>;
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Where one answers for oneself. */
  readonly form: string;
}
