import type { Kept, Store } from '#browser/storage.ts';
import { isNewer, setAsideKey } from '#domain/saved.ts';

/** Writes a text, but never over one of a later version; one that cannot be read is set aside first. */
export function keepText(
  store: Store,
  key: string,
  text: string,
  isReadable: (before: string) => boolean,
): Kept | 'newer' {
  const before = store.read(key);
  if (before !== undefined) {
    if (isNewer(before)) return 'newer';
    const isToBeMoved = !isReadable(before);
    if (isToBeMoved && store.write(setAsideKey(key), before) === 'refused') return 'refused';
  }
  return store.write(key, text);
}
