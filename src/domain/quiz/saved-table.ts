import { FORMAT, isNewer, PREFIX, parseRecord } from '../saved.ts';
import { itemsOf, type Quiz } from './quiz.ts';
import type { Table } from './table.ts';

/** The counters of the one table round which a version of a quiz is taken. */
export function tableKey({ id, version }: Pick<Quiz, 'id' | 'version'>): string {
  return `${PREFIX}table:${id}.${version}`;
}

/** @param at the moment of the last change, ISO 8601 in UTC; no other moment is kept. */
export function writeTable({ people, shownPeople, counts }: Table, at: string): string {
  return JSON.stringify({
    format: FORMAT,
    people,
    shown: shownPeople,
    counts: Object.fromEntries(counts),
    at,
  });
}

export type SavedTable =
  | { readonly state: 'kept'; readonly table: Table }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** Reads one stored table; it counts only as a whole, because one wrong counter makes all of them doubtful. */
export function readTable(text: string, quiz: Quiz): SavedTable {
  if (isNewer(text)) return { state: 'newer' };
  const value = parseRecord(text);
  const [people, shownPeople] = [value?.get('people'), value?.get('shown')];
  const isPossible =
    value?.get('format') === FORMAT &&
    isCount(people) &&
    people > 0 &&
    isCount(shownPeople) &&
    shownPeople <= people;
  const counts = isPossible ? readCounts(value?.get('counts'), quiz, people) : undefined;
  return isPossible && counts
    ? { state: 'kept', table: { people, shownPeople, counts } }
    : { state: 'damaged' };
}

/** One list of counters an item, each adding up to all people; undefined for anything else. */
function readCounts(value: unknown, quiz: Quiz, people: number): Table['counts'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const stored = new Map<string, unknown>(Object.entries(value));
  const items = itemsOf(quiz);
  const counts = new Map<string, readonly number[]>();
  for (const { id } of items) {
    const list = stored.get(id);
    if (!Array.isArray(list) || list.length !== quiz.points + 1 || !list.every(isCount)) {
      return undefined;
    }
    const numbers: readonly number[] = list;
    if (numbers.reduce((sum, count) => sum + count, 0) !== people) return undefined;
    counts.set(id, numbers);
  }
  return stored.size === items.length ? counts : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
