import charts from './charts.module.css';
import figures from './figures.module.css';
import { linesOf } from './lines-of.ts';
import styles from './StripFrame.module.css';

interface Props {
  readonly quiz: string;
  /** Where the words of the bands change, 0 to 100. */
  readonly edges: readonly number[];
  /** Names of the bands. */
  readonly names: readonly string[];
}

const LONGEST = 10;
const LEADING = 16;

/** The line of a strip with the edges of its bands, and their names, drawn once at build for all rows of a table. */
export function StripFrame({ quiz, edges, names }: Props) {
  const ends = [0, ...edges, 100];
  const centres = names.map((_, place) => ((ends[place] ?? 0) + (ends[place + 1] ?? 0)) / 2);
  return (
    <svg class="visually-hidden" aria-hidden="true">
      <symbol id={`axis-${quiz}`} overflow="visible">
        <line class={charts['ink']} x1="0" x2="100%" y1="0" y2="0" />
        {ends.map((edge) => (
          <line key={edge} class={charts['ink']} x1={`${edge}%`} x2={`${edge}%`} y1="-5" y2="5" />
        ))}
      </symbol>
      <symbol id={`heads-${quiz}`} overflow="visible">
        {names.map((name, place) =>
          linesOf(name, LONGEST).map((line, row) => (
            <text
              key={line}
              class={`${figures['quiet']} ${styles['head']}`}
              x={`${centres[place]}%`}
              y={13 + row * LEADING}
            >
              {line}
            </text>
          )),
        )}
      </symbol>
    </svg>
  );
}
