import { atom, type ReadableAtom } from 'nanostores';
import type { Scenario } from '#domain/code/scenario.ts';
import { offerRange } from '#domain/value/chance/range.ts';
import {
  examplesOf,
  type Readings,
  rangeId,
  readTexts,
  type Texts,
  valuesIn,
  writeTexts,
} from '#domain/value/form.ts';
import type { Field, Mode, Outcome, Values } from '#domain/value/mode.ts';
import { readTypedNumber } from '#domain/value/typed-number.ts';

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
  readonly set: (changed: Partial<Pick<Figures, 'ends' | 'seed' | 'currency'>>) => void;
  readonly setMonthly: (field: Field, text: string, isMonthly: boolean) => void;
  /** Copies the form into one more column, or takes the last column away. */
  readonly addWay: () => void;
  readonly removeWay: () => void;
  readonly restart: () => void;
  readonly undo: () => void;
  readonly open: (scenario: Scenario) => void;
  /** What a link may carry; undefined while the form has no clear figures. */
  readonly scenario: () => Scenario | undefined;
}

export const MOST_WAYS = 3;

/** One person's figures for one mode; keeps nothing. */
export function createCalculation(mode: Mode, locale: string): Calculation {
  const write = (values: Values) => writeTexts(mode, values, locale);
  const examples: Figures = {
    ways: [write(examplesOf(mode))],
    touched: new Set(),
    monthly: new Set(),
    ends: {},
    seed: 1,
    currency: '',
  };
  const $figures = atom(examples);
  const $before = atom<Figures | undefined>(undefined);
  const $reckoning = atom(reckon(mode, examples, undefined));
  const set = (changed: Partial<Figures>, last = $reckoning.get().answered) => {
    $figures.set({ ...$figures.get(), ...changed });
    $reckoning.set(reckon(mode, $figures.get(), last));
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
    set,
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
      const { ways } = $figures.get();
      const values = $reckoning.get().ways[0]?.values;
      if (values && ways.length < MOST_WAYS) set({ ways: [...ways, write(values)] });
    },
    removeWay: () => set({ ways: $figures.get().ways.slice(0, -1) }),
    restart: () => {
      const before = $figures.get();
      $before.set(before);
      // Nothing is left standing of the answer that went with the old figures.
      $reckoning.set(reckon(mode, examples, undefined));
      set({ ...examples, currency: before.currency });
    },
    undo: () => {
      set($before.get() ?? {});
      $before.set(undefined);
    },
    open: ({ values, ends, others, seed, currency }) => {
      const texts = write(values);
      const written = Object.entries(ends).flatMap(([id, { low, high }]) => {
        const end = write({ ...values, [id]: low })[id] ?? '';
        return [
          [rangeId(id, 'low'), end],
          [rangeId(id, 'high'), write({ ...values, [id]: high })[id] ?? ''],
        ];
      });
      set({
        ways: [texts, ...others.map(write)],
        touched: new Set(Object.keys(texts)),
        monthly: new Set(),
        ends: Object.fromEntries(written),
        seed,
        currency,
      });
    },
    scenario: () => {
      const { ends, seed, currency } = $figures.get();
      const [first, ...others] = $reckoning.get().ways;
      if (!first?.values) return undefined;
      return {
        values: first.values,
        ends: readEnds(mode, first.values, ends),
        others: others.flatMap(({ values: own }) => (own ? [own] : [])),
        seed,
        currency,
      };
    },
  };
}

function reckon(mode: Mode, figures: Figures, last: Answered | undefined): Reckoning {
  const { ways, monthly } = figures;
  const read = ways.map((texts, at): Way => {
    const readings = readTexts(mode, texts, at === 0 ? monthly : new Set());
    return { readings, values: valuesIn(readings) };
  });
  const values = read[0]?.values;
  const answered = values
    ? { outcome: mode.compute(values), values, isOld: false }
    : last && { ...last, isOld: true };
  return { ways: read, answered };
}

/** The ends a reader set, where both are clear; the one left alone is the example. */
function readEnds(mode: Mode, values: Values, ends: Texts): Scenario['ends'] {
  return Object.fromEntries(
    mode.fields.flatMap((field): [string, { low: number; high: number }][] => {
      const { id } = field;
      const likely = values[id];
      const texts = { low: ends[rangeId(id, 'low')], high: ends[rangeId(id, 'high')] };
      if (likely === undefined || (texts.low ?? texts.high) === undefined) return [];
      const offered = offerRange(field, likely);
      const [low, high] = (['low', 'high'] as const).map((end) => {
        const text = texts[end];
        if (text === undefined) return offered[end];
        const reading = readTypedNumber(text, field);
        return reading.ok ? reading.value : undefined;
      });
      const isClear = low !== undefined && high !== undefined && low <= likely && likely <= high;
      return isClear ? [[id, { low, high }]] : [];
    }),
  );
}
