import { describe, expect, test } from 'vitest';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { readTable, tableKey, writeTable } from '#domain/quiz/saved-table.ts';
import { emptyTable, passOn, type Table, tableView } from '#domain/quiz/table.ts';
import { setAsideKey } from '#domain/saved.ts';
import { createSavedData } from '#stores/saved-data.ts';
import { createTableSession } from '#stores/table-session.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, createFakeClock, type FakeBrowser } from './fake-browser.ts';

const KEY = tableKey(servingHeart);
const AT = '2026-11-20T08:00:00.000Z';
const NEWER = '{"format":2,"table":[]}';
const DAMAGED = writeTable(tableOf(3), AT).replace('"people":3', '"people":4');

/** What the person at this place answers. */
function answersOf(person: number): Answers {
  return new Map(itemsOf(servingHeart).map(({ id }, place) => [id, (place + person) % 6]));
}

function tableOf(people: number): Table {
  return Array.from({ length: people }, (_, person) => answersOf(person)).reduce(
    (table, answers) => passOn(servingHeart, table, answers),
    emptyTable(servingHeart),
  );
}

function browserWith(text?: string): FakeBrowser {
  return createFakeBrowser(new Map(text === undefined ? [] : [[KEY, text]]));
}

function openIn(browser: FakeBrowser) {
  const now = createFakeClock();
  const session = createTableSession(servingHeart, () => ({ store: browser.openTab(), now }));
  session.open();
  return session;
}

function keptIn({ texts }: FakeBrowser) {
  const text = texts.get(KEY);
  return text === undefined ? undefined : readTable(text, servingHeart);
}

/** Passes on so many people, the first as at this place. */
function seat(session: ReturnType<typeof openIn>, from: number, to: number) {
  for (let person = from; person < to; person += 1) session.passOn(answersOf(person));
}

describe('a table in one browser', () => {
  test('stores nothing before the first person passes on', () => {
    const browser = browserWith();
    const session = openIn(browser);
    session.look();
    session.startNew();
    expect(session.$keeping.get()).toBe('nothing');
    expect(browser.log).toEqual([]);
  });

  test('keeps counters and a moment, and nothing else, under one key', () => {
    const browser = browserWith();
    seat(openIn(browser), 0, 2);
    expect([...browser.texts.keys()]).toEqual([KEY]);
    expect(Object.keys(JSON.parse(browser.texts.get(KEY) ?? ''))).toEqual([
      'format',
      'people',
      'shown',
      'counts',
      'at',
    ]);
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(2) });
  });

  test('goes on after a reload in the middle, as if nothing had been', () => {
    const browser = browserWith();
    const before = openIn(browser);
    seat(before, 0, 3);
    before.close();
    const after = openIn(browser);
    expect(after.$table.get()).toEqual(tableOf(3));
    expect(after.$keeping.get()).toBe('saved');
    seat(after, 3, 5);
    expect(after.$table.get()).toEqual(tableOf(5));
    expect(browser.countListeners()).toBe(1);
  });

  test('remembers over a reload for how many people the picture was looked at', () => {
    const browser = browserWith(writeTable(tableOf(5), AT));
    const session = openIn(browser);
    session.look();
    seat(openIn(browser), 5, 6);
    const { kind } = tableView(servingHeart, openIn(browser).$table.get());
    expect(kind).toBe('one-more');
  });

  test('is not marked as looked at where there is no picture, nor twice for the same', () => {
    const browser = browserWith(writeTable(tableOf(4), AT));
    const session = openIn(browser);
    session.look();
    expect(browser.log).toEqual([]);
    seat(session, 4, 5);
    session.look();
    session.look();
    expect(browser.log).toHaveLength(2);
    seat(session, 5, 6);
    session.look();
    expect(session.$table.get().shownPeople).toBe(5);
  });

  test('is empty again once a new one is started', () => {
    const browser = browserWith(writeTable(tableOf(5), AT));
    const session = openIn(browser);
    session.startNew();
    expect(session.$table.get()).toEqual(emptyTable(servingHeart));
    expect(session.$keeping.get()).toBe('nothing');
    expect(browser.texts.size).toBe(0);
  });

  test('is erased with everything else, and nothing comes back (S14)', () => {
    const browser = browserWith();
    const session = openIn(browser);
    seat(session, 0, 3);
    const data = createSavedData(browser.openTab);
    data.open();
    data.eraseAll();
    expect(browser.texts.size).toBe(0);
    expect(session.$table.get().people).toBe(0);
    seat(session, 0, 1);
    expect(session.$table.get()).toEqual(tableOf(1));
  });
});

describe('a table in two tabs', () => {
  test('loses nobody (C01)', () => {
    const browser = browserWith();
    const [one, other] = [openIn(browser), openIn(browser)];
    for (let person = 0; person < 10; person += 1) {
      (person % 2 ? one : other).passOn(answersOf(person));
    }
    expect(one.$table.get()).toEqual(tableOf(10));
    expect(other.$table.get()).toEqual(tableOf(10));
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(10) });
  });

  test('loses nobody where a tab has not heard of the other yet', () => {
    const browser = browserWith();
    const session = openIn(browser);
    seat(session, 0, 2);
    browser.texts.set(KEY, writeTable(tableOf(4), AT));
    seat(session, 4, 5);
    expect(session.$table.get()).toEqual(tableOf(5));
  });

  test('reads again when it comes back from the cache (C03)', () => {
    const browser = browserWith(writeTable(tableOf(2), AT));
    const session = openIn(browser);
    browser.texts.set(KEY, writeTable(tableOf(6), AT));
    browser.tell('returned');
    expect(session.$table.get()).toEqual(tableOf(6));
  });

  test('takes what another tab could keep in place of what was refused here', () => {
    const browser = browserWith(writeTable(tableOf(2), AT));
    const [one, other] = [openIn(browser), openIn(browser)];
    browser.ending = 'refused';
    seat(one, 2, 3);
    expect(one.$keeping.get()).toBe('refused');
    browser.ending = 'saved';
    seat(other, 2, 4);
    expect(one.$table.get()).toEqual(tableOf(4));
    expect(one.$keeping.get()).toBe('saved');
  });
});

describe('where the browser does not keep a table', () => {
  test('it goes on in memory and says so (S01)', () => {
    const browser = browserWith();
    browser.ending = 'memory';
    const session = openIn(browser);
    expect(session.$keeping.get()).toBe('memory');
    seat(session, 0, 5);
    session.look();
    expect(session.$table.get()).toMatchObject({ people: 5, shownPeople: 5 });
    expect(session.$keeping.get()).toBe('memory');
    expect(browser.texts.size).toBe(0);
    session.startNew();
    expect(session.$table.get().people).toBe(0);
    expect(session.$keeping.get()).toBe('memory');
  });

  test('a refused write costs nothing that is on screen or kept (S02)', () => {
    const browser = browserWith(writeTable(tableOf(2), AT));
    const session = openIn(browser);
    browser.ending = 'refused';
    seat(session, 2, 4);
    expect(session.$table.get()).toEqual(tableOf(4));
    expect(session.$keeping.get()).toBe('refused');
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(2) });
    browser.ending = 'saved';
    seat(session, 4, 5);
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(5) });
  });

  test('emptied from outside, it stays on screen and is kept again only when asked (S10)', () => {
    const browser = browserWith();
    const session = openIn(browser);
    seat(session, 0, 3);
    browser.empty();
    expect(session.$keeping.get()).toBe('cleared');
    seat(session, 3, 4);
    expect(browser.texts.size).toBe(0);
    expect(session.$table.get()).toEqual(tableOf(4));
    session.keep();
    expect(session.$keeping.get()).toBe('saved');
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(4) });
  });

  test('emptied without a word, it notices with the next person (S14)', () => {
    const browser = browserWith();
    const session = openIn(browser);
    seat(session, 0, 3);
    browser.texts.clear();
    seat(session, 3, 4);
    expect(session.$keeping.get()).toBe('cleared');
    expect(browser.texts.size).toBe(0);
    session.startNew();
    expect(session.$keeping.get()).toBe('nothing');
  });

  test('with nobody on screen there is nothing to say', () => {
    const browser = browserWith();
    const session = openIn(browser);
    browser.empty();
    expect(session.$keeping.get()).toBe('nothing');
  });
});

describe('what cannot be read', () => {
  test('is said, and set aside with the first person (S04)', () => {
    const browser = browserWith(DAMAGED);
    const session = openIn(browser);
    expect(session.$keeping.get()).toBe('damaged');
    expect(session.$table.get().people).toBe(0);
    session.startNew();
    expect(session.$keeping.get()).toBe('damaged');
    expect(browser.log).toEqual([]);
    seat(session, 0, 1);
    expect(session.$keeping.get()).toBe('saved');
    expect(browser.texts.get(setAsideKey(KEY))).toBe(DAMAGED);
    expect(keptIn(browser)).toEqual({ state: 'kept', table: tableOf(1) });
  });

  test('is not written over where it cannot be set aside', () => {
    const browser = browserWith(DAMAGED);
    browser.refused.add(setAsideKey(KEY));
    const session = openIn(browser);
    seat(session, 0, 2);
    expect(session.$keeping.get()).toBe('refused');
    expect(session.$table.get()).toEqual(tableOf(2));
    expect(browser.texts.get(KEY)).toBe(DAMAGED);
  });

  test('of a later version is never touched, and the table stays on screen only (S08)', () => {
    const browser = browserWith(NEWER);
    const session = openIn(browser);
    expect(session.$keeping.get()).toBe('newer');
    seat(session, 0, 5);
    session.look();
    session.keep();
    expect(session.$table.get()).toMatchObject({ people: 5, shownPeople: 5 });
    expect(session.$keeping.get()).toBe('newer');
    session.startNew();
    expect(session.$table.get().people).toBe(0);
    expect(session.$keeping.get()).toBe('newer');
    expect([...browser.texts]).toEqual([[KEY, NEWER]]);
    expect(browser.log).toEqual([]);
  });

  test('does not take the place of people on screen', () => {
    const browser = browserWith();
    const session = openIn(browser);
    seat(session, 0, 2);
    browser.texts.set(KEY, NEWER);
    seat(session, 2, 3);
    expect(session.$table.get()).toEqual(tableOf(3));
    expect(session.$keeping.get()).toBe('newer');
    expect(browser.texts.get(KEY)).toBe(NEWER);
  });
});

test('foreign keys are left alone (S13)', () => {
  const browser = createFakeBrowser(new Map([['somebody-elses', 'x']]));
  const session = openIn(browser);
  seat(session, 0, 1);
  session.startNew();
  expect([...browser.texts]).toEqual([['somebody-elses', 'x']]);
});
