import { atom, type ReadableAtom } from 'nanostores';
import type { Kept } from '#browser/storage.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { readTable, type SavedTable, tableKey, writeTable } from '#domain/quiz/saved-table.ts';
import { emptyTable, markShown, passOn, type Table, tableView } from '#domain/quiz/table.ts';
import { keepText, type Surroundings } from './keeping.ts';

/**
 * What happens to the counters. `nothing`: nobody has passed on. `cleared`: the browser was emptied
 * while they were on screen. `damaged`: what was kept cannot be read, and is set aside with the next
 * person. `newer`: a later version of the site holds a table, so it is not touched.
 */
export type TableKeeping = 'nothing' | Kept | 'cleared' | 'damaged' | 'newer';

export interface TableSession {
  readonly $table: ReadableAtom<Table>;
  readonly $keeping: ReadableAtom<TableKeeping>;
  readonly open: () => void;
  /** Adds one person's answers to the counters. Nothing takes them out again. */
  readonly passOn: (answers: Answers) => void;
  /** Whoever leads looks at the picture: the next one waits for two more people. */
  readonly look: () => void;
  /** Keeps the counters again that were on screen when the browser was emptied. */
  readonly keep: () => void;
  /** Empties the counters, here and in the browser. */
  readonly startNew: () => void;
  readonly close: () => void;
}

/** One device going round one table. Nothing is written before the first person passes on. */
export function createTableSession(quiz: Quiz, surroundings: () => Surroundings): TableSession {
  const key = tableKey(quiz);
  const $table = atom(emptyTable(quiz));
  const $keeping = atom<TableKeeping>('nothing');
  let around: Surroundings | undefined;
  /** On screen only: the store was emptied, or holds what must not be written over. */
  let isLoose = false;
  let stop = () => {};

  const readKept = (): SavedTable | undefined => {
    const text = around?.store.read(key);
    return text === undefined ? undefined : readTable(text, quiz);
  };
  /** The word of an empty store. */
  const emptyKeeping = () => (around?.store.isLasting() === false ? 'memory' : 'nothing');

  const reread = (gone: 'held' | 'dropped') => {
    const kept = readKept();
    if (kept?.state === 'kept') {
      isLoose = false;
      $table.set(kept.table);
      const isUnsaved = around?.store.hasUnsaved() ? 'refused' : 'saved';
      $keeping.set(around?.store.isLasting() ? isUnsaved : 'memory');
    } else if (kept?.state === 'newer') {
      isLoose = true;
      $keeping.set('newer');
    } else if (kept?.state === 'damaged') {
      $keeping.set('damaged');
    } else if (isLoose || (gone === 'held' && $table.get().people > 0)) {
      isLoose = true;
      $keeping.set('cleared');
    } else {
      $table.set(emptyTable(quiz));
      $keeping.set(emptyKeeping());
    }
  };

  const put = (table: Table) => {
    $table.set(table);
    if (!around || isLoose) return;
    const { store, now } = around;
    const isReadable = (before: string) => readTable(before, quiz).state === 'kept';
    const ending = keepText(store, key, writeTable(table, now()), isReadable);
    isLoose = ending === 'newer';
    $keeping.set(ending);
  };

  /** Takes in what another tab counted meanwhile, and notices where the store is empty by now. */
  const catchUp = () => {
    const kept = readKept();
    const isGone = kept === undefined && $table.get().people > 0;
    if (isGone || kept?.state === 'kept') reread('held');
  };

  return {
    $table,
    $keeping,
    open: () => {
      around ??= surroundings();
      stop();
      stop = around.store.watch((change) => reread(change === 'cleared' ? 'held' : 'dropped'));
      reread('dropped');
    },
    passOn: (answers) => {
      catchUp();
      put(passOn(quiz, $table.get(), answers));
    },
    look: () => {
      catchUp();
      const table = $table.get();
      const isNew = table.shownPeople !== table.people;
      if (isNew && tableView(quiz, table).kind === 'picture') put(markShown(table));
    },
    keep: () => {
      isLoose = false;
      put($table.get());
    },
    startNew: () => {
      const kept = readKept();
      if (kept?.state === 'kept') around?.store.remove(key);
      isLoose = kept?.state === 'newer';
      $table.set(emptyTable(quiz));
      if (!isLoose) $keeping.set(kept?.state === 'damaged' ? 'damaged' : emptyKeeping());
    },
    close: () => stop(),
  };
}
