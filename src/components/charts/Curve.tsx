import styles from './charts.module.css';
import figures from './figures.module.css';
import { writePoints } from './geometry.ts';
import { scaleOf } from './scale.ts';

export interface Line {
  readonly id: string;
  readonly name: string;
  /** How it is drawn; a `dot` a point, the others a line through them. */
  readonly manner: 'ink' | 'dash' | 'line' | 'dot';
  /** Where the first point stands along the scale. */
  readonly start: number;
  readonly points: readonly number[];
}

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly write: (value: number) => string;
  readonly writeAge: (age: number) => string;
}

const BOTTOM = 173;
const TOP = 12;

/** Lines along whole steps, from zero upwards. The table beside it says the same. */
export function Curve({ title, lines, write, writeAge }: Props) {
  const ages = lines.flatMap(({ start, points }) => points.map((_, at) => start + at));
  const all = lines.flatMap(({ points }) => points);
  const { at: atX } = scaleOf([...ages]);
  const { ticks } = scaleOf([0, ...all]);
  const top = Math.max(...all, ...ticks) || 1;
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * value) / top;
  const last = Math.max(...ages);
  const every = Math.ceil(last / 12);
  return (
    <figure class="gap">
      <svg class={figures['curve']} role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class={styles['hair']} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text class={figures['scale']} x="-2.75rem" y={y(tick) + 5}>
              {write(tick)}
            </text>
          </g>
        ))}
        {[...new Set(ages)].map((age) =>
          age % every === 0 ? (
            <text class={figures['quiet']} key={age} x={atX(age)} y={BOTTOM + 24}>
              {writeAge(age)}
            </text>
          ) : undefined,
        )}
        {lines.map(({ id, manner, start, points }) =>
          manner === 'dot' ? (
            points.map((value, at) => (
              <circle
                class={styles['dot']}
                key={`${id} ${start + at}`}
                cx={atX(start + at)}
                cy={y(value)}
                r="5"
              />
            ))
          ) : (
            <svg
              key={id}
              aria-hidden="true"
              x="0"
              y="0"
              width="100%"
              height="100%"
              viewBox="0 0 100 204"
              preserveAspectRatio="none"
            >
              <polyline
                class={styles[manner]}
                vector-effect="non-scaling-stroke"
                points={writePoints(
                  points.map((value, at) => ({
                    x: Number.parseFloat(atX(start + at)),
                    y: Math.round(y(value) * 10) / 10,
                  })),
                )}
              />
            </svg>
          ),
        )}
      </svg>
      <figcaption>
        <ul class={figures['legend']}>
          {lines.map(({ id, name, manner }) => (
            <li key={id}>
              <svg width="28" height="10" aria-hidden="true">
                {manner === 'dot' ? (
                  <circle class={styles['dot']} cx="14" cy="5" r="5" />
                ) : (
                  <line class={styles[manner]} x1="1" x2="27" y1="5" y2="5" />
                )}
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
