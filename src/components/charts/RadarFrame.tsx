import { Mark } from '#components/Mark.tsx';
import { marks } from '#components/marks.ts';
import styles from './charts.module.css';
import { MIDDLE, radarPoint, writePoints } from './geometry.ts';
import { linesOf } from './lines-of.ts';
import names from './names.module.css';

interface Props {
  readonly axes: readonly { readonly id: string; readonly name: string }[];
  /** Edges of the bands, 0 to 100. */
  readonly edges: readonly number[];
}

const MARK = 28;
const NAME_LENGTH = 9;
const SHORT_LENGTH = 6;

/** Rings, axes, signs and names of a radar, drawn once at build; `Radar` lays the answers over it. */
export function RadarFrame({ axes, edges }: Props) {
  const ring = (share: number) =>
    writePoints(axes.map((_, place) => radarPoint(place, axes.length, share)));
  return (
    <svg class="visually-hidden" aria-hidden="true">
      <symbol id="radar-frame" viewBox="-20 -2 520 430">
        {edges.map((edge) => (
          <polygon key={edge} class={styles['hair']} points={ring(edge)} />
        ))}
        <polygon class={styles['line']} points={ring(100)} />
        {axes.map(({ id, name }, place) => {
          const { x, y } = radarPoint(place, axes.length, 100);
          return (
            <g key={id}>
              <line class={styles['hair']} x1={MIDDLE.x} y1={MIDDLE.y} x2={x} y2={y} />
              <AxisEnd id={id} name={name} place={place} count={axes.length} />
            </g>
          );
        })}
      </symbol>
    </svg>
  );
}

interface AxisEndProps {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly count: number;
}

/** The sign at the end of an axis, its name outside; where no sign is drawn, the name alone. */
function AxisEnd({ id, name, place, count }: AxisEndProps) {
  const hasSign = marks.includes(id);
  const { x, y } = radarPoint(place, count, hasSign ? 118 : 104);
  const gap = hasSign ? MARK / 2 + 6 : 6;
  const isUpright = Math.abs(x - MIDDLE.x) < 1;
  const isTop = y < MIDDLE.y;
  const side = x >= MIDDLE.x ? 1 : -1;
  const lines = isUpright ? [name] : linesOf(name, hasSign ? NAME_LENGTH : SHORT_LENGTH);
  const textX = isUpright ? x : x + side * gap;
  const textY = isUpright ? y + (isTop ? -gap : gap + 15) : y + 5 - (lines.length - 1) * 8.5;
  const anchor = side === 1 ? 'start' : 'end';
  return (
    <>
      <svg x={x - MARK / 2} y={y - MARK / 2} width={MARK} height={MARK} aria-hidden="true">
        <Mark id={id} />
      </svg>
      <text
        class={hasSign ? names['name'] : names['only']}
        x={textX}
        y={textY}
        text-anchor={isUpright ? 'middle' : anchor}
      >
        {lines.map((text, row) => (
          <tspan key={text} x={textX} dy={row === 0 ? 0 : '1.13em'}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
}
