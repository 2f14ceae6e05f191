export interface Item {
  readonly id: string;
  readonly dimension: string;
  /** Describes the opposite behaviour: its answer counts from the other end of the scale. */
  readonly isReversed: boolean;
  /** Belongs to the short form as well. */
  readonly isShort: boolean;
}

/** `from` is the lower edge, included, in hundredths of a scale point, so that edges are compared as whole numbers. */
export interface Band {
  readonly id: string;
  readonly from: number;
}

export interface Quiz {
  readonly id: string;
  /** A published version never changes; other items, keys, order or scale are a new version. */
  readonly version: number;
  /** Stands for the quiz inside codes, 1 to 1023, never given to another quiz. */
  readonly number: number;
  /** The quiz whose answers these are, where this is a short form of it: an answer given in one stands in both. */
  readonly shortFormOf?: Pick<Quiz, 'id' | 'version'>;
  /** The scale runs from 1 to `points`. */
  readonly points: number;
  readonly dimensions: readonly string[];
  readonly pages: readonly (readonly Item[])[];
  readonly bands: readonly Band[];
  /** Answers a dimension needs before it says anything. */
  readonly minimumAnswers: number;
  /** Dimensions the overall reading needs. */
  readonly minimumDimensions: number;
  /** In hundredths of a scale point. */
  readonly wobble: {
    /** How far a mean reaches to either side: the assumed standard error of measurement. */
    readonly softEdge: number;
    /** How far from the person's own mean a dimension must lie to be named. */
    readonly notable: number;
    /** How far a dimension must move between two takings to count as changed. */
    readonly change: number;
  };
}

/** 1 to the number of points; 0 means that there was no occasion. A skipped item has no entry. */
export type Answer = number;
export type Answers = ReadonlyMap<string, Answer>;

export const NO_OCCASION: Answer = 0;

/** All items in the fixed order of the printed form and of every code. */
export function itemsOf(quiz: Quiz): readonly Item[] {
  return quiz.pages.flat();
}

/** How many items each dimension has, in the quiz's order. */
export function itemCounts(quiz: Pick<Quiz, 'dimensions' | 'pages'>): readonly number[] {
  const items = quiz.pages.flat();
  return quiz.dimensions.map(
    (dimension) => items.filter((item) => item.dimension === dimension).length,
  );
}

/** Whether `value` may stand as an answer in this quiz, whatever it came from. */
export function isAnswer(quiz: Pick<Quiz, 'points'>, value: unknown): value is Answer {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= NO_OCCASION &&
    value <= quiz.points
  );
}

/** A quiz cut down to one of its items, whose answer is kept where the whole keeps it. */
export function momentOf(quiz: Quiz, id: string): Quiz | undefined {
  const item = itemsOf(quiz).find((one) => one.id === id);
  return item && { ...quiz, dimensions: [item.dimension], pages: [[item]], bands: [] };
}

/** The short form of a quiz: its short items on one page, their answers kept with those of the whole. */
export function shortFormOf(quiz: Quiz, own: Pick<Quiz, 'id' | 'version' | 'number'>): Quiz {
  const items = itemsOf(quiz).filter((item) => item.isShort);
  return {
    ...quiz,
    ...own,
    shortFormOf: { id: quiz.id, version: quiz.version },
    dimensions: quiz.dimensions.filter((id) => items.some(({ dimension }) => dimension === id)),
    pages: [items],
  };
}
