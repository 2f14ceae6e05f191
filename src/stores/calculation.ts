import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Field, Mode, Outcome, Values } from '#domain/value/mode.ts';
import {
  type FieldReading,
  readTypedNumber,
  writeTypedNumber,
} from '#domain/value/typed-number.ts';

/** What stands in the fields, by field id, as typed. */
export type Texts = Readonly<Record<string, string>>;

export interface Answered {
  readonly outcome: Outcome;
  readonly values: Values;
  /** The fields have changed to something unclear since. */
  readonly isOld: boolean;
}

export interface Calculation {
  readonly $texts: ReadableAtom<Texts>;
  readonly $touched: ReadableAtom<ReadonlySet<string>>;
  readonly $readings: ReadableAtom<Readonly<Record<string, FieldReading>>>;
  /** The answer to the last clear figures; undefined while there were none. */
  readonly $answered: ReadableAtom<Answered | undefined>;
  readonly type: (field: string, text: string) => void;
  /** Chooses one of the readings of an ambiguous text. */
  readonly choose: (field: string, value: number) => void;
  readonly restart: () => void;
}

/** One person's figures for one mode; nothing is kept. */
export function createCalculation(mode: Mode, locale: string): Calculation {
  const examples = exampleTexts(mode, locale);
  const $texts = atom<Texts>(examples);
  const $touched = atom<ReadonlySet<string>>(new Set());
  const $readings = computed($texts, (texts) =>
    Object.fromEntries(mode.fields.map((field) => [field.id, readField(field, texts[field.id])])),
  );
  const $answered = atom(answer(mode, $readings.get(), undefined));

  const set = (texts: Texts, touched: ReadonlySet<string>, last: Answered | undefined) => {
    $texts.set(texts);
    $touched.set(touched);
    $answered.set(answer(mode, $readings.get(), last));
  };
  const type = (field: string, text: string) =>
    set({ ...$texts.get(), [field]: text }, new Set($touched.get()).add(field), $answered.get());

  return {
    $texts,
    $touched,
    $readings,
    $answered,
    type,
    choose: (id, value) => {
      const field = mode.fields.find((one) => one.id === id);
      if (field) type(id, writeTypedNumber(value, field.unit, locale));
    },
    restart: () => set(examples, new Set(), undefined),
  };
}

/** The example figures as they stand in the fields before anyone types. */
export function exampleTexts(mode: Mode, locale: string): Texts {
  return Object.fromEntries(
    mode.fields.map(({ id, unit, example }) => [
      id,
      example === undefined ? '' : writeTypedNumber(example, unit, locale),
    ]),
  );
}

function readField(field: Field, text = ''): FieldReading {
  const isLeftEmpty = field.isOptional && text.trim() === '';
  return isLeftEmpty ? { ok: true, value: undefined } : readTypedNumber(text, field);
}

function answer(
  mode: Mode,
  readings: Readonly<Record<string, FieldReading>>,
  last: Answered | undefined,
): Answered | undefined {
  const values: Record<string, number | undefined> = {};
  for (const [id, reading] of Object.entries(readings)) {
    if (!reading.ok) return last && { ...last, isOld: true };
    values[id] = reading.value;
  }
  return { outcome: mode.compute(values), values, isOld: false };
}
