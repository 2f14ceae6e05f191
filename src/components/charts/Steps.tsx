import styles from './charts.module.css';
import figures from './figures.module.css';
import { scaleOf } from './scale.ts';

export interface Tread {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

interface Props {
  readonly title: string;
  /** From left to right, each where the last one ends; at least one. */
  readonly treads: readonly Tread[];
  /** Where along them somebody stands. */
  readonly here: number;
  readonly write: (height: number) => string;
  readonly writeEdge: (edge: number) => string;
}

const BOTTOM = 173;
const TOP = 12;

/** Stairs from zero upwards, and a dot on one of them. The table beside it says the same. */
export function Steps({ title, treads, here, write, writeEdge }: Props) {
  const edges = treads.flatMap(({ from, to }) => [from, to]);
  const { at } = scaleOf(edges);
  const { ticks } = scaleOf([0, ...treads.map(({ height }) => height)]);
  const top = Math.max(...ticks, ...treads.map(({ height }) => height)) || 1;
  const y = (height: number) => BOTTOM - ((BOTTOM - TOP) * height) / top;
  const on = treads.find(({ from, to }) => from <= here && here < to) ?? treads.at(-1);
  return (
    <svg class={figures['curve']} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class={styles['hair']} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class={figures['scale']} x="-2.75rem" y={y(tick) + 5}>
            {write(tick)}
          </text>
        </g>
      ))}
      {treads.map(({ from, to, height }, place) => {
        const before = treads[place - 1]?.height ?? 0;
        return (
          <g key={from}>
            <line class={styles['ink']} x1={at(from)} x2={at(from)} y1={y(before)} y2={y(height)} />
            <line class={styles['ink']} x1={at(from)} x2={at(to)} y1={y(height)} y2={y(height)} />
          </g>
        );
      })}
      {[...new Set(edges)].map((edge, place) =>
        place % 2 === 0 ? (
          <text class={figures['quiet']} key={edge} x={at(edge)} y={BOTTOM + 24}>
            {writeEdge(edge)}
          </text>
        ) : undefined,
      )}
      {on ? (
        <circle
          class={styles['dot']}
          cx={at(Math.min(on.to, Math.max(on.from, here)))}
          cy={y(on.height) - 10}
          r="5"
        />
      ) : undefined}
    </svg>
  );
}
