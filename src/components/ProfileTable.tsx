import { fill } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { DimensionScore } from '#domain/quiz/scoring.ts';
import type { Interface } from '#schemas/interface.ts';
import { ShareBar } from './charts/ShareBar.tsx';
import { Mark } from './Mark.tsx';
import styles from './ProfileTable.module.css';

interface Props {
  readonly quiz: Quiz;
  readonly scores: readonly DimensionScore[];
  readonly names: Readonly<Record<string, { readonly name: string }>>;
  readonly bands: Readonly<Record<string, { readonly name: string }>>;
  readonly notEnough: string;
  readonly words: Interface['result'];
  readonly locale: string;
}

/** The dimensions as one table: name, number, line, band in words, how many answers it rests on. */
export function ProfileTable({ quiz, scores, names, bands, notEnough, words, locale }: Props) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const toShare = (hundredths: number) => hundredths / (quiz.points - 1);
  const edges = quiz.bands.slice(1).map(({ from }) => toShare(from - 100));
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
            <td class={`num notranslate ${styles['share']}`}>
              <span key={share}>{share === undefined ? '–' : whole.format(share)}</span>
            </td>
            <td class={styles['bar']}>
              <ShareBar share={share} softEdge={toShare(quiz.wobble.softEdge)} edges={edges} />
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
