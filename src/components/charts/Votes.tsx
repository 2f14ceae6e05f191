import styles from './figures.module.css';

const IN_A_ROW = 5;
const STEP = 9;
const RADIUS = 3.5;

/** One dot a person, in rows of five. The number beside it says the same. */
export function Votes({ count }: { readonly count: number }) {
  const rows = Math.ceil(count / IN_A_ROW);
  return (
    <svg width={Math.min(count, IN_A_ROW) * STEP} height={rows * STEP} aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        <circle
          key={place}
          class={styles['case']}
          cx={((place % IN_A_ROW) + 0.5) * STEP}
          cy={(rows - Math.floor(place / IN_A_ROW) - 0.5) * STEP}
          r={RADIUS}
        />
      ))}
    </svg>
  );
}
