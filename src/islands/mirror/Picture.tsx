import { printPage } from '#browser/print.ts';
import { Sentence } from '#components/Sentence.tsx';
import { count, fill, listOf } from '#domain/phrase.ts';
import type { MirrorView } from '#domain/quiz/mirror.ts';
import { showMirror } from '#domain/quiz/shown-mirror.ts';
import type { Voice } from '#domain/quiz/voice.ts';
import { Alone } from './Alone.tsx';
import { Both } from './Both.tsx';
import { Items } from './Items.tsx';
import styles from './Mirror.module.css';
import type { LookProps } from './props.ts';
import { Reading } from './Reading.tsx';

type Props = LookProps & { readonly voices: readonly Voice[] };

/** What the voices say beside one's own answers, or why nothing is shown yet. */
export function Picture(props: Props) {
  const { quiz, room, locale, answers, voices } = props;
  const { view, waiting, items, alone } = showMirror(quiz, answers, voices);
  const isShown = view.kind === 'mirror';
  const received = voices.reduce(
    (people, voice) => people + ('group' in voice ? voice.group.people : 1),
    0,
  );
  const wait = waiting > 0 && alone.length > 0 ? count(room.waiting, waiting, locale) : room.wait;
  const so = received === 0 ? room.none : count(room.received, received, locale);
  return (
    <div class={`gap ${styles['picture']}`}>
      {isShown && waiting === 0 ? undefined : (
        <p class="notice wait">
          <span key={`${so}${wait}`}>
            {so} {wait}
          </span>
        </p>
      )}
      {isShown ? <Seen {...props} view={view} /> : undefined}
      {items.length > 0 ? <Items {...props} items={items} /> : undefined}
      {alone.map((views, place) => (
        // Nothing else tells two of them apart.
        <Alone {...props} key={`${place + 1}`} number={place + 1} views={views} />
      ))}
      {isShown || alone.length > 0 ? (
        <section class="section gap">
          <h3>{room.after}</h3>
          <p class="measure">{room.afterwards}</p>
          <p class="actions">
            <button class="button" type="button" onClick={printPage}>
              {room.print}
            </button>
          </p>
        </section>
      ) : undefined}
    </div>
  );
}

function Seen(props: LookProps & { readonly view: MirrorView & { readonly kind: 'mirror' } }) {
  const { words, room, locale, view } = props;
  const name = (dimension: string) => words.dimensions[dimension]?.name ?? '';
  const most = Math.max(...view.dimensions.map(({ others }) => others));
  const names = view.dimensions.filter(({ others }) => others === most);
  const saying =
    names.length === 0
      ? room.unsaid
      : fill(room.most, {
          names: listOf(
            names.map(({ dimension }) => name(dimension)),
            locale,
          ),
        });
  const looked = count(room.looked, view.raters, locale);
  return (
    <>
      <h3 key={looked}>{looked}</h3>
      <p class={`standfirst ${styles['saying']}`} key={saying}>
        <Sentence text={saying} />
      </p>
      {view.dimensions.length > 0 ? (
        <>
          <Both {...props} dimensions={view.dimensions} />
          <Reading {...props} dimensions={view.dimensions} />
        </>
      ) : undefined}
      {view.tooFew.length > 0 ? (
        <p class="measure" key={view.tooFew.join()}>
          {fill(room.tooFew, { names: listOf(view.tooFew.map(name), locale) })}
        </p>
      ) : undefined}
    </>
  );
}
