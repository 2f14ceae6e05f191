import charts from './charts.module.css';
import styles from './DotStrip.module.css';
import figures from './figures.module.css';

interface Props {
  /** Whose line it is; `StripFrame` draws it. */
  readonly quiz: string;
  /** Where the words of the bands change, 0 to 100. */
  readonly edges: readonly number[];
  /** 0 to 100. */
  readonly mean: number;
  /** How far people lie to either side of it, in the same measure. */
  readonly spread: number;
  /** From the first band to the last: its share of 100, and how many dots stand for it. */
  readonly shares: readonly number[] | undefined;
  readonly dots: readonly number[] | undefined;
  /** Says the shares of the bands. The mean and the spread stand beside the strip in its table. */
  readonly label: string | undefined;
}

const IN_A_ROW = 3;
const PITCH = 12;

/** A team on one line: its people as dots in their bands, in no order, and an arrow at their mean. */
export function DotStrip({ quiz, edges, mean, spread, shares, dots, label }: Props) {
  const ends = [0, ...edges, 100];
  const rows = (count: number) => Math.ceil(count / IN_A_ROW) * PITCH;
  const base = dots ? rows(Math.max(...dots)) + 23 : 12;
  return (
    <svg
      class={styles['strip']}
      height={base + 14}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      {dots ? undefined : (
        <line
          class={charts['soft']}
          x1={`${Math.max(0, mean - spread)}%`}
          x2={`${Math.min(100, mean + spread)}%`}
          y1={base}
          y2={base}
        />
      )}
      <use href={`#axis-${quiz}`} y={base} />
      {dots?.map((count, band) =>
        count > 0 ? (
          <svg
            key={ends[band]}
            x={`${((ends[band] ?? 0) + (ends[band + 1] ?? 0)) / 2}%`}
            overflow="visible"
            aria-hidden="true"
          >
            <text class={figures['quiet']} y={base - 12 - rows(count)}>
              {shares?.[band]}
            </text>
            {Array.from({ length: count }, (_, place) => {
              // Rows from the line up, each centred.
              const row = Math.floor(place / IN_A_ROW);
              const width = Math.min(IN_A_ROW, count - row * IN_A_ROW);
              return (
                <circle
                  key={String(place)}
                  class={figures['case']}
                  cx={((place % IN_A_ROW) - (width - 1) / 2) * PITCH}
                  cy={base - 10 - row * PITCH}
                  r="4.75"
                />
              );
            })}
          </svg>
        ) : undefined,
      )}
      <svg x={`${mean}%`} overflow="visible" aria-hidden="true">
        <path class={styles['arrow']} d={`M0 ${base + 2}l5 10H-5Z`} />
      </svg>
    </svg>
  );
}
