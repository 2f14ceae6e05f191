import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Stands in for @nanostores/preact, without what no island here uses: single keys, and another value
 * for the first render. A store is as the server saw it until a layout effect opens it.
 */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const [, rerender] = useState({});
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.listen(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        rerender({});
      });
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return store.get();
}
