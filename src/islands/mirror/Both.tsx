import { type MirrorRow, MirrorTable } from '#components/MirrorTable.tsx';
import { fill } from '#domain/phrase.ts';
import type { MirrorDimension } from '#domain/quiz/mirror.ts';
import { edgesOf, shareOf } from '#domain/quiz/scoring.ts';
import type { LookProps } from './props.ts';
import { shareOfMean } from './share-of-mean.ts';

type Props = LookProps & { readonly dimensions: readonly MirrorDimension[] };

/** Both sides as a table, strengths first. */
export function Both({ quiz, words, room, locale, dimensions }: Props) {
  const rows = dimensions.map((one): MirrorRow => {
    const row = {
      dimension: one.dimension,
      name: words.dimensions[one.dimension]?.name,
      others: shareOfMean(one.others, quiz),
    };
    const views = one.raters;
    if (one.kind === 'others-only') {
      return { ...row, own: undefined, said: { label: room.labels['others-only'].name, views } };
    }
    const { name } = room.labels[one.label];
    return {
      ...row,
      own: shareOfMean(one.own, quiz),
      chance: shareOf(one.standardError * 100, quiz),
      said: {
        label: one.clarity === 'none' ? name : fill(room[one.clarity], { label: name }),
        views,
      },
    };
  });
  return (
    <>
      <MirrorTable
        caption={room.dimensions}
        heads={room}
        rows={rows}
        edges={edgesOf(quiz)}
        locale={locale}
      />
      <div class="small soft measure">
        <p>{room.scale}</p>
        <p>{room.chance}</p>
      </div>
    </>
  );
}
