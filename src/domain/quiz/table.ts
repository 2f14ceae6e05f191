import { inSteps } from './band-shares.ts';
import { type Answers, type Item, isAnswer, itemsOf, NO_OCCASION, type Quiz } from './quiz.ts';
import { keyedAnswer } from './scoring.ts';
import { DETAIL_MINIMUM, TEAM_MINIMUM } from './team.ts';

/** Fewer votes than this are not drawn. */
const VOTES_DRAWN = 2;

/** What a device that goes round the table keeps: how often each answer was given, never by whom or beside what. */
export interface Table {
  readonly people: number;
  /** How many people were in the picture shown last; 0 before any. */
  readonly shownPeople: number;
  /** By item: how many gave answer 0 (no occasion, or skipped), 1, 2 and so on. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

export function emptyTable(quiz: Quiz): Table {
  const none = Array.from({ length: quiz.points + 1 }, () => 0);
  return {
    people: 0,
    shownPeople: 0,
    counts: new Map(itemsOf(quiz).map(({ id }) => [id, none])),
  };
}

/** Adds one person's answers. What comes back no longer knows them, so there is no way back. */
export function passOn(quiz: Quiz, table: Table, answers: Answers): Table {
  const counts = itemsOf(quiz).map(({ id }) => {
    const answer = answers.get(id);
    const given = isAnswer(quiz, answer) ? answer : NO_OCCASION;
    const before = countsOf(quiz, table, id);
    return [id, before.with(given, (before[given] ?? 0) + 1)] as const;
  });
  return { ...table, people: table.people + 1, counts: new Map(counts) };
}

/** To be kept once a picture was looked at, so that the next one waits for two more people. */
export function markShown(table: Table): Table {
  return { ...table, shownPeople: table.people };
}

export interface TableItem {
  readonly item: string;
  /** Votes for answer 0, 1, 2 and so on; undefined where so few gave it that it is not drawn. */
  readonly votes: readonly (number | undefined)[];
}

export interface TableDimension {
  readonly dimension: string;
  /** Mean of all answers that count, 0 to 100, in steps of five. */
  readonly share: number;
  /** Undefined below ten people. */
  readonly items: readonly TableItem[] | undefined;
}

export interface TablePicture {
  readonly kind: 'picture';
  readonly people: number;
  /** Those that enough people answered, in the quiz's order. */
  readonly dimensions: readonly TableDimension[];
}

/** The other kinds hold nothing that depends on an answer. */
export type TableView = TablePicture | { readonly kind: 'too-few' } | { readonly kind: 'one-more' };

export function tableView(quiz: Quiz, table: Table): TableView {
  if (table.people < TEAM_MINIMUM) return { kind: 'too-few' };
  if (table.people - table.shownPeople === 1) return { kind: 'one-more' };
  const dimensions = quiz.dimensions.flatMap((dimension) => {
    const items = itemsOf(quiz).filter((item) => item.dimension === dimension);
    // An item that five people answered proves that five people stand behind the mean.
    const mostAnswers = Math.max(...items.map(({ id }) => answeredOf(countsOf(quiz, table, id))));
    if (mostAnswers < TEAM_MINIMUM) return [];
    const drawn = items.map(({ id }) => ({
      item: id,
      votes: votesDrawn(countsOf(quiz, table, id)),
    }));
    return {
      dimension,
      share: shareOf(quiz, table, items),
      items: table.people < DETAIL_MINIMUM ? undefined : drawn,
    };
  });
  return { kind: 'picture', people: table.people, dimensions };
}

/**
 * The votes that may be drawn. An answer that nobody or one person gave is left out; where the rest
 * would still give single votes away, the smallest of the others is left out too, with all its equals.
 */
export function votesDrawn(counts: readonly number[]): readonly (number | undefined)[] {
  const isAlone = counts.some((count) => count === 1);
  if (!isAlone) return counts;
  const hasEmpty = counts.includes(0);
  const others = counts.filter((count) => count >= VOTES_DRAWN);
  const least = hasEmpty ? VOTES_DRAWN : Math.min(...others) + 1;
  return counts.map((count) => (count < least ? undefined : count));
}

function shareOf(quiz: Quiz, table: Table, items: readonly Item[]): number {
  let sum = 0;
  let answered = 0;
  for (const { id, isReversed } of items) {
    countsOf(quiz, table, id).forEach((count, answer) => {
      if (answer === NO_OCCASION) return;
      sum += count * (keyedAnswer(answer, isReversed, quiz.points) - 1);
      answered += count;
    });
  }
  return inSteps((100 * sum) / (answered * (quiz.points - 1)));
}

function answeredOf(counts: readonly number[]): number {
  return counts.slice(1).reduce((sum, count) => sum + count, 0);
}

function countsOf(quiz: Quiz, table: Table, item: string): readonly number[] {
  return table.counts.get(item) ?? Array.from({ length: quiz.points + 1 }, () => 0);
}

/** Votes as a sheet prints the answers: from the first point of the scale to the last, then no occasion. */
export function inPrintedOrder<Vote>(votes: readonly Vote[]): readonly Vote[] {
  return [...votes.slice(1), ...votes.slice(0, 1)];
}
