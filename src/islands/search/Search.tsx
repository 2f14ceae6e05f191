import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepQuery, readQuery } from '#browser/query.ts';
import { Contents } from '#components/Contents.tsx';
import { Mark } from '#components/Mark.tsx';
import { count, fill } from '#domain/phrase.ts';
import { cutPassage, markHits } from '#domain/search/passage.ts';
import type { Interface } from '#schemas/interface.ts';
import { createSearch, type Found, type SearchState } from '#stores/search.ts';
import styles from './Search.module.css';
import type { Shard } from './shard.ts';

interface Props {
  readonly words: Interface['search'];
  readonly locale: string;
  /** Addresses of the parts of the index. */
  readonly shards: readonly string[];
  /** Where to go when nothing is found. */
  readonly topics: readonly {
    readonly href: string;
    readonly name: string;
    readonly mark: string;
  }[];
}

const MOST = 24;
const PASSAGE = 230;
const PAUSE = 180;

/** Searches all articles in the browser. The index is fetched when the field is entered, and no query leaves the page. */
export function Search({ words, locale, shards, topics }: Props) {
  const [search] = useState(() => createSearch(() => openIndex(shards)));
  const state = useStore(search.$state);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const ask = () => {
    clearTimeout(timer.current);
    const query = field.current?.value.trim() ?? '';
    keepQuery('q', query);
    void search.ask(query);
  };
  useLayoutEffect(() => {
    // What was typed before this script ran goes before what the address says.
    if (field.current && field.current.value === '') field.current.value = readQuery('q');
    if (field.current?.value) ask();
    return () => clearTimeout(timer.current);
  }, [search]);

  const onInput = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, PAUSE);
  };
  return (
    <div class="gap" data-answered={state.kind === 'answered' ? '' : undefined}>
      <search class="edge">
        <form
          class={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <label for="q">{words.label}</label>
          <div class={styles['line']}>
            <input
              id="q"
              type="search"
              name="q"
              ref={field}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="q-hint"
              onFocus={search.open}
              onInput={onInput}
            />
            <button class="button first screen-only" type="submit">
              {words.submit}
            </button>
          </div>
          <p id="q-hint" class="small soft screen-only">
            {words.hint}
          </p>
        </form>
      </search>
      <div role="status" class={`${styles['status']} edge`}>
        <Outcome state={state} words={words} locale={locale} />
      </div>
      {state.kind === 'answered' ? (
        state.found.length > 0 ? (
          <Contents
            key={state.query}
            level={2}
            label={words.results}
            entries={state.found.slice(0, MOST).map((found) => entryOf(found, locale))}
          />
        ) : (
          <ul class={`${styles['topics']} edge`}>
            {topics.map(({ href, name, mark }) => (
              <li key={href}>
                <a href={href}>
                  <Mark id={mark} />
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )
      ) : undefined}
    </div>
  );
}

interface OutcomeProps extends Pick<Props, 'words' | 'locale'> {
  readonly state: SearchState;
}

/** What came of it, in words. */
function Outcome({ state, words, locale }: OutcomeProps) {
  if (state.kind === 'idle') return null;
  if (state.kind === 'opening') return <p class="soft">{words.opening}</p>;
  if (state.kind === 'unreachable') return <p class="notice wrong">{words.unreachable}</p>;
  const { found, query, isPartial } = state;
  if (found.length === 0) {
    return (
      <p class="notice wait">
        <span key={query}>
          {fill(words.nothing, { query })} {words.nothingTry}
        </span>
      </p>
    );
  }
  const sentence = count(isPartial ? words.partly : words.found, found.length, locale);
  return (
    <p class="soft">
      <span key={sentence}>
        {sentence}
        {found.length > MOST ? ` ${fill(words.most, { n: MOST })}` : ''}
      </span>
    </p>
  );
}

function entryOf({ href, title, mark, day, text, terms }: Found, locale: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    href,
    mark,
    title: <Marked text={title} terms={terms} />,
    text: <Marked text={cutPassage(text, terms, PASSAGE)} terms={terms} />,
    meta: [{ text: date.format(new Date(day)), datetime: day }],
  };
}

function Marked({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  return (
    <>
      {markHits(text, terms).map((piece, place) =>
        piece.isHit ? (
          <mark key={place} class={styles['hit']}>
            {piece.text}
          </mark>
        ) : (
          <span key={place}>{piece.text}</span>
        ),
      )}
    </>
  );
}

async function openIndex(addresses: readonly string[]) {
  const [{ openShards }, ...modules] = await Promise.all([
    import('./shard.ts'),
    ...addresses.map(
      (address): Promise<{ readonly shard: Shard }> => import(/* @vite-ignore */ address),
    ),
  ]);
  return openShards(modules.map(({ shard }) => shard));
}
