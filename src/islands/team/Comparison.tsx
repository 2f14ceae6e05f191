// What is fetched only once there is an earlier round, or one of then, to compare with.

import { RoundStrip } from '#components/charts/RoundStrip.tsx';
import { Mark } from '#components/Mark.tsx';
import type { GatheredSet, Rounds } from '#domain/gathering.ts';
import { count, fill } from '#domain/phrase.ts';
import { compareRounds, type RoundChange } from '#domain/quiz/rounds.ts';
import { TEAM_MINIMUM, type TeamPicture } from '#domain/quiz/team.ts';
import { comparableWith } from './comparable.ts';
import type { ShownProps } from './props.ts';
import styles from './Team.module.css';

interface Props extends ShownProps {
  readonly rounds: Rounds;
  readonly set: GatheredSet;
}

/** A picture beside how it was then, or beside an earlier round; or why it cannot be. */
export function Comparison(props: Props) {
  const { rounds, set, words, locale } = props;
  const { back, before } = comparableWith(set, rounds);
  const after = set.picture;
  if (!after) return null;
  const missing = before && !before.picture ? TEAM_MINIMUM - before.people : undefined;
  return (
    <>
      {back?.picture ? (
        <Beside {...props} title={words.thenTitle} before={back.picture} after={after} />
      ) : undefined}
      {before?.picture ? (
        <Beside {...props} title={words.roundsTitle} before={before.picture} after={after} />
      ) : undefined}
      {missing === undefined ? undefined : (
        <p class="notice wait" key={missing}>
          {count(words.earlierMissing, missing, locale)}
        </p>
      )}
      {rounds.earlier.length > 0 && !before ? (
        <p class="notice wait">{words.otherForm}</p>
      ) : undefined}
    </>
  );
}

interface BesideProps extends ShownProps {
  readonly title: string;
  readonly before: TeamPicture;
  readonly after: TeamPicture;
}

/** Two means a dimension, and whether they lie further apart than chance. */
function Beside({ title, before, after, names, words }: BesideProps) {
  const { quiz } = after.origin;
  const changes = compareRounds(before, after) ?? [];
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
                <RoundStrip quiz={quiz.id} before={change.before} after={change.after} />
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
