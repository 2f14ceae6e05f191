import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { readAnswers, setAsideKey, writeAnswer } from '#domain/saved.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser } from './fake-browser.ts';
import {
  AT,
  browserWith,
  DAMAGED,
  keptIn,
  keyOf,
  NEWER,
  NONE,
  openIn,
  sessionIn,
} from './open-session.ts';

describe('taking a quiz', () => {
  test('stores nothing before the first answer', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    expect(session.$keeping.get()).toBe('nothing');
    expect(browser.log).toEqual([]);
  });

  test('keeps each answer as it is given, with its moment', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    session.answer('oe1', 0);
    expect(session.$answers.get()).toEqual(
      new Map([
        ['ts1', 4],
        ['oe1', 0],
      ]),
    );
    expect(session.$keeping.get()).toBe('saved');
    expect(browser.log).toEqual([
      [keyOf('ts1'), writeAnswer(4, '2026-11-21T09:30:00.000Z')],
      [keyOf('oe1'), writeAnswer(0, '2026-11-21T09:30:01.000Z')],
    ]);
  });

  test('finds the answers of an earlier visit', () => {
    const session = openIn(browserWith({ ts1: writeAnswer(4, AT), ss4: writeAnswer(1, AT) }));
    expect(session.$keeping.get()).toBe('saved');
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, ss4: 1 });
  });

  test('takes the same answer twice as one (C05)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    session.answer('ts1', 4);
    expect(session.$answers.get()).toEqual(new Map([['ts1', 4]]));
    expect(keptIn(browser)).toEqual({ ts1: 4 });
  });

  test('ignores items the quiz does not hold and answers off the scale (S05)', () => {
    const browser = createFakeBrowser();
    const session = openIn(
      browser,
      new Map([
        ['constructor', 3],
        ['ts1', 9],
      ]),
    );
    session.answer('no-such-item', 3);
    session.answer('__proto__', 3);
    for (const value of [6, -1, 2.5, Number.NaN]) session.answer('ts1', value);
    expect(session.$answers.get().size).toBe(0);
    expect(browser.log).toEqual([]);
  });

  test('ends in the same state in whatever order and however often answers come', () => {
    const anyStep = fc.tuple(
      fc.constantFrom(...itemsOf(servingHeart).map(({ id }) => id)),
      fc.integer({ min: 0, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const browser = createFakeBrowser();
        const session = openIn(browser);
        for (const [item, answer] of steps) session.answer(item, answer);
        expect(session.$answers.get()).toEqual(new Map(steps));
        expect(keptIn(browser)).toEqual(Object.fromEntries(steps));
      }),
    );
  });

  test('leaves a whole answer behind wherever it is cut off (S12)', () => {
    const anyStep = fc.tuple(fc.constantFrom('ts1', 'oe1', 'hn1'), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(anyStep), fc.nat(), (steps, cut) => {
        const browser = browserWith({ oe1: DAMAGED });
        const session = openIn(browser);
        for (const [item, answer] of steps) session.answer(item, answer);
        const found = createFakeBrowser(new Map([[keyOf('oe1'), DAMAGED]]));
        for (const [key, text = ''] of browser.log.slice(0, cut)) found.texts.set(key, text);
        const { answers, damaged, newer } = readAnswers(servingHeart, (key) =>
          found.texts.get(key),
        );
        for (const answer of answers.values()) expect([0, 1, 2, 3, 4, 5]).toContain(answer);
        expect(newer).toEqual([]);
        // What was damaged stands in its place, beside it, or in both; never nowhere.
        const isAside = found.texts.get(setAsideKey(keyOf('oe1'))) === DAMAGED;
        expect(isAside || damaged.length === 1).toBe(true);
      }),
    );
  });
});

describe('opening', () => {
  test('reads nothing before, and an answer given before is not lost', () => {
    const browser = browserWith({ oe1: writeAnswer(2, AT) });
    const session = sessionIn(browser);
    expect(session.$answers.get()).toEqual(NONE);
    session.answer('ts1', 4);
    session.keep();
    expect(browser.log).toEqual([]);
    session.open(NONE);
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 2 });
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 2 });
  });

  test('adds what was ticked before any script ran, which wins over what was stored (H01)', () => {
    const browser = browserWith({ ts1: writeAnswer(2, AT), oe1: writeAnswer(5, AT) });
    const session = openIn(
      browser,
      new Map([
        ['ts1', 4],
        ['hn1', 3],
      ]),
    );
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4, oe1: 5, hn1: 3 });
    expect(keptIn(browser)).toEqual({ ts1: 4, oe1: 5, hn1: 3 });
  });

  test('leaves an answer alone that the form only repeats', () => {
    const browser = browserWith({ ts1: writeAnswer(2, AT) });
    openIn(browser, new Map([['ts1', 2]]));
    expect(browser.log).toEqual([]);
  });

  test('twice listens once, and keeps the same store', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    browser.ending = 'refused';
    session.answer('ts1', 4);
    session.open(NONE);
    expect(browser.countListeners()).toBe(1);
    expect(session.$answers.get()).toEqual(new Map([['ts1', 4]]));
    session.close();
    session.close();
    expect(browser.countListeners()).toBe(0);
  });

  test('again after the browser was emptied writes nothing back, whatever the form holds (S10, S14)', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.answer('ts1', 4);
    browser.empty();
    session.close();
    session.open(
      new Map([
        ['ts1', 4],
        ['oe1', 2],
      ]),
    );
    expect(browser.texts.size).toBe(0);
    expect(session.$keeping.get()).toBe('cleared');
  });

  test('a closed quiz no longer follows the other tabs', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    session.close();
    openIn(browser).answer('ts1', 4);
    expect(session.$answers.get()).toEqual(NONE);
  });

  test('closing before opening does nothing', () => {
    const browser = createFakeBrowser();
    sessionIn(browser).close();
    expect(browser.countListeners()).toBe(0);
  });
});

describe('answers that came with a link', () => {
  const CARRIED: Answers = new Map([
    ['ts1', 1],
    ['oe1', 5],
  ]);

  test('are taken where there are none of one’s own, and are not kept unasked (L12)', () => {
    const browser = createFakeBrowser();
    const session = sessionIn(browser);
    expect(session.open(NONE, CARRIED)).toBe(true);
    expect(session.$answers.get()).toEqual(CARRIED);
    expect(session.$keeping.get()).toBe('private');
    session.answer('ts1', 2);
    expect(browser.texts.size).toBe(0);
    session.keep();
    expect(keptIn(browser)).toEqual({ ts1: 2, oe1: 5 });
  });

  test('give way to one’s own (L12)', () => {
    const browser = browserWith({ hn1: writeAnswer(3, AT) });
    const session = sessionIn(browser);
    expect(session.open(NONE, CARRIED)).toBe(false);
    expect(Object.fromEntries(session.$answers.get())).toEqual({ hn1: 3 });
    expect(session.$keeping.get()).toBe('saved');
  });

  test('give way to what was ticked before any script ran (H01)', () => {
    const browser = createFakeBrowser();
    const session = sessionIn(browser);
    expect(session.open(new Map([['ts1', 4]]), CARRIED)).toBe(false);
    expect(Object.fromEntries(session.$answers.get())).toEqual({ ts1: 4 });
    expect(keptIn(browser)).toEqual({ ts1: 4 });
  });

  test('that hold no answer change nothing', () => {
    const browser = createFakeBrowser();
    const session = sessionIn(browser);
    expect(session.open(NONE, NONE)).toBe(false);
    session.answer('ts1', 4);
    expect(keptIn(browser)).toEqual({ ts1: 4 });
  });
});

describe('starting again', () => {
  test('forgets all answers, here and in the browser, and in the other tabs (S14)', () => {
    const browser = browserWith({ ts1: writeAnswer(4, AT) });
    const [session, other] = [openIn(browser), openIn(browser)];
    session.answer('oe1', 2);
    session.restart();
    expect(session.$answers.get()).toEqual(NONE);
    expect(session.$keeping.get()).toBe('nothing');
    expect(other.$answers.get()).toEqual(NONE);
    expect(browser.texts.size).toBe(0);
  });

  test('forgets what could not be kept as well, and stays private where it was', () => {
    const browser = createFakeBrowser();
    const session = openIn(browser);
    browser.ending = 'refused';
    session.answer('ts1', 4);
    session.restart();
    expect(session.$answers.get()).toEqual(NONE);
    expect(session.$keeping.get()).toBe('nothing');
    session.goPrivate();
    session.answer('ts1', 4);
    session.restart();
    expect(session.$answers.get()).toEqual(NONE);
    expect(session.$keeping.get()).toBe('private');
  });

  test('leaves alone what a later version wrote (S08)', () => {
    const browser = browserWith({ ts1: NEWER });
    const session = openIn(browser);
    session.answer('ts1', 3);
    session.restart();
    expect(session.$answers.get()).toEqual(NONE);
    expect(browser.texts.get(keyOf('ts1'))).toBe(NEWER);
    expect(session.$keeping.get()).toBe('newer');
  });

  test('before opening forgets what was answered', () => {
    const session = sessionIn(createFakeBrowser());
    session.answer('ts1', 4);
    session.restart();
    expect(session.$answers.get()).toEqual(NONE);
  });
});
