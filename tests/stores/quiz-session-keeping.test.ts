import { describe, expect, test } from 'vitest';
import { setAsideKey, writeAnswer } from '#domain/saved.ts';
import { createFakeBrowser } from './fake-browser.ts';
import { AT, browserWith, DAMAGED, keptIn, keyOf, NEWER, NONE, openIn } from './open-session.ts';

describe('a browser that does not keep', () => {
  test('anything says so at once, and the answers stay on screen (S01, S03)', () => {
    const browser = createFakeBrowser();
    browser.ending = 'memory';
    const session = openIn(browser);
    expect(session.$keeping.get()).toBe('memory');
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    expect(session.$keeping.get()).toBe('memory');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2 });
    expect(browser.texts.size).toBe(0);
  });

  test('one more answer leaves the old ones as they were (S02)', () => {
    const browser = browserWith({ ts1: writeAnswer(2, AT), oe1: writeAnswer(5, AT) });
    const session = openIn(browser);
    browser.ending = 'refused';
    session.answer('ts1', 4);
    expect(session.$keeping.get()).toBe('refused');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 5 });
    expect(keptIn(browser)).toEqual({ ts1: 2, oe1: 5 });
  });

  test('one answer does not call itself saved when the next one is (S02)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    browser.refused.add(keyOf('ts1'));
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    expect(session.$keeping.get()).toBe('refused');
    expect(keptIn(browser)).toEqual({ oe1: 2 });
    openIn(browser).answer('hn1', 1);
    expect(session.$keeping.get()).toBe('refused');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2, hn1: 1 });

    browser.refused.clear();
    session.answer('ts1', 4);
    expect(session.$keeping.get()).toBe('saved');
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 2, hn1: 1 });
  });

  test('can be asked again for everything on screen', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    browser.ending = 'refused';
    session.answer('ts1', 4);
    session.answer('oe1', 2);
    browser.ending = 'saved';
    session.keep();
    expect(session.$keeping.get()).toBe('saved');
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 2 });
  });
});

describe('what cannot be read', () => {
  test('costs only itself, and is set aside before it is written over (S04)', () => {
    const browser = browserWith({ ts1: DAMAGED, oe1: writeAnswer(5, AT) });
    const session = openIn(browser);
    expect(Object.fromEntries(session.$answers.get())).toEqual({ oe1: 5 });
    expect(browser.log).toEqual([]);
    session.answer('ts1', 4);
    expect(browser.texts.get(setAsideKey(keyOf('ts1')))).toBe(DAMAGED);
    expect(browser.log.map(([key]) => key)).toEqual([setAsideKey(keyOf('ts1')), keyOf('ts1')]);
    expect(session.$keeping.get()).toBe('saved');
  });

  test('an empty text is set aside like any other', () => {
    const browser = browserWith({ ts1: '' });
    openIn(browser).answer('ts1', 4);
    expect(browser.texts.get(setAsideKey(keyOf('ts1')))).toBe('');
  });

  test('is not thrown away where it cannot be set aside (S02, S04)', () => {
    const browser = browserWith({ ts1: DAMAGED });
    const session = openIn(browser);
    browser.refused.add(setAsideKey(keyOf('ts1')));
    session.answer('ts1', 4);
    expect(browser.texts).toEqual(new Map([[keyOf('ts1'), DAMAGED]]));
    expect(session.$answers.get()).toEqual(new Map([['ts1', 4]]));
    expect(session.$keeping.get()).toBe('refused');
  });
});

describe('what a later version of the site wrote', () => {
  test('is never written over, by an answer or by the form (S08, C04)', () => {
    const browser = browserWith({ ts1: NEWER });
    const session = openIn(browser, new Map([['ts1', 4]]));
    expect(session.$keeping.get()).toBe('newer');
    session.answer('ts1', 3);
    session.keep();
    expect(session.$keeping.get()).toBe('newer');
    expect(browser.texts).toEqual(new Map([[keyOf('ts1'), NEWER]]));
  });

  test('and what was answered in its place stays on screen, also when others are saved', () => {
    const browser = browserWith({ ts1: NEWER });
    const session = openIn(browser);
    session.answer('ts1', 3);
    session.answer('oe1', 2);
    openIn(browser).answer('hn1', 1);
    expect(session.$keeping.get()).toBe('newer');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 3, oe1: 2, hn1: 1 });
  });

  test('while the page was open is found before the next write (C04)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    browser.texts.set(keyOf('ts1'), NEWER);
    session.answer('ts1', 5);
    expect(browser.texts.get(keyOf('ts1'))).toBe(NEWER);
    expect(session.$keeping.get()).toBe('newer');
  });
});

describe('keeping nothing', () => {
  const goPrivate = () => {
    const browser = browserWith({ ts1: writeAnswer(4, AT), hn1: NEWER, sa1: DAMAGED });
    const session = openIn(browser);
    session.answer('oe1', 2);
    session.goPrivate();
    return { browser, session };
  };

  test('takes back what was kept, and leaves on screen what was there', () => {
    const { browser, session } = goPrivate();
    expect(session.$keeping.get()).toBe('private');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2 });
    expect(Object.fromEntries(browser.texts)).toEqual({
      [keyOf('hn1')]: NEWER,
      [keyOf('sa1')]: DAMAGED,
    });
  });

  test('writes nothing more, and follows no other tab', () => {
    const { browser, session } = goPrivate();
    session.answer('cb1', 5);
    openIn(browser).answer('ts1', 1);
    browser.empty();
    browser.tell('returned');
    session.close();
    session.open(NONE);
    expect(session.$keeping.get()).toBe('private');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2, cb1: 5 });
    expect(browser.texts.size).toBe(0);
  });

  test('can be taken back: everything on screen is kept, but for what must not be written over (S08)', () => {
    const { browser, session } = goPrivate();
    session.answer('hn1', 3);
    session.keep();
    expect(session.$keeping.get()).toBe('newer');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2, hn1: 3 });
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 2 });
    expect(browser.texts.get(keyOf('hn1'))).toBe(NEWER);
    expect(browser.texts.get(keyOf('sa1'))).toBe(DAMAGED);
  });

  test('and taken back with nothing on screen there is nothing to keep', () => {
    const session = openIn(createFakeBrowser());
    session.goPrivate();
    session.keep();
    expect(session.$keeping.get()).toBe('nothing');
  });

  test('also forgets what was held after the browser was emptied', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    browser.empty();
    session.goPrivate();
    session.restart();
    session.keep();
    expect(session.$answers.get()).toEqual(NONE);
    expect(browser.texts.size).toBe(0);
  });
});
