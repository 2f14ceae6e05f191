import type { Change, Kept, Store } from '#browser/storage.ts';

export interface FakeBrowser {
  /** What is kept, shared by all tabs. */
  readonly texts: Map<string, string>;
  /** Every write and removal that reached the browser, in order. */
  readonly log: (readonly [key: string, text: string | undefined])[];
  /** How writes end: `memory` for a browser that keeps nothing. */
  ending: Kept;
  /** Keys whose writes are refused while others are not. */
  readonly refused: Set<string>;
  /** A new tab: its own store over the same texts. */
  readonly openTab: () => Store;
  /** Whatever empties a browser from outside: every tab hears of it once. */
  readonly empty: () => void;
  /** How many tabs listen. */
  readonly countListeners: () => number;
  /** Tells a tab's listeners something without changing anything. */
  readonly tell: (change: Change) => void;
}

/** Behaves as `createBrowserStore` over one localStorage: writes in one tab are heard in the others. */
export function createFakeBrowser(texts = new Map<string, string>()): FakeBrowser {
  const log: (readonly [string, string | undefined])[] = [];
  const tabs: { readonly memory: Map<string, string>; readonly listeners: Set<Listener> }[] = [];

  const browser: FakeBrowser = {
    texts,
    log,
    ending: 'saved',
    refused: new Set(),
    openTab: () => {
      const tab = { memory: new Map<string, string>(), listeners: new Set<Listener>() };
      tabs.push(tab);
      const { memory, listeners } = tab;
      const reach = (key: string, text: string | undefined) => {
        if (text === undefined) texts.delete(key);
        else texts.set(key, text);
        log.push([key, text]);
        for (const other of tabs) {
          if (other === tab) continue;
          other.memory.delete(key);
          for (const listener of other.listeners) listener('changed');
        }
      };
      return {
        read: (key) => memory.get(key) ?? texts.get(key),
        write: (key, text) => {
          const ending = browser.refused.has(key) ? 'refused' : browser.ending;
          if (ending === 'saved') {
            memory.delete(key);
            reach(key, text);
          } else memory.set(key, text);
          return ending;
        },
        remove: (key) => {
          memory.delete(key);
          if (texts.has(key)) reach(key, undefined);
        },
        keys: () => [...new Set([...texts.keys(), ...memory.keys()])],
        isLasting: () => browser.ending !== 'memory',
        hasUnsaved: () => memory.size > 0,
        watch: (onChange) => {
          // A listener of its own each time, as two calls of addEventListener with two functions.
          const listener: Listener = (change) => onChange(change);
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
    empty: () => {
      texts.clear();
      browser.tell('cleared');
    },
    countListeners: () => tabs.reduce((sum, { listeners }) => sum + listeners.size, 0),
    tell: (change) => {
      for (const { listeners } of tabs) for (const listener of listeners) listener(change);
    },
  };
  return browser;
}

type Listener = (change: Change) => void;

/** A clock that goes on by one second each time it is asked. */
export function createFakeClock(start = '2026-11-21T09:30:00.000Z'): () => string {
  let moment = Date.parse(start) - 1000;
  return () => {
    moment += 1000;
    return new Date(moment).toISOString();
  };
}
