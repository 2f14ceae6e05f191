import { useState } from 'preact/hooks';
import { MirrorTable } from '#components/MirrorTable.tsx';
import { fill } from '#domain/phrase.ts';
import type { OneView } from '#domain/quiz/mirror.ts';
import { edgesOf } from '#domain/quiz/scoring.ts';
import type { LookProps } from './props.ts';
import { shareOfMean } from './share-of-mean.ts';

type Props = LookProps & { readonly number: number; readonly views: readonly OneView[] };

/** One person's view, of somebody who agreed to it; seen only once the owner asks for it here, too. */
export function Alone({ quiz, words, room, locale, number, views }: Props) {
  const [isOpen, setOpen] = useState(false);
  const rows = views.map(({ dimension, own, other }) => ({
    dimension,
    name: words.dimensions[dimension]?.name,
    own: shareOfMean(own, quiz),
    others: shareOfMean(other, quiz),
  }));
  return (
    <section class="section gap">
      <h3>{room.alone.title}</h3>
      <p class="measure">{room.alone.says}</p>
      <p class="actions">
        <button
          class="button"
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span key={String(isOpen)}>{isOpen ? room.alone.hide : room.alone.show}</span>
        </button>
      </p>
      {isOpen && rows.length === 0 ? <p>{room.alone.empty}</p> : undefined}
      {isOpen && rows.length > 0 ? (
        <MirrorTable
          caption={fill(room.alone.caption, { number })}
          heads={{ ...room, others: room.alone.other }}
          rows={rows}
          edges={edgesOf(quiz)}
          locale={locale}
        />
      ) : undefined}
    </section>
  );
}
