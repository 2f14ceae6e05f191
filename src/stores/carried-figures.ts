import type { Scenario } from '#domain/code/scenario.ts';
import { offerRange } from '#domain/value/chance/range.ts';
import { rangeId, type SeriesManner, type Texts, writeTexts } from '#domain/value/form.ts';
import type { Mode, Values } from '#domain/value/mode.ts';
import { readTypedNumber } from '#domain/value/typed-number.ts';
import type { Figures, Way } from './calculation.ts';

/** What a form holds once a scenario is opened in it. */
export function figuresOf(
  mode: Mode,
  { values, ends, others, seed, currency }: Scenario,
  locale: string,
  series?: SeriesManner,
): Figures {
  const write = (given: Values) => writeTexts(mode, given, locale, series);
  const texts = write(values);
  const written = Object.entries(ends).flatMap(([id, { low, high }]) => [
    [rangeId(id, 'low'), write({ ...values, [id]: low })[id] ?? ''],
    [rangeId(id, 'high'), write({ ...values, [id]: high })[id] ?? ''],
  ]);
  return {
    ways: [texts, ...others.map(write)],
    touched: new Set(Object.keys(texts)),
    monthly: new Set(),
    ends: Object.fromEntries(written),
    seed,
    currency,
  };
}

/** What a link may carry; undefined while the form has no clear figures. */
export function scenarioOf(
  mode: Mode,
  { ends, seed, currency }: Figures,
  [first, ...others]: readonly Way[],
): Scenario | undefined {
  const values = first?.values;
  return (
    values && {
      values,
      ends: readEnds(mode, values, ends),
      others: others.flatMap(({ values: own }) => (own ? [own] : [])),
      seed,
      currency,
    }
  );
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
