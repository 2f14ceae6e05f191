import { fill } from '#domain/phrase.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import type { Interface } from '#schemas/interface.ts';
import { ShareBar } from './charts/ShareBar.tsx';
import { Mark } from './Mark.tsx';
import styles from './ProfileTable.module.css';

interface Props {
  readonly scores: readonly DimensionScore[];
  readonly names: Readonly<Record<string, { readonly name: string }>>;
  readonly bands: Readonly<Record<string, { readonly name: string }>>;
  readonly notEnough: string;
  /** Edges of the bands and the soft edge, 0 to 100. */
  readonly edges: readonly number[];
  readonly softEdge: number;
  readonly words: Interface['result'];
  readonly locale: string;
}

/** The dimensions as one table: name, number, line, band in words, how many answers it rests on. */
export function ProfileTable(props: Props) {
  const { scores, names, bands, notEnough, edges, softEdge, words, locale } = props;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <table class={`timetable ${styles['profile']}`}>
      <caption class="visually-hidden">{words.dimensions}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dimension}</th>
          <th scope="col" class="num">
            {words.share}
          </th>
          <th scope="col">{words.bar}</th>
          <th scope="col">{words.band}</th>
          <th scope="col" class="num">
            {words.answers}
          </th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ dimension, share, band, answered, items }) => (
          <tr key={dimension}>
            <th scope="row">
              <span class={styles['name']}>
                <Mark id={dimension} />
                {names[dimension]?.name}
              </span>
            </th>
            <td class="num notranslate">
              <span key={share}>{share === undefined ? '–' : whole.format(share)}</span>
            </td>
            <td class={styles['bar']}>
              <ShareBar share={share} softEdge={softEdge} edges={edges} />
            </td>
            <td class={styles['band']}>
              <span key={band}>{band === undefined ? notEnough : bands[band]?.name}</span>
            </td>
            <td class={`num ${styles['answers']}`}>
              <span key={answered}>{fill(words.answersOf, { answered, items })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
