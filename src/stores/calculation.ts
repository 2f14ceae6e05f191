import { atom, type ReadableAtom } from 'nanostores';
import {
  examplesOf,
  type Readings,
  readTexts,
  type SeriesManner,
  type Texts,
  valuesIn,
  writeTexts,
} from '#domain/value/form.ts';
import type { Field, Mode, Outcome, Values } from '#domain/value/mode.ts';

/** What a reader typed on one page. */
export interface Figures {
  /** The form first, then further ways to compare with. */
  readonly ways: readonly Texts[];
  readonly touched: ReadonlySet<string>;
  /** Fields of a yearly rate that are typed for a month. */
  readonly monthly: ReadonlySet<string>;
  /** Ends of ranges that are no longer the examples, by `rangeId`. */
  readonly ends: Texts;
  readonly seed: number;
  readonly currency: string;
  /** How the reader writes numbers; empty as the language does. */
  readonly habit: string;
}

export interface Way {
  readonly readings: Readings;
  /** Undefined where a figure is unclear. */
  readonly values: Values | undefined;
}

export interface Answered {
  readonly outcome: Outcome;
  readonly values: Values;
  /** The fields have changed to something unclear since. */
  readonly isOld: boolean;
}

export interface Reckoning {
  readonly ways: readonly Way[];
  /** The answer to the last clear figures; undefined while there were none. */
  readonly answered: Answered | undefined;
}

export interface Calculation {
  readonly $figures: ReadableAtom<Figures>;
  readonly $reckoning: ReadableAtom<Reckoning>;
  /** What a reset put away. */
  readonly $before: ReadableAtom<Figures | undefined>;
  /** `field` is a field's id or, for an observed series, the series'. */
  readonly type: (field: string, text: string, way?: number) => void;
  readonly set: (changed: Partial<Figures>) => void;
  readonly setMonthly: (field: Field, text: string, isMonthly: boolean) => void;
  /** Copies the form into one more column, or takes the last column away. */
  readonly addWay: () => void;
  readonly removeWay: () => void;
  readonly restart: () => void;
  readonly undo: () => void;
}

export const MOST_WAYS = 3;

/** One person's figures for one mode; keeps nothing. */
export function createCalculation(mode: Mode, locale: string, series?: SeriesManner): Calculation {
  const write = (values: Values, habit: string) =>
    writeTexts(mode, values, { locale, habit }, series);
  const examples: Figures = {
    ways: [write(examplesOf(mode), '')],
    touched: new Set(),
    monthly: new Set(),
    ends: {},
    seed: 1,
    currency: '',
    habit: '',
  };
  const $figures = atom(examples);
  const $before = atom<Figures | undefined>(undefined);
  const $reckoning = atom(reckon(mode, examples, undefined, series));
  const set = (changed: Partial<Figures>, last = $reckoning.get().answered) => {
    $figures.set({ ...$figures.get(), ...changed });
    $reckoning.set(reckon(mode, $figures.get(), last, series));
  };

  return {
    $figures,
    $reckoning,
    $before,
    type: (field, text, way = 0) => {
      const { ways, touched } = $figures.get();
      set({
        ways: ways.map((texts, at) => (at === way ? { ...texts, [field]: text } : texts)),
        touched: way === 0 ? new Set(touched).add(field) : touched,
      });
    },
    set: (changed) => set(changed),
    setMonthly: ({ id }, text, isMonthly) => {
      const { ways, touched, monthly } = $figures.get();
      const others = [...monthly].filter((one) => one !== id);
      set({
        ways: ways.map((texts, at) => (at === 0 ? { ...texts, [id]: text } : texts)),
        touched,
        monthly: new Set(isMonthly ? [...others, id] : others),
      });
    },
    addWay: () => {
      const { ways, habit } = $figures.get();
      const values = $reckoning.get().ways[0]?.values;
      if (values && ways.length < MOST_WAYS) set({ ways: [...ways, write(values, habit)] });
    },
    removeWay: () => set({ ways: $figures.get().ways.slice(0, -1) }),
    restart: () => {
      const before = $figures.get();
      $before.set(before);
      // Nothing is left standing of the answer that went with the old figures.
      $reckoning.set(reckon(mode, examples, undefined, series));
      const { currency, habit } = before;
      set({ ...examples, ways: [write(examplesOf(mode), habit)], currency, habit });
    },
    undo: () => {
      set($before.get() ?? {});
      $before.set(undefined);
    },
  };
}

function reckon(
  mode: Mode,
  figures: Figures,
  last: Answered | undefined,
  series: SeriesManner | undefined,
): Reckoning {
  const { ways, monthly, habit } = figures;
  const read = ways.map((texts, at): Way => {
    const readings = readTexts(mode, texts, at === 0 ? monthly : new Set(), habit, series);
    return { readings, values: valuesIn(readings) };
  });
  const values = read[0]?.values;
  const answered = values
    ? { outcome: mode.compute(values), values, isOld: false }
    : last && { ...last, isOld: true };
  return { ways: read, answered };
}
