import { describe, expect, test } from 'vitest';
import { itemsOf } from '#domain/quiz/quiz.ts';
import { writeAnswer } from '#domain/saved.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';
import { AT, keptIn, keyOf, NONE, openIn } from './open-session.ts';

describe('two tabs', () => {
  test('lose none of each other’s answers (C01)', () => {
    const browser = createFakeBrowser();
    const [one, other] = [openIn(browser), openIn(browser)];
    itemsOf(servingHeart).forEach(({ id }, place) => {
      (place % 2 ? one : other).answer(id, place % 6);
    });
    expect(Object.keys(keptIn(browser))).toHaveLength(36);
    expect(one.$answers.get().size).toBe(36);
    expect(other.$answers.get()).toEqual(one.$answers.get());
  });

  test('show the last of two answers to the same item (C02)', () => {
    const browser = createFakeBrowser();
    const [one, other] = [openIn(browser), openIn(browser)];
    one.answer('ts1', 2);
    other.answer('ts1', 5);
    expect(one.$answers.get().get('ts1')).toBe(5);
    expect(other.$answers.get().get('ts1')).toBe(5);
  });

  test('show the last of two answers also where the first was refused (C02)', () => {
    const browser = createFakeBrowser();
    const [one, other] = [openIn(browser), openIn(browser)];
    browser.ending = 'refused';
    one.answer('ts1', 2);
    browser.ending = 'saved';
    other.answer('ts1', 5);
    expect(one.$answers.get().get('ts1')).toBe(5);
    expect(one.$keeping.get()).toBe('saved');
  });

  test('a page that comes back from the cache reads again (C03)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    browser.texts.set(keyOf('oe1'), writeAnswer(2, AT));
    browser.texts.delete(keyOf('ts1'));
    browser.tell('returned');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ oe1: 2 });
  });
});

describe('erasing everything in another tab', () => {
  /** As the page of what is kept does it: key by key. */
  const eraseAll = (browser: FakeBrowser) => {
    const store = browser.openTab();
    for (const key of store.keys()) store.remove(key);
  };

  test('empties this one too, and nothing comes back with the next answer (S14)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    eraseAll(browser);
    expect(session.$answers.get()).toEqual(NONE);
    expect(session.$keeping.get()).toBe('nothing');
    session.answer('hn1', 3);
    session.keep();
    expect(keptIn(browser)).toEqual({ hn1: 3 });
  });

  test('is final even before this tab has heard of it (S14)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    browser.texts.clear();
    session.answer('hn1', 3);
    expect(keptIn(browser)).toEqual({ hn1: 3 });
    expect(session.$keeping.get()).toBe('cleared');
  });
});

describe('when the browser is emptied while the page is open', () => {
  const emptied = () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    browser.empty();
    return { browser, session };
  };

  test('the answers stay on screen, and are not written back unasked (S10)', () => {
    const { browser, session } = emptied();
    expect(session.$keeping.get()).toBe('cleared');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2 });
    expect(browser.texts.size).toBe(0);
  });

  test('one more answer is kept alone, and the others still are not (S10, S14)', () => {
    const { browser, session } = emptied();
    session.answer('hn1', 3);
    expect(keptIn(browser)).toEqual({ hn1: 3 });
    expect(session.$keeping.get()).toBe('cleared');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2, hn1: 3 });
  });

  test('they stay on screen whatever other tabs do, until one answers the same item (S10, C02)', () => {
    const { browser, session } = emptied();
    const other = openIn(browser);
    other.answer('hn1', 3);
    browser.tell('returned');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2, hn1: 3 });
    other.answer('ts1', 1);
    expect(session.$answers.get().get('ts1')).toBe(1);
    expect(session.$keeping.get()).toBe('cleared');
    other.answer('oe1', 5);
    expect(session.$keeping.get()).toBe('saved');
  });

  test('they are all kept again when asked for (S10)', () => {
    const { browser, session } = emptied();
    session.keep();
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 2 });
    expect(session.$keeping.get()).toBe('saved');
  });

  test('with nothing on screen there is nothing to say', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    browser.empty();
    expect(session.$keeping.get()).toBe('nothing');
  });
});
