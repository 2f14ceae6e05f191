import styles from './charts.module.css';

interface Props {
  /** 0 to 100; undefined where there is not enough to say. */
  readonly share: number | undefined;
  /** How far the soft edge reaches to either side, in the same measure. */
  readonly softEdge: number;
  /** Edges of the bands, in the same measure. */
  readonly edges: readonly number[];
}

const percent = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

/** A line that runs to a dot. The table it stands in says the same in numbers and words. */
export function ShareBar({ share, softEdge, edges }: Props) {
  return (
    <svg class={styles['bar']} aria-hidden="true">
      <line class={styles['hair']} x1="0" x2="100%" y1="10" y2="10" />
      {edges.map((edge) => (
        <line
          key={edge}
          class={styles['line']}
          x1={percent(edge)}
          x2={percent(edge)}
          y1="6"
          y2="14"
        />
      ))}
      {share === undefined ? (
        <line class={styles['dash']} x1="0" x2="100%" y1="10" y2="10" />
      ) : (
        <>
          <line
            class={styles['soft']}
            x1={percent(share - softEdge)}
            x2={percent(share + softEdge)}
            y1="10"
            y2="10"
          />
          <line class={styles['ink']} x1="0" x2={percent(share)} y1="10" y2="10" />
          <circle class={styles['dot']} cx={percent(share)} cy="10" r="6" />
        </>
      )}
    </svg>
  );
}
