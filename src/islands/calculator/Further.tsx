import { writeCsv } from '#domain/csv.ts';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { clearRanges, moveRanges, readRanges } from '#domain/value/typed-ranges.ts';
import { simulateWaysInSteps } from '#domain/value/uncertainty.ts';
import { labelOf, type PartProps, type SpreadProps } from './props.ts';
import { Sure } from './Sure.tsx';
import { Tornado } from './Tornado.tsx';
import { useSteps } from './useSteps.ts';
import { Ways } from './Ways.tsx';

/** What the answer hides: where it may fall, what moves it most, and how other ways compare. */
export function Further(props: PartProps) {
  const { mode, figures, reckoning } = props;
  const values = reckoning.answered?.values ?? {};
  const ranges = readRanges(mode, values, figures.ends);
  const clear = clearRanges(ranges);
  const bars = computeTornado(mode, values, clear).filter(({ width }) => width > 0);
  const ways = reckoning.ways.map((way, at) => {
    const own = at === 0 ? values : way.values;
    return { values: own, ranges: moveRanges(mode, clear, own, figures.ends) };
  });
  const runs = useSteps(
    () => simulateWaysInSteps(mode, ways, spreadSeed(figures.seed)),
    JSON.stringify([figures.seed, ways]),
  );
  const spread: SpreadProps = { ...props, ranges, bars };
  return (
    <>
      <Sure {...spread} run={runs?.[0]} />
      <Tornado {...spread} />
      <Ways {...props} runs={runs} />
    </>
  );
}

/** Rates as fractions, numbers as numbers: what a spreadsheet can go on counting with. */
export function tableOf(props: PartProps): string {
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
        return 'quantity' in figure ? figure.quantity.value : words.says[figure.reason];
      }),
    ]),
  ]);
}
