import { type Entries, FORMAT } from './saved.ts';

/** The export file: exactly the stored texts under their keys, nothing else. */
export function writeExport(entries: Entries): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, site: 'serving-heart', entries: Object.fromEntries(sorted) }, null, 2)}\n`;
}
