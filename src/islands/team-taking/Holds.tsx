import { Mark } from '#components/Mark.tsx';
import type { Contribution } from '#domain/quiz/voice.ts';
import type { TeamTakingProps } from './props.ts';
import styles from './TakingForTeam.module.css';

interface Props extends Pick<TeamTakingProps, 'names' | 'words'> {
  readonly contribution: Contribution;
}

/** Every count and every sum of a code, in the order of the dimensions. */
export function Holds({ names, words, contribution: { quiz, tallies } }: Props) {
  return (
    <table class={`timetable ${styles['holds']}`}>
      <caption>{words.holds}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dimension}</th>
          <th scope="col" class="num">
            {words.counting}
          </th>
          <th scope="col" class="num">
            {words.sum}
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
            <td class="num">{tallies[place]?.answered}</td>
            <td class="num">{tallies[place]?.sum}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
