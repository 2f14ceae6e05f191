import type { Interface } from '#schemas/interface.ts';

export interface MyDataProps {
  readonly words: Interface['myData'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** Titles by quiz id. */
  readonly quizzes: Readonly<Record<string, string>>;
}
