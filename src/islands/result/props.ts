import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Interface } from '#schemas/interface.ts';
import type { QuizWords } from '#schemas/quiz.ts';

/** Where an article speaks to a dimension. */
export interface Passage {
  readonly title: string;
  readonly href: string;
  readonly about: string;
}

export interface ResultProps {
  readonly quiz: Quiz;
  readonly words: Pick<QuizWords, 'dimensions' | 'bands' | 'notEnough' | 'answers' | 'noOccasion'>;
  readonly statements: Readonly<Record<string, string>>;
  readonly passages: Readonly<Record<string, Passage>>;
  readonly result: Interface['result'];
  readonly promise: Interface['promise'];
  readonly history: Interface['history'];
  readonly take: Interface['take'];
  readonly trouble: Interface['trouble'];
  readonly myData: string;
  readonly forgets: string;
  readonly locale: string;
  /** Where the answers are given, and where this page stands. */
  readonly form: string;
  readonly here: string;
  /** Where a part of it is chosen to be shared. */
  readonly part: string;
}
