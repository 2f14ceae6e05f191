import { useMemo, useState } from 'preact/hooks';
import { type GatheredSet, type Rounds, setsOf } from '#domain/gathering.ts';
import { count, fill } from '#domain/phrase.ts';
import { compareRounds } from '#domain/quiz/rounds.ts';
import { TEAM_MINIMUM } from '#domain/quiz/team.ts';
import { isSameOrigin, type Origin } from '#domain/quiz/voice.ts';
import { Picture } from './Picture.tsx';
import type { ShownProps, TeamProps } from './props.ts';
import { RoundsCompared } from './RoundsCompared.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import styles from './Team.module.css';

interface Props extends ShownProps, Pick<TeamProps, 'guide'> {
  readonly rounds: Rounds;
  readonly onEmpty: () => void;
}

/** Everything that depends on what people said: nothing of it before there are enough of them. */
export function Shown(props: Props) {
  const { rounds, words, locale } = props;
  const [chosen, setChosen] = useState<string>();
  const sets = useMemo(() => setsOf(rounds.latest), [rounds.latest]);
  const earlier = useMemo(() => setsOf(rounds.earlier), [rounds.earlier]);
  const set = sets.find((one) => nameOf(one, props) === chosen) ?? sets[0];
  if (!set) return null;
  const { picture, people } = set;
  const then =
    set.origin.moment === 'now' ? find(sets, { ...set.origin, moment: 'then' }) : undefined;
  const before = find(earlier, set.origin);
  const compared = [
    { title: words.thenTitle, changes: changesBetween(then, set) },
    { title: words.roundsTitle, changes: changesBetween(before, set) },
  ];
  const missing = TEAM_MINIMUM - people;
  return (
    <>
      {sets.length > 1 ? (
        <fieldset class={`screen-only ${styles['sets']}`}>
          <legend>{words.sets}</legend>
          {sets.map((one) => {
            const name = nameOf(one, props);
            return (
              <label key={name}>
                <input
                  type="radio"
                  name="set"
                  checked={one === set}
                  onChange={() => setChosen(name)}
                />
                <span>
                  {name}: {count(words.people, one.people, locale)}
                </span>
              </label>
            );
          })}
        </fieldset>
      ) : undefined}
      <section class="gap" key={nameOf(set, props)}>
        {picture ? (
          <Picture {...props} picture={picture} />
        ) : (
          <>
            <h2>{words.emptyTitle}</h2>
            <p class="notice wait" key={missing}>
              {count(words.missing, missing, locale)}
            </p>
          </>
        )}
        {picture && picture.people < people ? (
          <p class="notice wait">{words.waiting}</p>
        ) : undefined}
      </section>
      {compared.map(({ title, changes }) =>
        changes ? (
          <RoundsCompared
            key={title}
            {...props}
            title={title}
            quiz={set.origin.quiz}
            changes={changes}
          />
        ) : undefined,
      )}
      {earlier.length > 0 && picture && !before?.picture ? (
        <p class="notice wait" key={before?.people}>
          {before
            ? count(words.earlierMissing, TEAM_MINIMUM - before.people, locale)
            : words.otherForm}
        </p>
      ) : undefined}
      <TakeAlong
        {...props}
        set={set}
        changes={compared.findLast(({ changes }) => changes)?.changes}
      />
    </>
  );
}

function nameOf(
  { origin: { quiz, moment } }: GatheredSet,
  { names, words }: Pick<ShownProps, 'names' | 'words'>,
): string {
  return fill(words.setName, {
    quiz: names[quiz.id]?.title ?? quiz.id,
    version: quiz.version,
    moment: moment === 'now' ? words.momentNow : words.momentThen,
  });
}

function find(sets: readonly GatheredSet[], origin: Origin): GatheredSet | undefined {
  return sets.find((one) => isSameOrigin(one.origin, origin));
}

function changesBetween(before: GatheredSet | undefined, after: GatheredSet) {
  return before?.picture && after.picture && compareRounds(before.picture, after.picture);
}
