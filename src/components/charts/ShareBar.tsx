import { BarGround, percentOf } from './BarGround.tsx';
import styles from './charts.module.css';

interface Props {
  /** 0 to 100; undefined where there is not enough to say. */
  readonly share: number | undefined;
  /** How far the soft edge reaches to either side, in the same measure. */
  readonly softEdge: number;
  /** Edges of the bands, in the same measure. */
  readonly edges: readonly number[];
}

/** A line that runs to a dot. The table it stands in says the same in numbers and words. */
export function ShareBar({ share, softEdge, edges }: Props) {
  return (
    <svg class={styles['bar']} aria-hidden="true">
      <BarGround edges={edges} />
      {share === undefined ? (
        <line class={styles['dash']} x1="0" x2="100%" y1="10" y2="10" />
      ) : (
        <>
          <line
            class={styles['soft']}
            x1={percentOf(share - softEdge)}
            x2={percentOf(share + softEdge)}
            y1="10"
            y2="10"
          />
          <line class={styles['ink']} x1="0" x2={percentOf(share)} y1="10" y2="10" />
          <circle class={styles['dot']} cx={percentOf(share)} cy="10" r="6" />
        </>
      )}
    </svg>
  );
}
