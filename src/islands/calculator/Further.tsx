import type { FunctionComponent, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { clearRanges, moveRanges, readRanges } from '#domain/value/typed-ranges.ts';
import { simulateWaysInSteps } from '#domain/value/uncertainty.ts';
import { Ends } from './Ends.tsx';
import type { PartProps, SpreadProps } from './props.ts';
import { Sure } from './Sure.tsx';
import { Tornado } from './Tornado.tsx';
import { useStages } from './use-stages.ts';
import { useSteps } from './use-steps.ts';
import { Ways } from './Ways.tsx';

export { whenStill } from '#browser/frames.ts';

export interface FurtherProps extends PartProps {
  readonly heading: VNode;
  /** What only this mode has to draw. */
  readonly Chart: FunctionComponent<PartProps> | undefined;
}

/** One part a frame, a chart in two, the draws last: together they would keep a slow device from its next frame. */
const STAGES = { chart: 1, sure: 3, ends: 4, tornado: 5, ways: 6, draws: 7 } as const;

/** What the answer hides: where it may fall, what moves it most, and how other ways compare. */
export function Further({ Chart, heading, ...props }: FurtherProps) {
  const { figures, reckoning } = props;
  const stage = useStages(STAGES.draws);
  const isDrawn = (part: keyof typeof STAGES) => stage >= STAGES[part];
  const { ranges, bars, ways, key } = useMemo(() => spread(props), [reckoning]);
  const runs = useSteps(
    () => simulateWaysInSteps(props.mode, ways, spreadSeed(figures.seed)),
    key,
    isDrawn('draws'),
  );
  const given: SpreadProps = { ...props, ranges, bars };
  // The draws change nothing in these, and drawing them again takes longer than a frame has.
  const once = (part: keyof typeof STAGES, draw: () => VNode | undefined) =>
    useMemo(() => (isDrawn(part) ? draw() : undefined), [reckoning, isDrawn(part)]);
  const chart = once('chart', () => Chart && <Chart {...props} />);
  const ends = once('ends', () => <Ends {...given} />);
  const tornado = once('tornado', () => <Tornado {...given} />);
  return (
    <>
      {chart}
      <section class="section gap">
        {heading}
        {isDrawn('sure') ? <Sure {...given} run={runs?.[0]} /> : undefined}
        {ends}
      </section>
      {tornado}
      {isDrawn('ways') ? <Ways {...props} runs={runs} /> : undefined}
    </>
  );
}

function spread({ mode, figures, reckoning }: PartProps) {
  const values = reckoning.answered?.values ?? {};
  const ranges = readRanges(mode, values, figures.ends, figures.habit);
  const clear = clearRanges(ranges);
  const ways = reckoning.ways.map((way, at) => {
    const own = at === 0 ? values : way.values;
    return { values: own, ranges: moveRanges(mode, clear, own, figures.ends) };
  });
  return {
    ranges,
    ways,
    bars: computeTornado(mode, values, clear).filter(({ width }) => width > 0),
    key: JSON.stringify([figures.seed, ways]),
  };
}
