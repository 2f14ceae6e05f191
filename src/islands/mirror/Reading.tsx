import { Mark } from '#components/Mark.tsx';
import { count, fill } from '#domain/phrase.ts';
import { LABELS } from '#domain/quiz/gap.ts';
import type { MirrorDimension } from '#domain/quiz/mirror.ts';
import { shareOf } from '#domain/quiz/scoring.ts';
import styles from './Mirror.module.css';
import type { LookProps } from './props.ts';
import { shareOfMean } from './share-of-mean.ts';

type Props = LookProps & { readonly dimensions: readonly MirrorDimension[] };

/** One by one: strengths first, then what lies apart, as something to ask about. */
export function Reading(props: Props) {
  const { words, room, dimensions } = props;
  const groups = [...LABELS, 'others-only' as const].map((label) => ({
    label,
    members: dimensions.filter((one) => (one.kind === 'both' ? one.label : one.kind) === label),
  }));
  return (
    <section class={`section gap ${styles['reading']}`}>
      <h3>{room.reading}</h3>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ label, members }) => (
          <section class={styles['group']} key={label}>
            <h4>{room.labels[label].name}</h4>
            <p class="measure">{room.labels[label].says}</p>
            <dl>
              {members.map((one) => (
                <div class="keep" key={one.dimension}>
                  <dt>
                    <Mark id={one.dimension} />
                    {words.dimensions[one.dimension]?.name}
                  </dt>
                  <dd>
                    {sentencesOn(one, props).map((sentence) => (
                      <span key={sentence}>{sentence} </span>
                    ))}
                  </dd>
                  <Question one={one} {...props} />
                </div>
              ))}
            </dl>
          </section>
        ))}
    </section>
  );
}

function sentencesOn(one: MirrorDimension, { quiz, room, locale }: Props): readonly string[] {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const others = Math.round(shareOfMean(one.others, quiz));
  const own = one.kind === 'both' ? Math.round(shareOfMean(one.own, quiz)) : undefined;
  const numbers =
    own === undefined
      ? fill(room.onlyOthers, { others: whole.format(others) })
      : fill(room.both, { own: whole.format(own), others: whole.format(others) });
  const sentences = [`${numbers}, ${count(room.from, one.raters, locale)}.`];
  if (one.kind === 'both' && own !== undefined && one.clarity !== 'none') {
    sentences.push(
      fill(one.clarity === 'clear' ? room.firm : room.hint, {
        gap: whole.format(Math.abs(others - own)),
        chance: whole.format(shareOf(one.standardError * 100, quiz)),
      }),
    );
  }
  if (one.isAlike !== undefined) sentences.push(one.isAlike ? room.same : room.different);
  return sentences;
}

/** What one could ask about it. */
function Question({ one, words, room }: Props & { readonly one: MirrorDimension }) {
  const label = one.kind === 'both' ? one.label : undefined;
  if (label !== 'quiet-strength' && label !== 'shared-growth' && label !== 'blind-spot')
    return null;
  const question = fill(room.toAsk[label], {
    meaning: words.dimensions[one.dimension]?.meaning ?? '',
  });
  return (
    <dd>
      <i key={question}>{question}</i>
    </dd>
  );
}
