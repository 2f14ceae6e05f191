import { type Entries, FORMAT, isMoment, MOST_RESULTS, parseRecord } from './saved.ts';

/** What becomes of an entry. `left`: there is no room for it, or a newer version of this site wrote what stands there. */
export type Fate = 'added' | 'replaced' | 'same' | 'left';

export interface ImportPlan {
  readonly writes: Entries;
  /** By the key the entry has in the file. */
  readonly fates: ReadonlyMap<string, Fate>;
}

const RESULT = /^(sh:result:.*:)(\d{1,15})$/;

/** What bringing `brought` in would do to what is kept. */
export function planImport(kept: Entries, brought: Entries): ImportPlan {
  const writes = new Map<string, string>();
  const fates = new Map<string, Fate>();
  for (const [key, text] of brought) {
    if (RESULT.test(key)) continue;
    const fate = fateOf(kept.get(key), text);
    fates.set(key, fate);
    if (fate === 'added' || fate === 'replaced') writes.set(key, text);
  }
  const series = new Set([...brought.keys()].map((key) => RESULT.exec(key)?.[1]));
  for (const start of series) {
    if (start !== undefined) planResults(start, kept, brought, writes, fates);
  }
  return { writes, fates };
}

function fateOf(before: string | undefined, text: string): Fate {
  if (before === undefined) return 'added';
  if (before === text) return 'same';
  const format = parseRecord(before)?.get('format');
  return typeof format === 'number' && format > FORMAT ? 'left' : 'replaced';
}

/**
 * Results of two browsers may bear the same number and are yet different: none takes the place of
 * another. They are strung together by date; into an empty browser they come as they are.
 */
function planResults(
  start: string,
  kept: Entries,
  brought: Entries,
  writes: Map<string, string>,
  fates: Map<string, Fate>,
): void {
  const mine = resultsIn(kept, start);
  const known = new Set(mine.map(({ text }) => text));
  const theirs = resultsIn(brought, start);
  const fresh = theirs.filter(({ text }) => !known.has(text));
  const taken = new Set(fresh.slice(0, Math.max(0, MOST_RESULTS - mine.length)));
  for (const result of theirs) {
    if (known.has(result.text)) fates.set(result.key, 'same');
    else fates.set(result.key, taken.has(result) ? 'added' : 'left');
  }
  if (mine.length === 0) {
    for (const { key, text } of taken) writes.set(key, text);
    return;
  }
  const last = mine.at(-1)?.number ?? 0;
  const numbers = [...mine.map(({ number }) => number), ...[...taken].map((_, n) => last + n + 1)];
  for (const [place, { text }] of byMoment([...mine, ...taken]).entries()) {
    const key = `${start}${numbers[place]}`;
    if (kept.get(key) !== text) writes.set(key, text);
  }
}

interface Result {
  readonly key: string;
  readonly number: number;
  readonly text: string;
}

function resultsIn(entries: Entries, start: string): readonly Result[] {
  return [...entries]
    .filter(([key]) => RESULT.exec(key)?.[1] === start)
    .map(([key, text]) => ({ key, number: Number(key.slice(start.length)), text }))
    .toSorted((a, b) => a.number - b.number);
}

/** As they are, where one has no date that can be read, or is of a newer format. */
function byMoment(results: readonly Result[]): readonly Result[] {
  const dated = results.flatMap((result) => {
    const value = parseRecord(result.text);
    const at = value?.get('format') === FORMAT ? value.get('at') : undefined;
    return isMoment(at) ? [{ at, result }] : [];
  });
  if (dated.length < results.length) return results;
  return dated
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ result }) => result);
}
