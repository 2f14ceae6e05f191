import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

interface Options<Value> {
  /** What the server rendered, as long as the first render has to equal it. */
  readonly ssr?: () => Value;
}

/** Stands in for @nanostores/preact, without the lookup of single keys that no island here uses. */
export function useStore<Value>(store: ReadableAtom<Value>, { ssr }: Options<Value> = {}): Value {
  const [isHydrated, setHydrated] = useState(false);
  const [, rerender] = useState({});
  const [first] = useState(() => store.get());
  useEffect(() => {
    if (ssr) setHydrated(true);
    if (first !== store.get()) rerender({});
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
  return ssr && !isHydrated ? ssr() : store.get();
}
