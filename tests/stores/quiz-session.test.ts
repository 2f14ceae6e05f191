import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswers, setAsideKey, writeAnswer } from '#domain/saved.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, createFakeClock, type FakeBrowser } from './fake-browser.ts';

const NONE: Answers = new Map();
const AT = '2026-11-20T08:00:00.000Z';
const NEWER = '{"format":2,"answer":{"value":5}}';
const DAMAGED = 'not { json';

function keyOf(item: string): string {
  return answerKey(servingHeart, item);
}

function browserWith(texts: Readonly<Record<string, string>>): FakeBrowser {
  return createFakeBrowser(
    new Map(Object.entries(texts).map(([item, text]) => [keyOf(item), text])),
  );
}

/** One tab with the quiz in it, not open yet. */
function sessionIn(browser: FakeBrowser) {
  const now = createFakeClock();
  return createQuizSession(servingHeart, () => ({ store: browser.openTab(), now }));
}

function openIn(browser: FakeBrowser, given = NONE) {
  const session = sessionIn(browser);
  session.open(given);
  return session;
}

/** What another visit would find. */
function keptIn({ texts }: FakeBrowser) {
  return Object.fromEntries(readAnswers(servingHeart, (key) => texts.get(key)).answers);
}

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
