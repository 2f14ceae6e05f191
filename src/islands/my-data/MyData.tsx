import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { writeExport } from '#domain/export.ts';
import { thingOf } from '#domain/kept-thing.ts';
import { count } from '#domain/phrase.ts';
import { type Entries, PREFIX } from '#domain/saved.ts';
import { createSavedData } from '#stores/saved-data.ts';
import { Boundary } from '../Boundary.tsx';
import { BringIn } from './BringIn.tsx';
import { Eraser } from './Eraser.tsx';
import { KeptTable } from './KeptTable.tsx';
import type { MyDataProps } from './props.ts';
import { Rescue } from './Rescue.tsx';

/** What this browser keeps of the site: seen, taken along, brought back, erased. */
export function MyData(props: MyDataProps) {
  return (
    <Boundary words={props.trouble} rescue={<Rescue {...props} />}>
      <Saved {...props} />
    </Boundary>
  );
}

function Saved(props: MyDataProps) {
  const { words } = props;
  const [saved] = useState(() => createSavedData(() => createBrowserStore(PREFIX)));
  const entries = useStore(saved.$entries);
  const isLasting = useStore(saved.$isLasting);
  const [state, setState] = useState<'loading' | 'open' | 'erased'>('loading');
  const status = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    saved.open();
    setState('open');
    return saved.close;
  }, [saved]);

  const erase = () => {
    // The button that was pressed goes away with what it erased.
    status.current?.focus();
    saved.eraseAll();
    setState('erased');
  };
  const setAside = new Map([...entries].filter(([key]) => thingOf(key).kind === 'set-aside'));
  return (
    <div class="gap">
      <div role="status" ref={status} tabIndex={-1}>
        <p class={state === 'loading' ? 'soft' : 'notice wait'}>
          <span key={state + entries.size}>{sayState(state, entries.size, isLasting, props)}</span>
        </p>
      </div>
      {entries.size > 0 ? (
        <>
          <KeptTable {...props} entries={entries} />
          <p class="small soft">{words.exportNote}</p>
          <div class="actions">
            <button
              class="button first"
              type="button"
              onClick={() => save('serving-heart', entries)}
            >
              {words.export}
            </button>
            {setAside.size > 0 ? (
              <button
                class="button"
                type="button"
                onClick={() => save('serving-heart-set-aside', setAside)}
              >
                {words.exportSetAside}
              </button>
            ) : undefined}
            <Eraser words={words} onErase={erase} />
          </div>
        </>
      ) : undefined}
      {state === 'loading' ? undefined : <BringIn {...props} entries={entries} saved={saved} />}
    </div>
  );
}

/** The name holds no word of the reader's, only the day. */
function save(name: string, entries: Entries): void {
  downloadText(`${name}-${now().slice(0, 10)}.json`, writeExport(entries), 'application/json');
}

function sayState(
  state: 'loading' | 'open' | 'erased',
  size: number,
  isLasting: boolean,
  { words, locale }: MyDataProps,
): string {
  if (state === 'loading') return words.loading;
  if (state === 'erased' && size === 0) return words.erased;
  if (!isLasting) return words.memory;
  return size === 0 ? words.nothing : count(words.entries, size, locale);
}
