import { Mark } from '#components/Mark.tsx';
import styles from './charts.module.css';
import { linesOf, type Point, radarPoint, stretchesOf } from './geometry.ts';

interface Props {
  readonly title: string;
  readonly axes: readonly {
    readonly id: string;
    readonly name: string;
    /** 0 to 100; undefined leaves the line open. */
    readonly share: number | undefined;
  }[];
  /** Edges of the bands and the soft edge, in the same measure. */
  readonly edges: readonly number[];
  readonly softEdge: number;
}

const MIDDLE: Point = { x: 240, y: 222 };
const RADIUS = 150;
const MARK = 28;
const NAME_LENGTH = 9;

/** Rings where the words change, a dot for each dimension; the table beside it says the same. */
export function Radar({ title, axes, edges, softEdge }: Props) {
  const at = (place: number, share: number) =>
    radarPoint(place, axes.length, (Math.min(100, Math.max(0, share)) / 100) * RADIUS, MIDDLE);
  const join = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');
  const line = (from: Point, to: Point) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  const stretches = stretchesOf(axes.map(({ share }) => share !== undefined));
  return (
    <svg class={styles['radar']} viewBox="-20 -2 520 430" role="img" aria-label={title}>
      {[...edges, 100].map((edge) => (
        <polygon
          key={edge}
          class={edge === 100 ? styles['line'] : styles['hair']}
          points={join(axes.map((_, place) => at(place, edge)))}
        />
      ))}
      {axes.map(({ id, share }, place) => (
        <g key={id}>
          <line class={styles['hair']} {...line(MIDDLE, at(place, 100))} />
          {share === undefined ? undefined : (
            <line class={styles['soft']} {...line(at(place, share - softEdge), at(place, share + softEdge))} />
          )}
        </g>
      ))}
      {stretches.map((places) => (
        <polyline
          key={places.join()}
          class={styles['ink']}
          points={join(places.map((place) => at(place, axes[place]?.share ?? 0)))}
        />
      ))}
      {axes.map(({ id, name, share }, place) => {
        const dot = at(place, share ?? 0);
        return (
          <g key={id}>
            {share === undefined ? undefined : (
              <circle class={styles['dot']} cx={dot.x} cy={dot.y} r="6" />
            )}
            <Axis id={id} name={name} place={place} count={axes.length} />
          </g>
        );
      })}
    </svg>
  );
}

interface AxisProps {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly count: number;
}

/** The sign at the end of an axis, its name outside. */
function Axis({ id, name, place, count }: AxisProps) {
  const { x, y } = radarPoint(place, count, RADIUS * 1.18, MIDDLE);
  const isTop = place === 0;
  const side = x >= MIDDLE.x ? 1 : -1;
  const lines = isTop ? [name] : linesOf(name, NAME_LENGTH);
  const textX = isTop ? x : x + side * (MARK / 2 + 6);
  const textY = isTop ? y - MARK / 2 - 6 : y + 5 - (lines.length - 1) * 8.5;
  const anchor = side === 1 ? 'start' : 'end';
  return (
    <>
      <svg x={x - MARK / 2} y={y - MARK / 2} width={MARK} height={MARK} aria-hidden="true">
        <Mark id={id} />
      </svg>
      <text class={styles['name']} x={textX} y={textY} text-anchor={isTop ? 'middle' : anchor}>
        {lines.map((text, row) => (
          <tspan key={text} x={textX} dy={row === 0 ? 0 : 17}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
}
