import charts from './charts.module.css';
import styles from './DotStrip.module.css';
import { linesOf } from './lines-of.ts';

interface Strip {
  /** Where the words of the bands change, 0 to 100. */
  readonly edges: readonly number[];
}

interface Props extends Strip {
  /** 0 to 100; undefined where too few could say. */
  readonly mean: number | undefined;
  /** How far people lie to either side of it, in the same measure. */
  readonly spread: number;
  /** From the first band to the last: how many dots stand in it, and its share of 100. */
  readonly bands: readonly { readonly dots: number; readonly share: number }[] | undefined;
  /** Says the shares of the bands. The mean and the spread stand beside the strip in its table. */
  readonly label: string | undefined;
}

const IN_A_ROW = 3;
const PITCH = 12;
const RADIUS = 4.75;
const FIGURE = 17;

const percent = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

/** A team on one line: its people as dots in their bands, in no order, and an arrow at their mean. */
export function DotStrip({ edges, mean, spread, bands, label }: Props) {
  const most = Math.max(0, ...(bands ?? []).map(({ dots }) => dots));
  const rows = Math.ceil(most / IN_A_ROW);
  const base = bands ? FIGURE + rows * PITCH + 6 : 12;
  return (
    <svg
      class={styles['strip']}
      height={base + 14}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {mean === undefined ? (
        <line class={charts['dash']} x1="0" x2="100%" y1={base} y2={base} />
      ) : (
        <>
          {bands ? undefined : (
            <line
              class={charts['soft']}
              x1={percent(mean - spread)}
              x2={percent(mean + spread)}
              y1={base}
              y2={base}
            />
          )}
          <line class={charts['ink']} x1="0" x2="100%" y1={base} y2={base} />
          {[0, ...edges, 100].map((edge) => (
            <line
              key={edge}
              class={charts['ink']}
              x1={percent(edge)}
              x2={percent(edge)}
              y1={base - 5}
              y2={base + 5}
            />
          ))}
          {centresOf(edges).map((centre, place) => {
            const { dots = 0, share = 0 } = bands?.[place] ?? {};
            return dots === 0 ? undefined : (
              <svg key={centre} x={percent(centre)} y="0" overflow="visible" aria-hidden="true">
                <text class={charts['quiet']} y={base - 12 - Math.ceil(dots / IN_A_ROW) * PITCH}>
                  {share}
                </text>
                {placesOf(dots).map(({ x, row }) => (
                  <circle
                    key={`${x} ${row}`}
                    class={charts['case']}
                    cx={x}
                    cy={base - 10 - row * PITCH}
                    r={RADIUS}
                  />
                ))}
              </svg>
            );
          })}
          <svg x={percent(mean)} y="0" overflow="visible" aria-hidden="true">
            <path class={styles['arrow']} d={`M0 ${base + 2}l5 10H-5Z`} />
          </svg>
        </>
      )}
    </svg>
  );
}

/** The names of the bands over the strips of a table. */
export function StripHeads({ edges, names }: Strip & { readonly names: readonly string[] }) {
  const lines = names.map((name) => linesOf(name, 10));
  const most = Math.max(...lines.map(({ length }) => length));
  return (
    <svg class={styles['heads']} height={most * PITCH * 1.4} aria-hidden="true">
      {centresOf(edges).map((centre, place) =>
        lines[place]?.map((line, row) => (
          <text
            key={`${centre} ${line}`}
            class={charts['quiet']}
            x={percent(centre)}
            y={13 + row * PITCH * 1.3}
          >
            {line}
          </text>
        )),
      )}
    </svg>
  );
}

function centresOf(edges: readonly number[]): readonly number[] {
  const ends = [0, ...edges, 100];
  return ends.slice(1).map((end, place) => ((ends[place] ?? 0) + end) / 2);
}

/** Rows from the line up, each centred. */
function placesOf(dots: number): readonly { readonly x: number; readonly row: number }[] {
  return Array.from({ length: dots }, (_, place) => {
    const row = Math.floor(place / IN_A_ROW);
    const width = Math.min(IN_A_ROW, dots - row * IN_A_ROW);
    return { x: ((place % IN_A_ROW) - (width - 1) / 2) * PITCH, row };
  });
}
