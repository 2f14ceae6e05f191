import type { Store } from '#browser/storage.ts';
import {
  type ReadScenario,
  readScenario,
  type Scenario,
  type ScenarioProblem,
  writeScenario,
} from '#domain/code/scenario.ts';
import { setAsideKey } from '#domain/saved.ts';
import type { Mode } from '#domain/value/mode.ts';
import {
  readCurrency,
  readFigures,
  readHabit,
  writeCurrency,
  writeFigures,
  writeHabit,
} from '#domain/value/saved-figures.ts';
import { currencyKey, figuresKey, habitKey } from '#domain/value/saved-keys.ts';
import { keepText } from './keep-text.ts';

/** With what a page of the calculator begins. */
export type Opened =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'carried' | 'restored';
      readonly scenario: Scenario;
      readonly isMoved: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: ScenarioProblem };

export type FiguresKept = 'kept' | 'notKept' | 'notTouched' | 'tooLong';

/** How a reader likes to see sums and numbers, on every page; empty is as the page comes. */
export interface Choices {
  readonly currency: string;
  readonly habit: string;
}

export interface KeptFigures {
  /** Reads the link, where there is one, else what the browser keeps. Nothing is written. */
  readonly open: (link: string | undefined) => Opened;
  readonly keep: (scenario: Scenario) => FiguresKept;
  readonly forget: () => void;
  readonly readChoices: () => Choices;
  /** Writes what differs from what is kept, or from what comes without. */
  readonly keepChoices: (choices: Partial<Choices>) => void;
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
  const isOfNewer = () => {
    const read = readKept();
    return readFigures(store.read(key)) === 'newer' || (!read?.ok && read?.reason === 'newer');
  };
  const readChoices = () => ({
    currency: readCurrency(store.read(currencyKey)) ?? '',
    habit: readHabit(store.read(habitKey)) ?? '',
  });
  return {
    open: (link) => {
      const read = link === undefined ? readKept() : readScenario(link, mode);
      if (read?.ok) return { ...read, kind: link === undefined ? 'restored' : 'carried' };
      if (link !== undefined && read) return { kind: 'unreadable', reason: read.reason };
      return { kind: 'fresh' };
    },
    keep: (scenario) => {
      const code = writeScenario(mode, scenario);
      if (code === undefined) return 'tooLong';
      if (isOfNewer()) return 'notTouched';
      const before = store.read(key);
      // What cannot be read is never thrown away silently.
      if (before !== undefined && !readKept()?.ok) store.write(setAsideKey(key), before);
      if (store.write(key, writeFigures(code, now())) !== 'saved') {
        // A refused write leaves the old text where it was; only its shadow in memory goes.
        if (before === undefined) store.remove(key);
        else store.write(key, before);
        return 'notKept';
      }
      return 'kept';
    },
    forget: () => store.remove(key),
    readChoices,
    keepChoices: ({ currency, habit }) => {
      const kept = readChoices();
      if (currency !== undefined && currency !== kept.currency) {
        const isReadable = (before: string) => readCurrency(before) !== undefined;
        keepText(store, currencyKey, writeCurrency(currency), isReadable);
      }
      if (habit !== undefined && habit !== kept.habit) {
        const isReadable = (before: string) => readHabit(before) !== undefined;
        keepText(store, habitKey, writeHabit(habit), isReadable);
      }
    },
  };
}
