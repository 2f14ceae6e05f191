import styles from './charts.module.css';
import figures from './figures.module.css';
import type { Scale } from './scale.ts';

interface Props {
  readonly scale: Scale;
  readonly middle: number;
  /** Undefined where the model gives no number at that end. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** From the middle to where the low and the high end lead; dotted to the edge where they lead nowhere. */
export function TornadoBar({ scale: { at }, middle, low, high }: Props) {
  const leg = (end: number | undefined, style: string) => (
    <line
      key={style}
      class={end === undefined ? styles['dash'] : figures[style]}
      x1={at(middle)}
      x2={end === undefined ? '100%' : at(end)}
      y1={style === 'low' ? 8 : 12}
      y2={style === 'low' ? 8 : 12}
    />
  );
  return (
    <svg class={styles['bar']} aria-hidden="true">
      <line class={styles['hair']} x1="0" x2="100%" y1="10" y2="10" />
      {leg(low, 'low')}
      {leg(high, 'high')}
      <line class={figures['edge']} x1={at(middle)} x2={at(middle)} y1="-7" y2="27" />
    </svg>
  );
}
