import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { downloadText } from '#browser/download.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { count, fill } from '#domain/phrase.ts';
import { type Entries, PREFIX, writeExport } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';
import { createSavedData, groupEntries, type KeptGroup } from '#stores/saved-data.ts';

interface Props {
  readonly words: Interface['myData'];
  readonly locale: string;
  /** Titles by quiz id. */
  readonly quizzes: Readonly<Record<string, string>>;
}

const NOTHING: Entries = new Map();

/** What this browser keeps of the site: seen, taken along, erased. */
export function MyData({ words, locale, quizzes }: Props) {
  const [saved] = useState(() => createSavedData(() => createBrowserStore(PREFIX)));
  const entries = useStore(saved.$entries, { ssr: () => NOTHING });
  const isLasting = useStore(saved.$isLasting, { ssr: () => true });
  const [state, setState] = useState<'loading' | 'open' | 'erased'>('loading');
  const dialog = useRef<HTMLDialogElement>(null);
  const eraser = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    saved.open();
    setState('open');
    return saved.close;
  }, [saved]);

  const erase = () => {
    saved.eraseAll();
    dialog.current?.close();
    setState('erased');
  };
  return (
    <div class="gap">
      <div role="status">
        <p class={state === 'loading' ? 'soft' : 'notice wait'}>
          <span key={state + entries.size}>
            {sayState(state, entries.size, isLasting, words, locale)}
          </span>
        </p>
      </div>
      {entries.size > 0 ? (
        <>
          <table class="timetable stack">
            <caption>{words.kept}</caption>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.when}</th>
                <th scope="col" class="num">
                  {words.howMany}
                </th>
              </tr>
            </thead>
            <tbody>
              {groupEntries(entries).map((group) => (
                <tr key={`${group.kind} ${group.quiz}`}>
                  <th scope="row">{nameGroup(group, words, quizzes)}</th>
                  <td>{sayMoment(group.changedAt, words, locale)}</td>
                  <td class="num">
                    <span key={group.entries}>{count(words.entries, group.entries, locale)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small soft">{words.exportNote}</p>
          <div class="actions">
            <button class="button first" type="button" onClick={() => save(entries)}>
              {words.export}
            </button>
            <button
              class="button"
              type="button"
              ref={eraser}
              onClick={() => dialog.current?.showModal()}
            >
              {words.erase}
            </button>
          </div>
        </>
      ) : undefined}
      <dialog ref={dialog} aria-labelledby="erase-ask" onClose={() => eraser.current?.focus()}>
        <div class="gap">
          <h2 id="erase-ask">{words.eraseAsk}</h2>
          <div class="actions">
            <button class="button first" type="button" onClick={() => dialog.current?.close()}>
              {words.eraseNo}
            </button>
            <button class="button" type="button" onClick={erase}>
              {words.eraseYes}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}

/** The name holds no word of the reader's, only the day. */
function save(entries: Entries): void {
  const day = new Date().toISOString().slice(0, 10);
  downloadText(`serving-heart-${day}.json`, writeExport(entries), 'application/json');
}

function sayState(
  state: 'loading' | 'open' | 'erased',
  size: number,
  isLasting: boolean,
  words: Props['words'],
  locale: string,
): string {
  if (state === 'loading') return words.loading;
  if (state === 'erased' && size === 0) return words.erased;
  if (!isLasting) return words.memory;
  return size === 0 ? words.nothing : count(words.entries, size, locale);
}

function nameGroup(group: KeptGroup, words: Props['words'], quizzes: Props['quizzes']): string {
  const name = words.kinds[group.kind];
  return group.quiz === undefined ? name : fill(name, { quiz: quizzes[group.quiz] ?? group.quiz });
}

function sayMoment(moment: string | undefined, words: Props['words'], locale: string): string {
  if (moment === undefined) return words.unknownDate;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(moment));
}
