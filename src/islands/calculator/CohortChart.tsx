import { Curve, type Line } from '#components/charts/Curve.tsx';
import { fill } from '#domain/phrase.ts';
import { spreadSeed } from '#domain/value/chance/generator.ts';
import { drawBandInSteps } from '#domain/value/cohorts/band.ts';
import { displayQuantity } from '#domain/value/display.ts';
import { CurveTable } from './CurveTable.tsx';
import { displayValue, type PartProps } from './props.ts';
import { useStages } from './use-stages.ts';
import { useSteps } from './use-steps.ts';

const MANNERS: Readonly<Record<string, Line['manner']>> = {
  observed: 'dot',
  fitted: 'ink',
  'first-year-rate': 'dash',
};

/** Who stayed, the curve through it with its band, and what one flat rate would have said. */
export function CohortChart(props: PartProps) {
  const { words, calculator, figures, reckoning, manner } = props;
  const { outcome, values = {} } = reckoning.answered ?? {};
  const found = outcome?.curves ?? [];
  const band = useSteps(
    () => drawBandInSteps(values, spreadSeed(figures.seed)),
    JSON.stringify([figures.seed, found[1]?.points, values]),
  );
  const stage = useStages(1);
  const says = calculator.curves;
  if (found.length === 0 || !says) return null;
  const counted = outcome?.figures.find(({ id }) => id === 'customers');
  const customers =
    counted && 'quantity' in counted ? displayQuantity(counted.quantity, manner, 3) : '';
  const curves = found.map((curve) => ({ ...curve, name: words.shows[curve.id] ?? '' }));
  const shared = { unit: 'rate', along: 'years', start: 0 } as const;
  const edges = band
    ? [
        { ...shared, id: 'band-low', name: says.bandLow, points: band.lower },
        { ...shared, id: 'band-high', name: says.bandHigh, points: band.upper },
      ]
    : [];
  const drawn = curves.flatMap((curve) => {
    const style = MANNERS[curve.id];
    return style ? [{ ...curve, manner: style }] : [];
  });
  return (
    <section class="section gap">
      <h2>{says.title}</h2>
      <Curve
        title={says.title}
        lines={[...edges.map((edge) => ({ ...edge, manner: 'line' }) as const), ...drawn]}
        write={(value) => displayValue(value, 'rate', manner)}
        writeAge={String}
      />
      <p class="small soft measure">
        <span key={customers}>{fill(says.band, { customers })}</span>
      </p>
      {stage > 0 ? (
        <CurveTable {...props} curves={[...curves.slice(0, 2), ...edges, ...curves.slice(2)]} />
      ) : undefined}
    </section>
  );
}
