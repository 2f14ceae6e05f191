import { GrowingText } from '#components/GrowingText.tsx';
import { Mark } from '#components/Mark.tsx';
import { fill } from '#domain/phrase.ts';
import { chanceWobble } from '#domain/quiz/chance-wobble.ts';
import type { Talk } from '#domain/quiz/guide.ts';
import type { TeamPicture } from '#domain/quiz/team.ts';
import styles from './Guide.module.css';
import type { GuideProps, HandOut, Texts } from './props.ts';

interface Props extends GuideProps {
  readonly texts: Texts;
  readonly picture: TeamPicture;
  readonly talks: readonly Talk[];
}

/** So many articles a talk. */
const HAND_OUTS = 2;

/** Up to three talks, each with what to ask and what to read. */
export function Talks(props: Props) {
  const { words, dimensions, texts, picture, talks } = props;
  const { quiz } = picture.origin;
  const whole = quiz.shortFormOf?.id ?? quiz.id;
  return (
    <section class={styles['talks']}>
      <h2>{words.talksTitle}</h2>
      <p class="small soft measure" key={picture.people}>
        {fill(words.small, { people: picture.people, wobble: chanceWobble(picture.people) })}
      </p>
      {talks.map(({ about, dimension }) => {
        const own = dimensions[quiz.id]?.[dimension];
        const name = fill(words.talks[about].name, { dimension: own?.name ?? '' });
        const asked = words.ask.find((one) => one.quiz === whole && one.dimension === dimension);
        const id = `asks-${about}-${dimension}`;
        const text = [
          fill(words.meaning, { meaning: own?.meaning ?? '' }),
          words.talks[about].asks,
          ...(asked ? [asked.question] : []),
        ].join('\n');
        return (
          <div class={`keep ${styles['talk']}`} key={id}>
            <h3>
              <Mark id={dimension} />
              <span>{name}</span>
            </h3>
            <div class="measure">
              <GrowingText
                id={id}
                label={name}
                text={texts.read(id, text)}
                onText={(changed) => texts.change(id, changed)}
              />
            </div>
            {whole === props.reflection ? (
              <Reading words={words} articles={articlesOn(dimension, props.articles)} />
            ) : undefined}
          </div>
        );
      })}
    </section>
  );
}

/** Those that have the dimension as their own first. */
function articlesOn(dimension: string, articles: readonly HandOut[]): readonly HandOut[] {
  const isOwn = ({ dimensions }: HandOut) => Number(dimensions[0] === dimension);
  return articles
    .filter(({ dimensions }) => dimensions.includes(dimension))
    .toSorted((one, other) => isOwn(other) - isOwn(one))
    .slice(0, HAND_OUTS);
}

function Reading({ words, articles }: Pick<Props, 'words' | 'articles'>) {
  if (articles.length === 0) return null;
  return (
    <>
      <h4>{words.handOut}</h4>
      <ul class={styles['hand']}>
        {articles.map(({ title, thesis, href, address }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span> {thesis} </span>
            <small class={`notranslate ${styles['address']}`}>{address}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
