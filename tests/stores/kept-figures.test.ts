import { describe, expect, test } from 'vitest';
import { readScenario, type Scenario, writeScenario } from '#domain/code/scenario.ts';
import { relationship, worked } from '#domain/value/relationship.ts';
import { createKeptFigures } from '#stores/kept-figures.ts';
import { createFakeBrowser } from './fake-browser.ts';

const KEY = 'sh:figures:relationship';
const now = () => '2026-11-21T12:00:00.000Z';
const scenario: Scenario = {
  values: worked.values,
  ends: {},
  others: [],
  seed: 1,
  currency: '€',
};

function open(texts = new Map<string, string>()) {
  const browser = createFakeBrowser(texts);
  return { browser, kept: createKeptFigures(relationship, { store: browser.openTab(), now }) };
}

test('nothing is written before somebody asks for it', () => {
  const { browser, kept } = open();
  expect(kept.open(undefined)).toEqual({ kind: 'fresh' });
  expect(kept.readChoices()).toEqual({ currency: '', habit: '' });
  kept.open(writeScenario(relationship, scenario));
  kept.open('V1 nonsense');
  expect(browser.log).toEqual([]);
});

test('kept figures come back on the next visit', () => {
  const { browser, kept } = open();
  expect(kept.keep(scenario)).toBe('kept');
  expect([...browser.texts.keys()]).toEqual([KEY]);
  expect(open(browser.texts).kept.open(undefined)).toMatchObject({ kind: 'restored', scenario });
  kept.forget();
  expect(open(browser.texts).kept.open(undefined)).toEqual({ kind: 'fresh' });
});

describe('how sums and numbers are written', () => {
  test('is kept one by one once it is chosen, and goes for every page', () => {
    const { browser, kept } = open();
    kept.keepChoices({ currency: '', habit: '' });
    expect(browser.log).toEqual([]);
    kept.keepChoices({ habit: '1.234,5' });
    expect([...browser.texts.keys()]).toEqual(['sh:setting:numbers']);
    kept.keepChoices({ currency: '€' });
    expect(open(browser.texts).kept.readChoices()).toEqual({ currency: '€', habit: '1.234,5' });
    kept.keepChoices({ currency: '', habit: '' });
    expect(open(browser.texts).kept.readChoices()).toEqual({ currency: '', habit: '' });
  });

  test('is set aside where it cannot be read, and left where a newer version wrote it', () => {
    const newer = '{"format":2,"numbers":"wild"}';
    const { browser, kept } = open(
      new Map([
        ['sh:setting:currency', 'broken'],
        ['sh:setting:numbers', newer],
      ]),
    );
    expect(kept.readChoices()).toEqual({ currency: '', habit: '' });
    kept.keepChoices({ currency: '€', habit: '1.234,5' });
    expect(browser.texts.get('sh:set-aside:setting:currency')).toBe('broken');
    expect(browser.texts.get('sh:setting:numbers')).toBe(newer);
  });

  test('is never a text nobody can have chosen', () => {
    for (const text of ['{"format":1,"numbers":"1;234!5"}', '{"format":1,"numbers":7}', '[]']) {
      const { kept } = open(new Map([['sh:setting:numbers', text]]));
      expect(kept.readChoices().habit, text).toBe('');
    }
  });
});

test('a link goes before what is kept, and does not touch it', () => {
  const { browser, kept } = open();
  kept.keep(scenario);
  const before = browser.texts.get(KEY);
  const other = { ...scenario, seed: 9 };
  expect(kept.open(writeScenario(relationship, other))).toMatchObject({
    kind: 'carried',
    scenario: other,
  });
  expect(browser.texts.get(KEY)).toBe(before);
});

test('what cannot be read is set aside before it is written over, a newer form is not touched', () => {
  const { browser, kept } = open(new Map([[KEY, 'broken']]));
  expect(kept.open(undefined).kind).toBe('fresh');
  expect(kept.keep(scenario)).toBe('kept');
  expect(browser.texts.get('sh:set-aside:figures:relationship')).toBe('broken');
  for (const newer of ['{"format":2,"figures":"x"}', '{"format":1,"figures":"V2abc"}']) {
    const later = open(new Map([[KEY, newer]]));
    expect(later.kept.keep(scenario)).toBe('notTouched');
    expect(later.browser.texts.get(KEY)).toBe(newer);
  }
});

test('a browser that refuses is told about', () => {
  const { browser, kept } = open();
  browser.ending = 'refused';
  expect(kept.keep(scenario)).toBe('notKept');
});

test('a kept value holds a scenario and the moment, nothing derived', () => {
  const { browser, kept } = open();
  kept.keep(scenario);
  const value: unknown = JSON.parse(browser.texts.get(KEY) ?? '');
  expect(value).toEqual({ format: 1, figures: writeScenario(relationship, scenario), at: now() });
  expect(readScenario(writeScenario(relationship, scenario) ?? '', relationship).ok).toBe(true);
});
