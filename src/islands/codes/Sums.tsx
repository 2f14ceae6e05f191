import { Mark } from '#components/Mark.tsx';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Tally } from '#domain/quiz/scoring.ts';
import styles from './codes.module.css';

interface Props {
  /** Names of the dimensions. */
  readonly names: Readonly<Record<string, string>>;
  readonly heads: { readonly dimension: string; readonly counted: string; readonly sum: string };
  readonly caption?: string;
  readonly quiz: Pick<Quiz, 'dimensions'>;
  /** One a dimension, in the quiz's order. */
  readonly tallies: readonly Tally[];
}

/** Every count and every sum that a code holds, in the order of the dimensions. */
export function Sums({ names, heads, caption, quiz, tallies }: Props) {
  return (
    <table class={`timetable ${styles['sums']}`}>
      {caption === undefined ? undefined : <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{heads.dimension}</th>
          <th scope="col" class="num">
            {heads.counted}
          </th>
          <th scope="col" class="num">
            {heads.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {quiz.dimensions.map((dimension, place) => (
          <tr key={dimension}>
            <th scope="row">
              <span>
                <Mark id={dimension} />
                {names[dimension]}
              </span>
            </th>
            <td class="num notranslate">
              <span key={tallies[place]?.answered}>{tallies[place]?.answered}</span>
            </td>
            <td class="num notranslate">
              <span key={tallies[place]?.sum}>{tallies[place]?.sum}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
