import styles from './charts.module.css';

/** A place on such a line, as SVG writes it. */
export function percentOf(share: number): string {
  return `${Math.min(100, Math.max(0, share))}%`;
}

/** The line from 0 to 100 that marks stand on, with ticks at the edges of the bands. */
export function BarGround({ edges }: { readonly edges: readonly number[] }) {
  return (
    <>
      <line class={styles['hair']} x1="0" x2="100%" y1="10" y2="10" />
      {edges.map((edge) => (
        <line
          key={edge}
          class={styles['line']}
          x1={percentOf(edge)}
          x2={percentOf(edge)}
          y1="6"
          y2="14"
        />
      ))}
    </>
  );
}
