import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';
import type { RoomWords } from '#schemas/rooms.ts';

/** An article as something to hand out. */
export interface HandOut {
  readonly title: string;
  readonly thesis: string;
  readonly href: string;
  /** As it is printed, with the site's name. */
  readonly address: string;
  /** Of the reflection, its own first. */
  readonly dimensions: readonly string[];
}

export interface GuideProps {
  readonly quizzes: readonly Quiz[];
  /** What the dimensions of a quiz are called and mean, and what somebody may try. */
  readonly dimensions: Readonly<Record<string, QuizWords['dimensions']>>;
  /** The quiz that articles refer to. */
  readonly reflection: string;
  readonly articles: readonly HandOut[];
  readonly words: RoomWords['guide'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Where pictures are made. */
  readonly team: string;
}

/** A text of the guide by its place, as it stands or as it was changed. */
export interface Texts {
  readonly read: (id: string, text: string) => string;
  readonly change: (id: string, text: string) => void;
}
