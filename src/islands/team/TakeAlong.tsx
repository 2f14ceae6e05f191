import { useState } from 'preact/hooks';
import { printPage } from '#browser/print.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import type { GatheredSet, Rounds } from '#domain/gathering.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import type { ShownProps, TeamProps } from './props.ts';

interface Props extends ShownProps, Pick<TeamProps, 'guide'> {
  readonly rounds: Rounds;
  readonly set: GatheredSet;
  readonly onEmpty: () => void;
}

/** The codes as a file, the picture as a table, on paper and in the guide; and the page emptied. */
export function TakeAlong(props: Props) {
  const { words, rounds, set, guide, onEmpty } = props;
  const { picture, shown } = set;
  const [saved, setSaved] = useState<Rounds>();
  const [isUnreachable, setUnreachable] = useState(false);
  const [asked, setAsked] = useState<Rounds>();
  const merged = picture && mergeVoices(shown);
  const isSaved = saved === rounds;
  // What was asked about other codes is not answered by pressing again.
  const isSure = asked === rounds;
  // What is fetched on demand may be out of reach by then.
  const attempt = (act: (take: typeof import('./take.ts')) => void) => async () => {
    try {
      act(await import('./take.ts'));
      setUnreachable(false);
    } catch {
      setUnreachable(true);
    }
  };
  return (
    <section class="section gap screen-only">
      <h2>{words.keepTitle}</h2>
      <p class={isSaved ? 'notice' : 'notice wait'} key={String(isSaved)}>
        {isSaved ? words.saved : words.unsaved}
      </p>
      <div class="actions">
        <button
          class="button"
          type="button"
          onClick={attempt(({ saveTeam }) => {
            saveTeam(rounds);
            setSaved(rounds);
          })}
        >
          {words.save}
        </button>
        {picture ? (
          <>
            <button
              class="button"
              type="button"
              onClick={attempt(({ saveTable }) => saveTable(props, set, rounds))}
            >
              {words.csv}
            </button>
            <button class="button" type="button" onClick={printPage}>
              {words.print}
            </button>
          </>
        ) : undefined}
        <button
          class="button plain"
          type="button"
          onClick={isSure ? onEmpty : () => setAsked(rounds)}
        >
          <span key={String(isSure)}>{isSure ? words.emptyYes : words.empty}</span>
        </button>
      </div>
      <div role="status">
        {isUnreachable ? <p class="notice wrong">{words.unreachable}</p> : undefined}
      </div>
      {merged?.ok ? (
        <>
          <p class="measure">{words.guideNote}</p>
          <p class="actions">
            <a class="button first" href={`${guide}#${writeMergedCode(merged.value)}`}>
              {words.guide}
            </a>
          </p>
        </>
      ) : undefined}
      {merged && !merged.ok ? <p class="measure">{words.tooMany}</p> : undefined}
    </section>
  );
}
