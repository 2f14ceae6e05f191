import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKey, promiseKey, resultKey, setAsideKey, writeAnswer } from '#domain/saved.ts';
import { settingKey, writeSetting } from '#domain/setting.ts';
import { createSavedData, groupEntries } from '#stores/saved-data.ts';
import { servingHeart } from '../any-quiz.ts';
import { anyText } from '../any-text.ts';
import { createFakeBrowser } from './fake-browser.ts';

const TS1 = answerKey(servingHeart, 'ts1');
const OE1 = answerKey(servingHeart, 'oe1');
const EARLY = '2026-11-20T08:00:00.000Z';
const LATE = '2026-11-21T09:30:00.000Z';

function dataIn(texts: readonly (readonly [string, string])[]) {
  const browser = createFakeBrowser(new Map(texts));
  return { browser, saved: createSavedData(browser.openTab) };
}

const some = () =>
  dataIn([
    [TS1, writeAnswer(4, EARLY)],
    [setAsideKey(OE1), 'not { json'],
  ]);

describe('what this browser keeps', () => {
  test('is read when the page opens, text for text', () => {
    const { saved } = some();
    expect(saved.$entries.get().size).toBe(0);
    saved.open();
    expect(saved.$entries.get()).toEqual(
      new Map([
        [TS1, writeAnswer(4, EARLY)],
        [setAsideKey(OE1), 'not { json'],
      ]),
    );
    expect(saved.$isLasting.get()).toBe(true);
  });

  test('is followed while other tabs change it, until the page closes', () => {
    const { browser, saved } = some();
    saved.open();
    browser.openTab().write(OE1, writeAnswer(2, LATE));
    expect(saved.$entries.get().size).toBe(3);
    browser.empty();
    expect(saved.$entries.get().size).toBe(0);
    saved.close();
    browser.openTab().write(OE1, writeAnswer(2, LATE));
    expect(saved.$entries.get().size).toBe(0);
  });

  test('is said to be nothing lasting where the browser keeps nothing (S01)', () => {
    const { browser, saved } = dataIn([]);
    browser.ending = 'memory';
    saved.open();
    expect(saved.$isLasting.get()).toBe(false);
  });

  test('is listened to once, however often the page opens', () => {
    const { browser, saved } = some();
    saved.open();
    saved.open();
    expect(browser.countListeners()).toBe(1);
    saved.close();
    expect(browser.countListeners()).toBe(0);
  });

  test('shows a key without its text as empty, if it went away while it was read', () => {
    const { browser } = some();
    const store = { ...browser.openTab(), keys: () => [TS1, 'sh:gone'] };
    const saved = createSavedData(() => store);
    saved.open();
    expect(saved.$entries.get().get('sh:gone')).toBe('');
  });
});

describe('erasing everything', () => {
  test('removes key by key, and is heard in the other tabs (S13, S14)', () => {
    const { browser, saved } = some();
    const other = createSavedData(browser.openTab);
    other.open();
    saved.open();
    saved.eraseAll();
    expect(saved.$entries.get().size).toBe(0);
    expect(other.$entries.get().size).toBe(0);
    expect(browser.log).toEqual([
      [TS1, undefined],
      [setAsideKey(OE1), undefined],
    ]);
  });

  test('twice, or of nothing, or before the page is open does no harm (C05)', () => {
    const { browser, saved } = some();
    saved.eraseAll();
    expect(browser.log).toEqual([]);
    expect(saved.$isLasting.get()).toBe(true);
    saved.open();
    saved.eraseAll();
    saved.eraseAll();
    expect(browser.texts.size).toBe(0);
    expect(browser.log).toHaveLength(2);
  });

  test('that does not succeed is not called done', () => {
    const { browser } = some();
    const saved = createSavedData(() => ({ ...browser.openTab(), remove: () => {} }));
    saved.open();
    saved.eraseAll();
    expect(saved.$entries.get().size).toBe(2);
  });
});

describe('the list a person reads', () => {
  test('has one line a quiz, one for what was set aside and one for the rest', () => {
    const later = answerKey({ id: 'serving-heart', version: 2 }, 'ts1');
    const entries = new Map([
      [TS1, writeAnswer(4, LATE)],
      [setAsideKey(OE1), 'not { json'],
      [OE1, writeAnswer(4, EARLY)],
      [later, writeAnswer(4, EARLY)],
      [answerKey({ id: 'first-day', version: 1 }, 'a'), writeAnswer(1, EARLY)],
      [resultKey(servingHeart, 1), '{"format":1}'],
      [promiseKey(servingHeart), '{"format":1}'],
      [settingKey('digit-keys'), writeSetting(false)],
      ['sh:theme', 'dark'],
      ['sh:other', 'x'],
    ]);
    expect(groupEntries(entries)).toEqual([
      { kind: 'answers', quiz: 'serving-heart', entries: 3, changedAt: LATE },
      { kind: 'set-aside', quiz: undefined, entries: 1, changedAt: undefined },
      { kind: 'answers', quiz: 'first-day', entries: 1, changedAt: EARLY },
      { kind: 'results', quiz: 'serving-heart', entries: 1, changedAt: undefined },
      { kind: 'promise', quiz: 'serving-heart', entries: 1, changedAt: undefined },
      { kind: 'settings', quiz: undefined, entries: 1, changedAt: undefined },
      { kind: 'other', quiz: undefined, entries: 2, changedAt: undefined },
    ]);
    expect(groupEntries(new Map())).toEqual([]);
  });

  test('a quiz called as a kind of thing has a line of its own', () => {
    const entries = new Map([
      [answerKey({ id: 'other', version: 1 }, 'a'), writeAnswer(1, EARLY)],
      ['sh:theme', 'dark'],
    ]);
    expect(groupEntries(entries)).toHaveLength(2);
  });

  test.each([
    '{"at":"NaN"}',
    '{"at":"-000001-01-01T00:00:00Z"}',
    '{"at":"2026-13-01T00:00:00Z"}',
    '{"at":"2026-11-21T99:99:99Z"}',
    '{"at":-1}',
    '{"at":"2026-11-21"}',
    '{"at":"2026-02-31T00:00:00.000Z"}',
    '"at":"2026-11-21T09:30:00.000Z"',
    '{}',
    '',
  ])('a moment that is none is not shown: %s (T02)', (text) => {
    const [group] = groupEntries(new Map([[TS1, text]]));
    expect(group?.changedAt).toBeUndefined();
  });

  test('a moment far ahead is shown as it stands, and formats without a throw (T01, T02)', () => {
    const entries = new Map([[TS1, writeAnswer(4, '2099-01-01T00:00:00.000Z')]]);
    const [group] = groupEntries(entries);
    expect(group?.changedAt).toBe('2099-01-01T00:00:00.000Z');
  });

  test('for any texts names only moments that a calendar can show (T02, S04)', () => {
    const anyMoment = fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.nat(99),
        fc.nat(99),
        fc.stringMatching(/^[\d:.]+$/),
      )
      .map(([year, month, day, time]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        return `{"at":"${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}Z"}`;
      });
    const anyStored = fc.oneof(anyMoment, anyText());
    const calendar = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyStored), (stored) => {
        const groups = groupEntries(new Map(Object.entries(stored)));
        const counted = groups.reduce((sum, { entries }) => sum + entries, 0);
        expect(counted).toBe(Object.keys(stored).length);
        for (const { changedAt } of groups) {
          if (changedAt !== undefined) calendar.format(new Date(changedAt));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
