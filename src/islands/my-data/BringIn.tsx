import { useRef, useState } from 'preact/hooks';
import { readTextFile } from '#browser/file.ts';
import { LARGEST_FILE, readFile } from '#domain/import.ts';
import { planImport } from '#domain/import-plan.ts';
import { count } from '#domain/phrase.ts';
import type { Entries } from '#domain/saved.ts';
import type { SavedData } from '#stores/saved-data.ts';
import styles from './MyData.module.css';
import { Preview } from './Preview.tsx';
import type { MyDataProps } from './props.ts';

interface Props extends MyDataProps {
  readonly entries: Entries;
  readonly saved: Pick<SavedData, 'bringIn' | 'undo'>;
}

type State =
  | { readonly kind: 'waiting' | 'undone' | 'not-brought' }
  | { readonly kind: 'refused'; readonly reason: keyof MyDataProps['words']['refused'] }
  | { readonly kind: 'preview'; readonly brought: Entries }
  | { readonly kind: 'brought'; readonly entries: number };

/** Brings a saved file back in: first what it would change, then the change, then a way back. */
export function BringIn(props: Props) {
  const { words, entries, saved } = props;
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const heading = useRef<HTMLHeadingElement>(null);

  const look = async (file: File | undefined) => {
    if (file) setState(await readChosen(file));
  };
  /** The button that was pressed goes away; whoever pressed it stays in this section. */
  const goOn = (next: State) => {
    heading.current?.focus();
    setState(next);
  };
  const bringIn = (brought: Entries) => {
    const written = saved.bringIn(brought);
    goOn(written === undefined ? { kind: 'not-brought' } : { kind: 'brought', entries: written });
  };
  const undo = () => {
    saved.undo();
    goOn({ kind: 'undone' });
  };
  return (
    <section class="section gap">
      <h2 ref={heading} tabIndex={-1}>
        {words.bring}
      </h2>
      <p class="measure" id="bring-hint">
        {words.bringHint}
      </p>
      <p>
        <label class={styles['choose']}>
          <span>{words.choose}</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-describedby="bring-hint"
            onClick={(event) => {
              // So that the same file can be chosen twice.
              event.currentTarget.value = '';
            }}
            onChange={(event) => look(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      <div role="status">
        <Said {...props} state={state} />
      </div>
      {state.kind === 'preview' ? (
        <Preview
          {...props}
          plan={planImport(entries, state.brought)}
          onBringIn={() => bringIn(state.brought)}
          onLeave={() => goOn({ kind: 'waiting' })}
        />
      ) : undefined}
      {state.kind === 'brought' ? (
        <p class="actions">
          <button class="button" type="button" onClick={undo}>
            {words.undo}
          </button>
        </p>
      ) : undefined}
    </section>
  );
}

async function readChosen(file: File): Promise<State> {
  const opened = await readTextFile(file, LARGEST_FILE);
  if (!opened.ok) return { kind: 'refused', reason: opened.reason };
  const read = readFile(opened.text);
  return read.ok
    ? { kind: 'preview', brought: read.entries }
    : { kind: 'refused', reason: read.reason };
}

function Said({ state, words, locale }: Props & { readonly state: State }) {
  switch (state.kind) {
    case 'refused':
      return (
        <p class="notice wrong" key={state.reason}>
          {words.refused[state.reason]}
        </p>
      );
    case 'not-brought':
      return (
        <p class="notice wrong" key={state.kind}>
          {words.notBrought}
        </p>
      );
    case 'brought':
      return (
        <p class="notice" key={state.entries}>
          {count(words.brought, state.entries, locale)}
        </p>
      );
    case 'undone':
      return (
        <p class="notice" key={state.kind}>
          {words.undone}
        </p>
      );
    default:
      return null;
  }
}
