import type { Scenario } from '#domain/code/scenario.ts';
import { offerRange } from '#domain/value/chance/range.ts';
import type { Manner } from '#domain/value/digits/manner.ts';
import { type SeriesManner, type Texts, writeTexts } from '#domain/value/form.ts';
import type { Mode, Values } from '#domain/value/mode.ts';
import { rewriteTexts } from '#domain/value/rewrite-texts.ts';
import { readTypedNumber } from '#domain/value/typed-number.ts';
import { rangeId } from '#domain/value/typed-ranges.ts';
import type { Figures, Way } from './calculation.ts';

/** What a form holds once a scenario is opened in it. */
export function figuresOf(
  mode: Mode,
  { values, ends, others, seed, currency }: Scenario,
  manner: Manner,
  series?: SeriesManner,
): Figures {
  const write = (given: Values) => writeTexts(mode, given, manner, series);
  const texts = write(values);
  const written = Object.entries(ends).flatMap(([id, { low, high }]) => [
    [rangeId(id, 'low'), write({ ...values, [id]: low })[id] ?? ''],
    [rangeId(id, 'high'), write({ ...values, [id]: high })[id] ?? ''],
  ]);
  return {
    ways: [texts, ...others.map(write)],
    touched: new Set(Object.keys(texts).filter((id) => texts[id] !== '')),
    monthly: new Set(),
    ends: Object.fromEntries(written),
    seed,
    currency,
    habit: manner.habit ?? '',
  };
}

/** The same figures, written as the reader now wants numbers. */
export function inHabit(
  mode: Mode,
  { ways, ends, habit: before }: Figures,
  locale: string,
  habit: string,
): Partial<Figures> {
  const rewrite = (texts: Texts) =>
    rewriteTexts(mode, texts, { locale, habit: before }, { locale, habit });
  return { habit, ways: ways.map(rewrite), ends: rewrite(ends) };
}

/** What a link may carry; undefined while the form has no clear figures. */
export function scenarioOf(
  mode: Mode,
  { ends, seed, currency, habit }: Figures,
  [first, ...others]: readonly Way[],
): Scenario | undefined {
  const values = first?.values;
  return (
    values && {
      values,
      ends: readEnds(mode, values, ends, habit),
      others: others.flatMap(({ values: own }) => (own ? [own] : [])),
      seed,
      currency,
    }
  );
}

/** The ends a reader set, where both are clear; the one left alone is the example. */
function readEnds(mode: Mode, values: Values, ends: Texts, habit: string): Scenario['ends'] {
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
        const reading = readTypedNumber(text, field, habit);
        return reading.ok ? reading.value : undefined;
      });
      const isClear = low !== undefined && high !== undefined && low <= likely && likely <= high;
      return isClear ? [[id, { low, high }]] : [];
    }),
  );
}
