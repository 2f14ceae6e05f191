import type { FunctionComponent, VNode } from 'preact';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { clearRanges, moveRanges, readRanges } from '#domain/value/typed-ranges.ts';
import { simulateWaysInSteps } from '#domain/value/uncertainty.ts';
import type { PartProps, SpreadProps } from './props.ts';
import { Sure } from './Sure.tsx';
import { Tornado } from './Tornado.tsx';
import { useSteps } from './use-steps.ts';
import { Ways } from './Ways.tsx';

export interface FurtherProps extends PartProps {
  readonly heading: VNode;
  /** What only this mode has to draw. */
  readonly Chart: FunctionComponent<PartProps> | undefined;
}

/** What the answer hides: where it may fall, what moves it most, and how other ways compare. */
export function Further({ Chart, heading, ...props }: FurtherProps) {
  const { mode, figures, reckoning } = props;
  const values = reckoning.answered?.values ?? {};
  const ranges = readRanges(mode, values, figures.ends, figures.habit);
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
      {Chart ? <Chart {...props} /> : undefined}
      <section class="section gap">
        {heading}
        <Sure {...spread} run={runs?.[0]} />
      </section>
      <Tornado {...spread} />
      <Ways {...props} runs={runs} />
    </>
  );
}
