import { useState } from 'preact/hooks';
import { Radar } from '#components/charts/Radar.tsx';
import { ProfileTable } from '#components/ProfileTable.tsx';
import { fill } from '#domain/phrase.ts';
import { profileOf } from '#domain/quiz/profile.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { type DimensionScore, edgesOf, shareOf } from '#domain/quiz/scoring.ts';
import { DimensionReading } from './DimensionReading.tsx';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';

const ORDERS = ['asAsked', 'mostFirst', 'leastFirst'] as const;
type Order = (typeof ORDERS)[number];

interface Props extends ResultProps {
  readonly answers: Answers;
  readonly scores: readonly DimensionScore[];
}

/** All dimensions: as a figure, as a table with the same numbers, and each one opened. */
export function Dimensions(props: Props) {
  const { quiz, words, result, locale, scores } = props;
  const [order, setOrder] = useState<Order>('asAsked');
  const sorted = sortScores(scores, order);
  const profile = profileOf(quiz, scores);
  const overall = profile.kind === 'too-few' ? undefined : words.bands[profile.band ?? '']?.name;
  const softEdge = shareOf(quiz.wobble.softEdge, quiz);
  return (
    <>
      <section class="section gap">
        <h2>{result.dimensions}</h2>
        {scores.length > 2 ? (
          <figure>
            <Radar
              title={result.radar}
              shares={scores.map(({ share }) => share)}
              softEdge={softEdge}
            />
          </figure>
        ) : undefined}
        <p class="actions screen-only">
          <label for="order">{result.order}</label>
          <select
            id="order"
            value={order}
            onChange={({ currentTarget: { value } }) =>
              setOrder(ORDERS.find((one) => one === value) ?? 'asAsked')
            }
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {result[one]}
              </option>
            ))}
          </select>
        </p>
        <ProfileTable
          scores={sorted}
          names={words.dimensions}
          bands={words.bands}
          notEnough={words.notEnough.name}
          edges={edgesOf(quiz)}
          softEdge={softEdge}
          words={result}
          locale={locale}
        />
        <div class="small soft measure">
          <p>{result.edges}</p>
          <p>{result.softEdge}</p>
          {overall ? <p key={overall}>{fill(result.overall, { band: overall })}</p> : undefined}
        </div>
      </section>
      <section class={`section ${styles['opened']}`}>
        <h2>{result.opened}</h2>
        {sorted.map((score) => (
          <DimensionReading key={score.dimension} {...props} score={score} />
        ))}
      </section>
    </>
  );
}

/** Dimensions without enough answers stand last when they are sorted. */
function sortScores(scores: readonly DimensionScore[], order: Order): readonly DimensionScore[] {
  if (order === 'asAsked') return scores;
  const direction = order === 'mostFirst' ? -1 : 1;
  const rank = ({ mean }: DimensionScore) => (mean === undefined ? 99 : direction * mean);
  return scores.toSorted((a, b) => rank(a) - rank(b));
}
