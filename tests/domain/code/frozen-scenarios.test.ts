import { describe, expect, test } from 'vitest';
import { readScenario, writeScenario } from '#domain/code/scenario.ts';
import { thingOf } from '#domain/kept-thing.ts';
import { findMode, modes } from '#domain/value/index.ts';
import type { Values } from '#domain/value/mode.ts';
import {
  readCurrency,
  readFigures,
  readHabit,
  writeCurrency,
  writeFigures,
  writeHabit,
} from '#domain/value/saved-figures.ts';
import { currencyKey, figuresKey, habitKey } from '#domain/value/saved-keys.ts';
import frozen from '../../fixtures/codes/v1-scenarios.json' with { type: 'json' };
import kept from '../../fixtures/saved/v1-calculator.json' with { type: 'json' };

/** Figures without those that were left empty. */
function given(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

describe('a link that somebody may have kept', () => {
  test('is frozen for every page of the calculator', () => {
    const pages = new Set(frozen.links.map(({ mode }) => mode));
    expect(modes.map(({ id }) => id).filter((id) => !pages.has(id))).toEqual([]);
  });

  test.each(frozen.links)('still opens to the same figures: $mode', ({ mode, link, holds }) => {
    const found = findMode(mode);
    if (!found) throw new Error(`there is no page ${mode}`);
    const read = readScenario(link, found);
    if (!read.ok) throw new Error(read.reason);
    const { values, others, ...rest } = read.scenario;
    expect({ ...rest, values: given(values), others: others.map(given) }).toEqual(holds);
    expect(read.isMoved).toBe(false);
    expect(writeScenario(found, read.scenario)).toBe(link);
  });
});

describe('what a browser may keep of the calculator', () => {
  test.each(kept.figures)(
    'is still read and still written: $key',
    ({ mode, code, at, key, text }) => {
      expect(figuresKey(mode)).toBe(key);
      expect(readFigures(text)).toEqual({ code });
      expect(writeFigures(code, at)).toBe(text);
      expect(thingOf(key)).toEqual({ kind: 'figures' });
    },
  );

  test('is still the sign of money', () => {
    for (const { currency, text } of kept.currencies) {
      expect(readCurrency(text)).toBe(currency);
      expect(writeCurrency(currency)).toBe(text);
    }
    expect(thingOf(currencyKey)).toEqual({ kind: 'settings' });
  });

  test('is still the habit of writing numbers', () => {
    for (const { habit, text } of kept.habits) {
      expect(readHabit(text)).toBe(habit);
      expect(writeHabit(habit)).toBe(text);
    }
    expect(thingOf(habitKey)).toEqual({ kind: 'settings' });
  });
});
