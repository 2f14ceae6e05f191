// What is fetched only once somebody opens a link, keeps figures or takes them along.

import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { copyText, linkWith } from '#browser/share.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { writeScenario } from '#domain/code/scenario.ts';
import { writeCsv } from '#domain/csv.ts';
import { plainOf } from '#domain/phrase.ts';
import { HABITS } from '#domain/value/digits/manner.ts';
import type { SeriesManner } from '#domain/value/form.ts';
import type { Mode } from '#domain/value/mode.ts';
import { readRanges } from '#domain/value/typed-ranges.ts';
import type { Calculation } from '#stores/calculation.ts';
import { figuresOf, inHabit, scenarioOf } from '#stores/carried-figures.ts';
import { createKeptFigures, type Opened } from '#stores/kept-figures.ts';
import { labelOf } from './label-of.ts';
import type { CalculatorProps, PartProps } from './props.ts';

/** The word to say, and the link where it has to be copied by hand. */
export interface Said {
  readonly word:
    | 'copied'
    | 'notCopied'
    | 'tooLong'
    | 'unclear'
    | 'kept'
    | 'notKept'
    | 'notTouched'
    | 'forgotten';
  readonly link?: string;
}

function keeperOf(mode: Mode) {
  return createKeptFigures(mode, { store: createBrowserStore('sh:'), now });
}

export interface Opening {
  readonly kind: Opened['kind'];
  /** What the reader is told; nothing where the page begins as it is. */
  readonly said?: string;
}

/** Fills the form from a link, or from what this browser keeps. */
export function openFigures(
  calculation: Calculation,
  { mode, locale, calculator }: CalculatorProps & { readonly mode: Mode },
  series: SeriesManner | undefined,
  link: string | undefined,
): Opening {
  const keeper = keeperOf(mode);
  const opened = keeper.open(link);
  const { currency, habit } = keeper.readChoices();
  calculation.set(
    'scenario' in opened
      ? figuresOf(mode, opened.scenario, { locale, habit }, series)
      : { currency, ...inHabit(mode, calculation.$figures.get(), locale, habit) },
  );
  const { kind } = opened;
  if (kind === 'fresh') return { kind };
  if (kind === 'unreadable') return { kind, said: calculator.unreadable[opened.reason] };
  return { kind, said: calculator[kind] + (opened.isMoved ? ` ${calculator.moved}` : '') };
}

/** Keeps the sign of money as it stands or, where one is given, a habit of writing numbers. */
export function choose({ mode, calculation, locale }: PartProps, chosen: string | undefined): void {
  const figures = calculation.$figures.get();
  const keeper = keeperOf(mode);
  if (chosen === undefined) {
    keeper.keepChoices({ currency: figures.currency });
    return;
  }
  // A language may have a way of its own beside those one can choose.
  const habit = HABITS.includes(chosen) ? chosen : '';
  calculation.set(inHabit(mode, figures, locale, habit));
  keeper.keepChoices({ habit });
}

export async function copyLink({ mode, figures, reckoning, here }: PartProps): Promise<Said> {
  const scenario = scenarioOf(mode, figures, reckoning.ways);
  if (!scenario) return { word: 'unclear' };
  const code = writeScenario(mode, scenario);
  if (code === undefined) return { word: 'tooLong' };
  const link = linkWith(here, code);
  return (await copyText(link)) ? { word: 'copied' } : { word: 'notCopied', link };
}

export function keepFigures({ mode, figures, reckoning }: PartProps): Said {
  const scenario = scenarioOf(mode, figures, reckoning.ways);
  return { word: scenario ? keeperOf(mode).keep(scenario) : 'unclear' };
}

export function forgetFigures({ mode }: PartProps): Said {
  keeperOf(mode).forget();
  return { word: 'forgotten' };
}

export function saveTable(props: PartProps): void {
  downloadText(`${props.mode.id}.csv`, tableOf(props), 'text/csv');
}

/** Rates as fractions, numbers as numbers: what a spreadsheet can go on counting with. */
function tableOf(props: PartProps): string {
  const { mode, words, calculator, reckoning, figures } = props;
  const { ways } = reckoning;
  const values = ways[0]?.values;
  const ranges = values ? readRanges(mode, values, figures.ends, figures.habit) : {};
  const outcomes = ways.map(({ values }) => values && mode.compute(values));
  const ids = [
    ...new Set(outcomes.flatMap((outcome) => outcome?.figures.map(({ id }) => id) ?? [])),
  ];
  return writeCsv([
    [
      calculator.figure,
      ...ways.map((_, way) => calculator.wayNames[way]),
      calculator.low,
      calculator.high,
    ],
    ...mode.fields.flatMap((field) => {
      const given = ways.map(({ values }) => values?.[field.id]);
      if (given.every((value) => value === undefined)) return [];
      const { low, high } = ranges[field.id] ?? {};
      const ends = [low, high].map((end) => (end?.ok ? end.value : undefined));
      const { series, isObserved } = field;
      const name = labelOf(field, props);
      const place = isObserved && series ? ` ${(series.row ?? 0) + 1}.${series.position}` : '';
      return [[name + place, ...given, ...ends]];
    }),
    ...ids.map((id) => [
      words.shows[id],
      ...outcomes.map((outcome) => {
        const figure = outcome?.figures.find((one) => one.id === id);
        if (!figure) return undefined;
        return 'quantity' in figure
          ? figure.quantity.value
          : plainOf(words.says[figure.reason] ?? '');
      }),
    ]),
  ]);
}
