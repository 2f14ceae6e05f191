import { DotStrip } from '#components/charts/DotStrip.tsx';
import { Mark } from '#components/Mark.tsx';
import { Sentence } from '#components/Sentence.tsx';
import { count, fill, listOf } from '#domain/phrase.ts';
import { dotsOf, MOST_DOTS } from '#domain/quiz/band-shares.ts';
import { chanceWobble } from '#domain/quiz/chance-wobble.ts';
import { edgesOf } from '#domain/quiz/scoring.ts';
import {
  apartness,
  DETAIL_MINIMUM,
  type TeamDimension,
  type TeamPicture,
} from '#domain/quiz/team.ts';
import type { ShownProps } from './props.ts';
import styles from './Team.module.css';

type Props = ShownProps & { readonly picture: TeamPicture };

/** What a team's people say together: a line a dimension, in the order in which it is asked. */
export function Picture(props: Props) {
  const { picture, names, words, locale } = props;
  const { quiz } = picture.origin;
  const own = names[quiz.id];
  const bands = quiz.bands.map(({ id }) => own?.bands[id] ?? '');
  const hasDots = picture.dimensions.some((dimension) => dimension.bands);
  const title = count(words.pictureTitle, picture.people, locale);
  const explained = hasDots
    ? [
        picture.people > MOST_DOTS ? words.dotStep : words.dotEach,
        fill(words.fromLeft, { bands: bands.join(', ').toLocaleLowerCase(locale) }),
        words.arrow,
      ]
    : [words.arrow, picture.people < DETAIL_MINIMUM ? words.meanOnly : words.noDots];
  const nameAll = (dimensions: readonly string[]) =>
    listOf(
      dimensions.map((dimension) => own?.dimensions[dimension] ?? ''),
      locale,
    );
  const talks = [
    [words.differTitle, picture.differMost, words.differ, words.differNone],
    [words.strengthTitle, picture.sharedStrength, words.strength, words.strengthNone],
  ] as const;
  return (
    <>
      <h2 key={title}>{title}</h2>
      <p class="standfirst measure" key={explained.join()}>
        {explained.join(' ')}
      </p>
      <table class={`timetable ${styles['picture']}`}>
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col" class="num">
              {words.mean}
            </th>
            <th scope="col" class={styles['strip']}>
              <span class="visually-hidden">{words.strip}</span>
              <svg class={styles['heads']} aria-hidden="true">
                <use href={`#heads-${quiz.id}`} />
              </svg>
            </th>
            <th scope="col">{words.spread}</th>
          </tr>
        </thead>
        <tbody>
          {quiz.dimensions.map((dimension) => (
            <Row
              key={dimension}
              {...props}
              dimension={dimension}
              shown={picture.dimensions.find((one) => one.dimension === dimension)}
            />
          ))}
        </tbody>
      </table>
      <p class="small soft measure" key={picture.people}>
        {fill(words.chance, { people: picture.people, wobble: chanceWobble(picture.people) })}
      </p>
      <div class={styles['talks']}>
        {talks.map(([heading, found, some, none]) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p key={found.join()}>
              <Sentence text={found.length > 0 ? fill(some, { names: nameAll(found) }) : none} />
            </p>
          </div>
        ))}
      </div>
    </>
  );
}

function Row({
  picture: { people, origin },
  names,
  words,
  locale,
  dimension,
  shown,
}: Props & { readonly dimension: string; readonly shown: TeamDimension | undefined }) {
  const { quiz } = origin;
  const own = names[quiz.id];
  const bands = shown?.bands;
  const label = bands
    ?.map(({ band, share }) => fill(words.ofHundred, { band: own?.bands[band] ?? '', share }))
    .join(', ');
  const apart = shown ? words.apartness[apartness(quiz, shown.spread)] : words.notEnough;
  return (
    <tr>
      <th scope="row">
        <span class={styles['name']}>
          <Mark id={dimension} />
          <span>
            {own?.dimensions[dimension]}
            {shown && shown.people < people ? (
              <i class="small soft" key={shown.people}>
                {' '}
                {count(words.couldSay, shown.people, locale)}
              </i>
            ) : undefined}
          </span>
        </span>
      </th>
      <td class="num notranslate">
        <span key={shown?.share}>{shown?.share ?? '–'}</span>
      </td>
      <td class={styles['strip']}>
        {shown ? (
          <DotStrip
            quiz={quiz.id}
            edges={edgesOf(quiz)}
            mean={shown.share}
            spread={shown.spread}
            shares={bands?.map(({ share }) => share)}
            dots={bands && dotsOf(bands, shown.people)}
            label={label}
          />
        ) : (
          <hr class={styles['silent']} />
        )}
      </td>
      <td class={styles['spread']}>
        {shown ? (
          <span class="notranslate" key={shown.spread}>
            ±{shown.spread}{' '}
          </span>
        ) : undefined}
        <i key={apart}>{apart}</i>
      </td>
    </tr>
  );
}
