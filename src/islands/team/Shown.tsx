import { useEffect, useMemo, useState } from 'preact/hooks';
import { type GatheredSet, type Rounds, setsOf } from '#domain/gathering.ts';
import { count, fill } from '#domain/phrase.ts';
import { TEAM_MINIMUM } from '#domain/quiz/team.ts';
import { Picture } from './Picture.tsx';
import type { ShownProps, TeamProps } from './props.ts';
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
  const set = sets.find((one) => nameOf(one, props) === chosen) ?? sets[0];
  if (!set) return null;
  const { picture, people } = set;
  const isComparable =
    rounds.earlier.length > 0 || sets.some(({ origin }) => origin.moment === 'then');
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
      {picture && isComparable ? <Compared {...props} set={set} /> : undefined}
      <TakeAlong {...props} set={set} />
    </>
  );
}

function Compared(props: ShownProps & { readonly rounds: Rounds; readonly set: GatheredSet }) {
  const [part, setPart] = useState<typeof import('./Comparison.tsx')>();
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    import('./Comparison.tsx').then(setPart, () => setUnreachable(true));
  }, []);
  if (part) return <part.Comparison {...props} />;
  return isUnreachable ? <p class="notice wrong">{props.words.unreachable}</p> : null;
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
