import { RoundStrip } from '#components/charts/RoundStrip.tsx';
import { Mark } from '#components/Mark.tsx';
import { fill } from '#domain/phrase.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { RoundChange } from '#domain/quiz/rounds.ts';
import { edgesOf } from '#domain/quiz/scoring.ts';
import type { ShownProps } from './props.ts';
import styles from './Team.module.css';

interface Props extends ShownProps {
  readonly title: string;
  readonly quiz: Quiz;
  readonly changes: readonly RoundChange[];
}

/** Two means a dimension beside each other, and whether they lie further apart than chance. */
export function RoundsCompared({ title, quiz, changes, names, words }: Props) {
  const say = ({ before, after, wobble, isBeyondWobble }: RoundChange) =>
    isBeyondWobble
      ? words.beyond[after > before ? 'more' : 'less']
      : fill(words.within, { wobble });
  return (
    <section class="section gap">
      <h2 key={title}>{title}</h2>
      <table class={`timetable ${styles['rounds']}`}>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col" class="num">
              {words.before}
            </th>
            <th scope="col" class="num">
              {words.after}
            </th>
            <th scope="col" class={styles['strip']}>
              <span class="visually-hidden">{words.strip}</span>
            </th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.dimension}>
              <th scope="row">
                <span class={styles['name']}>
                  <Mark id={change.dimension} />
                  {names[quiz.id]?.dimensions[change.dimension]}
                </span>
              </th>
              <td class="num notranslate">
                <span key={change.before}>{change.before}</span>
              </td>
              <td class="num notranslate">
                <span key={change.after}>{change.after}</span>
              </td>
              <td class={styles['strip']}>
                <RoundStrip edges={edgesOf(quiz)} before={change.before} after={change.after} />
              </td>
              <td>
                <span key={say(change)}>{say(change)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft measure">{words.roundsNote}</p>
    </section>
  );
}
