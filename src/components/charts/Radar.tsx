import styles from './charts.module.css';
import { radarPoint, stretchesOf, writePoints } from './geometry.ts';
import frame from './Radar.module.css';

interface Props {
  readonly title: string;
  /** 0 to 100, an axis each; undefined leaves the line open. */
  readonly shares: readonly (number | undefined)[];
  readonly softEdge: number;
}

/** The answers on the page's `RadarFrame`: a dot for each dimension. The table beside it says the same. */
export function Radar({ title, shares, softEdge }: Props) {
  const at = (place: number, share: number) => radarPoint(place, shares.length, share);
  const points = shares.flatMap((share, place) =>
    share === undefined ? [] : [{ place, share, dot: at(place, share) }],
  );
  return (
    <svg class={frame['radar']} viewBox="-20 -2 520 430" role="img" aria-label={title}>
      <use href="#radar-frame" x="-20" y="-2" width="520" height="430" />
      {points.map(({ place, share }) => (
        <polyline
          key={place}
          class={styles['soft']}
          points={writePoints([at(place, share - softEdge), at(place, share + softEdge)])}
        />
      ))}
      {stretchesOf(shares.map((share) => share !== undefined)).map((places) => (
        <polyline
          key={places.join()}
          class={styles['ink']}
          points={writePoints(places.map((place) => at(place, shares[place] ?? 0)))}
        />
      ))}
      {points.map(({ place, dot }) => (
        <circle key={place} class={styles['dot']} cx={dot.x} cy={dot.y} r="6" />
      ))}
    </svg>
  );
}
