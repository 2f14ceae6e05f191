import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Change, createBrowserStore, createMemoryStore } from '#browser/storage.ts';

interface LocalStorage
  extends Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'> {
  readonly texts: Map<string, string>;
}

/** As much of a localStorage as the store uses; `clear` is missing on purpose. */
function stubLocalStorage(faults: Partial<LocalStorage> = {}): LocalStorage {
  const texts = new Map<string, string>();
  const storage: LocalStorage = {
    texts,
    get length() {
      return texts.size;
    },
    key: (place) => [...texts.keys()][place] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
    ...faults,
  };
  vi.stubGlobal('localStorage', storage);
  return storage;
}

function stubThrowingGetter(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
}

type Listener = (event: object) => void;
const listeners = new Map<string, Set<Listener>>();

function dispatch(type: string, event: object): void {
  for (const listener of listeners.get(type) ?? []) listener(event);
}

beforeEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'localStorage');
  listeners.clear();
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => {
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
  });
  vi.stubGlobal('removeEventListener', (type: string, listener: Listener) => {
    listeners.get(type)?.delete(listener);
  });
});

describe('a browser that keeps things', () => {
  test('gives back what was written, also to the next page', () => {
    const { texts } = stubLocalStorage();
    const store = createBrowserStore('sh:');
    expect(store.read('sh:a')).toBeUndefined();
    expect(store.write('sh:a', '1')).toBe('saved');
    expect(store.write('sh:empty', '')).toBe('saved');
    expect(store.read('sh:a')).toBe('1');
    expect(store.read('sh:empty')).toBe('');
    expect([store.isLasting(), store.hasUnsaved()]).toEqual([true, false]);
    expect(createBrowserStore('sh:').read('sh:a')).toBe('1');
    store.remove('sh:a');
    expect(store.read('sh:a')).toBeUndefined();
    expect([...texts.keys()]).toEqual(['sh:empty']);
  });

  test('lists only keys of ours, and leaves all others where they are (S13)', () => {
    const { texts } = stubLocalStorage();
    texts.set('theirs', 'x').set('sh', 'x').set('other:sh:a', 'x').set('sh:a', '1');
    const store = createBrowserStore('sh:');
    expect(store.keys()).toEqual(['sh:a']);
    for (const key of store.keys()) store.remove(key);
    expect([...texts.keys()]).toEqual(['theirs', 'sh', 'other:sh:a']);
  });

  test('keeps lone surrogates and other odd characters as they are (S15)', () => {
    stubLocalStorage();
    const store = createBrowserStore('sh:');
    const text = '\ud800 \u0000 \u2028 😀';
    expect(store.write('sh:a', text)).toBe('saved');
    expect(store.read('sh:a')).toBe(text);
  });
});

describe('a browser without a store', () => {
  test.each([
    ['throws on the mere mention of it', stubThrowingGetter],
    ['gives null', () => vi.stubGlobal('localStorage', null)],
    ['gives nothing', () => vi.stubGlobal('localStorage', undefined)],
  ])('that %s keeps things in memory (S01)', (_, stub) => {
    stub();
    const store = createBrowserStore('sh:');
    expect([store.isLasting(), store.hasUnsaved()]).toEqual([false, false]);
    expect(store.write('sh:a', '1')).toBe('memory');
    expect(store.read('sh:a')).toBe('1');
    expect(store.keys()).toEqual(['sh:a']);
    expect(store.hasUnsaved()).toBe(true);
    store.remove('sh:a');
    expect([store.read('sh:a'), store.keys()]).toEqual([undefined, []]);
    expect(createBrowserStore('sh:').read('sh:a')).toBeUndefined();
  });
});

describe('a browser that is full', () => {
  test('refuses the new text, keeps the old one and shows the new one until the page closes (S02, S16)', () => {
    const storage = stubLocalStorage();
    const store = createBrowserStore('sh:');
    store.write('sh:a', 'old');
    storage.setItem = refuse;
    expect(store.write('sh:a', 'new')).toBe('refused');
    expect(store.read('sh:a')).toBe('new');
    expect(storage.texts.get('sh:a')).toBe('old');
    expect([store.isLasting(), store.hasUnsaved()]).toEqual([true, true]);
    expect(createBrowserStore('sh:').read('sh:a')).toBe('old');
  });

  test('is tried again with the next write (S02)', () => {
    const storage = stubLocalStorage({ setItem: refuse });
    const store = createBrowserStore('sh:');
    expect(store.write('sh:a', '1')).toBe('refused');
    storage.setItem = (key, text) => storage.texts.set(key, text);
    expect(store.write('sh:b', '2')).toBe('saved');
    expect(store.hasUnsaved()).toBe(true);
    expect(store.write('sh:a', '3')).toBe('saved');
    expect(store.hasUnsaved()).toBe(false);
    expect(store.read('sh:a')).toBe('3');
  });

  test('lists what waits in memory once, beside what is kept', () => {
    const storage = stubLocalStorage();
    const store = createBrowserStore('sh:');
    store.write('sh:a', '1');
    storage.setItem = refuse;
    store.write('sh:a', '2');
    store.write('sh:b', '3');
    expect(store.keys()).toEqual(['sh:a', 'sh:b']);
    store.remove('sh:a');
    expect(store.read('sh:a')).toBeUndefined();
  });
});

describe('a browser that swallows writes without a word', () => {
  test('is found out at the first one, and kept in memory from then on (S03)', () => {
    const storage = stubLocalStorage({ setItem: () => {} });
    const store = createBrowserStore('sh:');
    expect(store.isLasting()).toBe(true);
    expect(store.write('sh:a', '1')).toBe('memory');
    expect(store.isLasting()).toBe(false);
    storage.setItem = (key, text) => storage.texts.set(key, text);
    expect(store.write('sh:b', '2')).toBe('memory');
    expect([store.read('sh:a'), store.read('sh:b')]).toEqual(['1', '2']);
    expect(storage.texts.size).toBe(0);
  });

  test('still shows and gives up what it kept before (S03, S13)', () => {
    const storage = stubLocalStorage();
    storage.texts.set('sh:a', 'kept');
    storage.setItem = () => {};
    const store = createBrowserStore('sh:');
    expect(store.write('sh:b', '2')).toBe('memory');
    expect(store.read('sh:a')).toBe('kept');
    expect(store.keys()).toEqual(['sh:a', 'sh:b']);
    store.remove('sh:a');
    expect(storage.texts.size).toBe(0);
  });
});

test('no method throws where every one of the browser’s does (S01)', () => {
  vi.stubGlobal('localStorage', new Proxy({}, { get: refuse }));
  const store = createBrowserStore('sh:');
  expect(store.read('sh:a')).toBeUndefined();
  expect(store.keys()).toEqual([]);
  expect(store.write('sh:a', '1')).toBe('refused');
  expect(store.read('sh:a')).toBe('1');
  store.remove('sh:a');
  expect(store.keys()).toEqual([]);
});

describe('watching', () => {
  function watch() {
    const storage = stubLocalStorage();
    const store = createBrowserStore('sh:');
    const heard: Change[] = [];
    const stop = store.watch((change) => heard.push(change));
    return { storage, store, heard, stop };
  }

  test('hears of changes to keys of ours, and of nobody else’s (S11)', () => {
    const { storage, heard } = watch();
    dispatch('storage', { key: 'theirs', storageArea: storage });
    dispatch('storage', { key: 'other:sh:a', storageArea: storage });
    dispatch('storage', { key: 'sh:a', storageArea: {} });
    dispatch('storage', { key: null, storageArea: {} });
    expect(heard).toEqual([]);
    dispatch('storage', { key: 'sh:a', storageArea: storage });
    expect(heard).toEqual(['changed']);
  });

  test('hears that the whole store was emptied (S10)', () => {
    const { storage, heard } = watch();
    dispatch('storage', { key: null, storageArea: storage });
    expect(heard).toEqual(['cleared']);
  });

  test('hears of a page that came back from the cache, not of one that was loaded (C03)', () => {
    const { heard } = watch();
    dispatch('pageshow', { persisted: false });
    expect(heard).toEqual([]);
    dispatch('pageshow', { persisted: true });
    expect(heard).toEqual(['returned']);
  });

  test('another tab’s text takes the place of one that had to wait here (C02)', () => {
    const { storage, store } = watch();
    storage.setItem = refuse;
    store.write('sh:a', 'mine');
    storage.texts.set('sh:a', 'theirs');
    dispatch('storage', { key: 'sh:a', storageArea: storage });
    expect(store.read('sh:a')).toBe('theirs');
    expect(store.hasUnsaved()).toBe(false);
  });

  test('ends when it is stopped, and may be stopped twice', () => {
    const { storage, heard, stop } = watch();
    stop();
    stop();
    dispatch('storage', { key: 'sh:a', storageArea: storage });
    dispatch('pageshow', { persisted: true });
    expect(heard).toEqual([]);
  });
});

test('a store in memory forgets with the page and touches no browser (E02)', () => {
  const { texts } = stubLocalStorage();
  const store = createMemoryStore();
  const stop = store.watch(() => expect.unreachable());
  expect([store.isLasting(), store.hasUnsaved()]).toEqual([false, false]);
  expect(store.write('sh:a', '1')).toBe('memory');
  expect([store.read('sh:a'), store.keys(), store.hasUnsaved()]).toEqual(['1', ['sh:a'], true]);
  store.remove('sh:a');
  expect([store.read('sh:a'), store.keys()]).toEqual([undefined, []]);
  stop();
  expect([texts.size, listeners.size]).toEqual([0, 0]);
});
