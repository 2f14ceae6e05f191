import styles from './charts.module.css';
import ring from './ring.module.css';

interface Props {
  readonly points: number;
  /** Undefined where no point was chosen. */
  readonly answer: number | undefined;
}

/** A given answer, small, as a dot on its line. The words beside it say which. */
export function Stations({ points, answer }: Props) {
  const step = 27;
  const stations = Array.from({ length: points }, (_, place) => place + 1);
  const width = step * (points - 1) + 14;
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <line class={styles['ink']} x1="7" x2={width - 7} y1="8" y2="8" />
      {stations.map((point) => (
        <circle
          key={point}
          class={point === answer ? styles['dot'] : ring['ring']}
          cx={7 + step * (point - 1)}
          cy="8"
          r={point === answer ? 6.5 : 4.5}
        />
      ))}
    </svg>
  );
}
