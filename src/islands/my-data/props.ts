import type { Interface } from '#schemas/interface.ts';

export interface MyDataProps {
  readonly words: Interface['myData'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
  /** By quiz id: its title, and the address where its result is shown. */
  readonly quizzes: Readonly<Record<string, { readonly title: string; readonly result: string }>>;
}
