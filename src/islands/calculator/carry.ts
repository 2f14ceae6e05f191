// What is fetched only once somebody opens a link, keeps figures or takes them along.

import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { copyText, linkWith } from '#browser/share.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { writeScenario } from '#domain/code/scenario.ts';
import { writeCsv } from '#domain/csv.ts';
import { plainOf } from '#domain/phrase.ts';
import type { SeriesManner } from '#domain/value/form.ts';
import type { Mode } from '#domain/value/mode.ts';
import { readRanges } from '#domain/value/typed-ranges.ts';
import { figuresOf, scenarioOf } from '#stores/carried-figures.ts';
import { createKeptFigures, type Opened } from '#stores/kept-figures.ts';
import { labelOf, type PartProps } from './props.ts';

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

export function openFigures(
  mode: Mode,
  link: string | undefined,
  locale: string,
  series: SeriesManner | undefined,
) {
  const opened: Opened = keeperOf(mode).open(link);
  const figures =
    'scenario' in opened ? figuresOf(mode, opened.scenario, locale, series) : undefined;
  return { opened, figures };
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
  const ranges = values ? readRanges(mode, values, figures.ends) : {};
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
