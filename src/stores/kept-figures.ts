import type { Store } from '#browser/storage.ts';
import {
  type ReadScenario,
  readScenario,
  type Scenario,
  type ScenarioProblem,
  writeScenario,
} from '#domain/code/scenario.ts';
import type { Mode } from '#domain/value/mode.ts';
import {
  readCurrency,
  readFigures,
  writeCurrency,
  writeFigures,
} from '#domain/value/saved-figures.ts';
import { currencyKey, figuresAsideKey, figuresKey } from '#domain/value/saved-keys.ts';

/** With what a page of the calculator begins. */
export type Opened =
  | { readonly kind: 'fresh'; readonly currency: string }
  | {
      readonly kind: 'carried' | 'restored';
      readonly scenario: Scenario;
      readonly isMoved: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: ScenarioProblem };

export type FiguresKept = 'kept' | 'notKept' | 'notTouched' | 'tooLong';

export interface KeptFigures {
  /** Reads the link, where there is one, else what the browser keeps. Nothing is written. */
  readonly open: (link: string | undefined) => Opened;
  readonly keep: (scenario: Scenario) => FiguresKept;
  readonly forget: () => void;
  readonly isKept: () => boolean;
}

interface Surroundings {
  readonly store: Store;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The figures of one mode between visits: only where the reader asks for it. */
export function createKeptFigures(mode: Mode, { store, now }: Surroundings): KeptFigures {
  const key = figuresKey(mode.id);
  const readKept = (): ReadScenario | undefined => {
    const saved = readFigures(store.read(key));
    return typeof saved === 'object' ? readScenario(saved.code, mode) : undefined;
  };
  const isNewer = () => {
    const read = readKept();
    return readFigures(store.read(key)) === 'newer' || (!read?.ok && read?.reason === 'newer');
  };
  return {
    open: (link) => {
      const read = link === undefined ? readKept() : readScenario(link, mode);
      if (read?.ok) return { ...read, kind: link === undefined ? 'restored' : 'carried' };
      if (link !== undefined && read) return { kind: 'unreadable', reason: read.reason };
      return { kind: 'fresh', currency: readCurrency(store.read(currencyKey)) };
    },
    keep: (scenario) => {
      const code = writeScenario(mode, scenario);
      if (code === undefined) return 'tooLong';
      if (isNewer()) return 'notTouched';
      const before = store.read(key);
      // What cannot be read is never thrown away silently.
      if (before !== undefined && !readKept()?.ok) store.write(figuresAsideKey(mode.id), before);
      if (store.write(key, writeFigures(code, now())) !== 'saved') {
        // A refused write leaves the old text where it was; only its shadow in memory goes.
        if (before === undefined) store.remove(key);
        else store.write(key, before);
        return 'notKept';
      }
      if (scenario.currency) store.write(currencyKey, writeCurrency(scenario.currency));
      return 'kept';
    },
    forget: () => store.remove(key),
    isKept: () => store.read(key) !== undefined,
  };
}
