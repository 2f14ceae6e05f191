import { type Entries, FORMAT, isMoment, MOST_RESULTS, parseRecord } from './saved.ts';

/** What becomes of an entry. `left`: there is no room for it, or a newer version of this site wrote what stands there. */
export type Fate = 'added' | 'replaced' | 'same' | 'left';

export interface ImportPlan {
  readonly writes: Entries;
  /** By the key the entry has in the file. */
  readonly fates: ReadonlyMap<string, Fate>;
}

type Entry = readonly [key: string, text: string];

/** What bringing `brought` in would do to what is kept. */
export function planImport(kept: Entries, brought: Entries): ImportPlan {
  const writes = new Map<string, string>();
  const fates = new Map<string, Fate>();
  const mine = Map.groupBy(kept, seriesOf);
  for (const [series, theirs] of Map.groupBy(brought, seriesOf)) {
    if (series === undefined) {
      for (const [key, text] of theirs) {
        const fate = fateOf(kept.get(key), text);
        fates.set(key, fate);
        if (fate === 'added' || fate === 'replaced') writes.set(key, text);
      }
    } else {
      const joined = joinSeries(series, mine.get(series) ?? [], theirs, fates);
      for (const [key, text] of joined) if (kept.get(key) !== text) writes.set(key, text);
    }
  }
  return { writes, fates };
}

function fateOf(before: string | undefined, text: string): Fate {
  if (before === undefined) return 'added';
  if (before === text) return 'same';
  const format = parseRecord(before)?.get('format');
  return typeof format === 'number' && format > FORMAT ? 'left' : 'replaced';
}

/** The start of the keys of all results of one quiz and version; undefined for any other entry. */
function seriesOf([key]: Entry): string | undefined {
  return /^(sh:result:.*:)\d{1,15}$/.exec(key)?.[1];
}

/**
 * Results of two browsers may bear the same number and are yet different: none takes the place of
 * another. They are strung together by date; where there were none they come as they are.
 */
function joinSeries(
  series: string,
  kept: readonly Entry[],
  brought: readonly Entry[],
  fates: Map<string, Fate>,
): readonly Entry[] {
  const numberOf = ([key]: Entry) => Number(key.slice(series.length));
  const byNumber = (a: Entry, b: Entry) => numberOf(a) - numberOf(b);
  const mine = kept.toSorted(byNumber);
  const known = new Set(mine.map(([, text]) => text));
  const taken: Entry[] = [];
  for (const entry of brought.toSorted(byNumber)) {
    const [key, text] = entry;
    const isFresh = !known.has(text);
    const hasRoom = mine.length + taken.length < MOST_RESULTS;
    if (isFresh && hasRoom) taken.push(entry);
    fates.set(key, isFresh ? (hasRoom ? 'added' : 'left') : 'same');
  }
  if (mine.length === 0 || taken.length === 0) return taken;
  const last = Math.max(...mine.map(numberOf));
  const numbers = [...mine.map(numberOf), ...taken.map((_, place) => last + place + 1)];
  return byMoment([...mine, ...taken]).map(([, text], place) => [
    `${series}${numbers[place]}`,
    text,
  ]);
}

/** As they are, where one has no date that can be read, or is of a newer format. */
function byMoment(results: readonly Entry[]): readonly Entry[] {
  const dated = results.flatMap((entry) => {
    const value = parseRecord(entry[1]);
    const at = value?.get('format') === FORMAT ? value.get('at') : undefined;
    return isMoment(at) ? [{ at, entry }] : [];
  });
  if (dated.length < results.length) return results;
  return dated
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ entry }) => entry);
}
