import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import type { Counted } from '#schemas/words.ts';

export interface InvitableQuiz {
  readonly quiz: Quiz;
  readonly title: string;
  readonly minutes: number;
  /** Where it is taken by invitation. */
  readonly path: string;
}

export interface InviteProps {
  readonly quizzes: readonly InvitableQuiz[];
  readonly words: RoomWords['invite'];
  readonly invited: RoomWords['invited'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  readonly minutes: Counted;
  readonly items: Counted;
  readonly locale: string;
}
