import styles from './charts.module.css';
import figures from './figures.module.css';
import { scaleOf } from './scale.ts';

interface Props {
  /** Says what the picture shows. */
  readonly title: string;
  /** In rising order; none leaves an empty frame. */
  readonly dots: readonly number[];
  readonly median: number;
  readonly tenth: number;
  readonly ninetieth: number;
  readonly medianLabel: string;
  readonly write: (value: number) => string;
  /** In what the ticks are round. */
  readonly grain: number;
}

/** Near an edge the words run inwards. */
function anchorAt(place: string): 'start' | 'middle' | 'end' {
  const share = Number.parseFloat(place);
  if (share < 20) return 'start';
  return share > 80 ? 'end' : 'middle';
}

const COLUMNS = 24;
const BASE = 173;
const RADIUS = 6.5;

/** Equally likely results as dots over a line, eight in ten of them over its thick part. */
export function Dots({ title, dots, median, tenth, ninetieth, medianLabel, write, grain }: Props) {
  if (dots.length === 0) return <svg class={figures['dots']} aria-hidden="true" />;
  const { at, ticks } = scaleOf([...dots, median], grain);
  const [low, high] = [dots[0] ?? 0, dots.at(-1) ?? 0];
  const step = (high - low) / (COLUMNS - 1) || 1;
  const stacks = Map.groupBy(dots, (dot) => Math.round((dot - low) / step));
  const rise = Math.min(14.5, 145 / Math.max(...[...stacks.values()].map(({ length }) => length)));
  return (
    <svg class={figures['dots']} role="img" aria-label={title}>
      <line class={styles['ink']} x1="0" x2="100%" y1={BASE} y2={BASE} />
      <line class={styles['soft']} x1={at(tenth)} x2={at(ninetieth)} y1={BASE + 4} y2={BASE + 4} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class={styles['ink']} x1={at(tick)} x2={at(tick)} y1={BASE} y2={BASE + 6} />
          <text class={figures['quiet']} x={at(tick)} y={BASE + 24}>
            {write(tick)}
          </text>
        </g>
      ))}
      {low < 0 && high > 0 ? (
        <line class={styles['dash']} x1={at(0)} x2={at(0)} y1="24" y2={BASE} />
      ) : undefined}
      {[...stacks].map(([column, stack]) =>
        stack.map((dot, place) => (
          <circle
            key={`${column} ${place} ${dot}`}
            class={figures['case']}
            cx={at(low + column * step)}
            cy={BASE - RADIUS - 4 - place * rise}
            r={RADIUS}
          />
        )),
      )}
      <line class={figures['edge']} x1={at(median)} x2={at(median)} y1="20" y2={BASE} />
      <text class={figures['mid']} x={at(median)} y="13" text-anchor={anchorAt(at(median))}>
        {medianLabel}
      </text>
    </svg>
  );
}
