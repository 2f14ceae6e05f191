import { BarGround, percentOf } from './BarGround.tsx';
import styles from './charts.module.css';
import ring from './ring.module.css';

interface Props {
  /** All 0 to 100. One's own side; undefined where one could not say. */
  readonly own: number | undefined;
  readonly others: number;
  /** How far chance alone carries the two apart, where that is said. */
  readonly chance: number | undefined;
  /** Edges of the bands. */
  readonly edges: readonly number[];
}

/** A line with two marks: a ring for oneself, a dot for the others. The table it stands in says the same. */
export function MirrorBar({ own, others, chance, edges }: Props) {
  const between = (kind: string, one: number, other: number) => (
    <line class={styles[kind]} x1={percentOf(one)} x2={percentOf(other)} y1="10" y2="10" />
  );
  return (
    <svg class={styles['bar']} aria-hidden="true">
      <BarGround edges={edges} />
      {own === undefined ? undefined : (
        <>
          {chance === undefined ? undefined : between('soft', own - chance, own + chance)}
          {between('ink', own, others)}
          <circle class={ring['ring']} cx={percentOf(own)} cy="10" r="7" />
        </>
      )}
      <circle class={styles['dot']} cx={percentOf(others)} cy="10" r="4.5" />
    </svg>
  );
}
