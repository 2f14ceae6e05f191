import { describe, expect, test } from 'vitest';
import { writeResultCode } from '#domain/code/result-code.ts';
import { writePromise } from '#domain/promise.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import {
  answerKey,
  MOST_RESULTS,
  promiseKey,
  readAnswers,
  resultKey,
  setAsideKey,
  writeAnswer,
} from '#domain/saved.ts';
import { createQuizResult } from '#stores/quiz-result.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, createFakeClock, type FakeBrowser } from './fake-browser.ts';

const AT = '2026-11-20T08:00:00.000Z';
const TS1 = answerKey(servingHeart, 'ts1');
const OWN = new Map([['ts1', 4]]);
const OTHERS = new Map([
  ['ts1', 1],
  ['oe1', 0],
]);
const CODE = writeResultCode({ quiz: servingHeart, answers: OTHERS, month: '2026-11' });

function resultIn(texts: readonly (readonly [string, string])[] = []) {
  const browser = createFakeBrowser(new Map(texts));
  const now = createFakeClock();
  const result = createQuizResult(servingHeart, () => ({ store: browser.openTab(), now }));
  return { browser, result };
}

const withOwn = () => resultIn([[TS1, writeAnswer(4, AT)]]);

test('nothing is looked for before the page is open', () => {
  expect(withOwn().result.$source.get()).toEqual({ kind: 'loading' });
});

describe('without a link', () => {
  test('the answers this browser keeps are shown', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    expect(result.$source.get()).toEqual({ kind: 'kept', answers: OWN });
    expect(browser.log).toEqual([]);
  });

  test('where there are none the page says so (S09)', () => {
    const { result } = resultIn();
    result.open(undefined);
    expect(result.$source.get()).toEqual({ kind: 'empty' });
  });

  test('broken answers are not shown, the others are (S04)', () => {
    const { result } = resultIn([
      [TS1, writeAnswer(4, AT)],
      [answerKey(servingHeart, 'oe1'), 'not { json'],
      [answerKey(servingHeart, 'hn1'), '{"format":2}'],
    ]);
    result.open(undefined);
    expect(result.$source.get()).toEqual({ kind: 'kept', answers: OWN });
  });

  test('what changes in another tab is followed, until the page closes', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    const other = browser.openTab();
    other.remove(TS1);
    expect(result.$source.get()).toEqual({ kind: 'empty' });
    other.write(TS1, writeAnswer(5, AT));
    expect(result.$source.get()).toMatchObject({ answers: new Map([['ts1', 5]]) });
    result.close();
    other.remove(TS1);
    expect(result.$source.get()).toMatchObject({ answers: new Map([['ts1', 5]]) });
  });
});

describe('with a link', () => {
  test('the answers it carries are shown beside the own ones, which stay as they are (L12)', () => {
    const { browser, result } = withOwn();
    result.open(CODE);
    expect(result.$source.get()).toEqual({ kind: 'carried', answers: OTHERS, own: OWN });
    expect(browser.log).toEqual([]);
    browser.openTab().write(TS1, writeAnswer(5, AT));
    const own = new Map([['ts1', 5]]);
    expect(result.$source.get()).toEqual({ kind: 'carried', answers: OTHERS, own });
  });

  test.each([
    ['damaged', CODE.slice(0, -1)],
    ['not-a-code', 'hello'],
    ['not-a-code', ''],
    [
      'newer',
      writeResultCode({
        quiz: { ...servingHeart, version: 2 },
        answers: OTHERS,
        month: '2026-11',
      }),
    ],
    [
      'unknown-quiz',
      writeResultCode({ quiz: { ...servingHeart, number: 9 }, answers: OTHERS, month: '2026-11' }),
    ],
  ])('that is %s, the reason and the own answers are given (L02, L07)', (reason, code) => {
    const { browser, result } = withOwn();
    result.open(code);
    expect(result.$source.get()).toEqual({ kind: 'unreadable', reason, answers: OWN });
    browser.openTab().write(TS1, writeAnswer(5, AT));
    expect(result.$source.get()).toMatchObject({ reason, answers: new Map([['ts1', 5]]) });
  });
});

test('opened again with another link, only the last one counts (L14)', () => {
  const { browser, result } = withOwn();
  result.open(undefined);
  result.open(CODE);
  expect(browser.countListeners()).toBe(1);
  browser.openTab().write(TS1, writeAnswer(5, AT));
  expect(result.$source.get()).toMatchObject({ kind: 'carried', answers: OTHERS });
  result.open('hello');
  expect(result.$source.get().kind).toBe('unreadable');
  result.open(undefined);
  expect(result.$source.get().kind).toBe('kept');
  expect(browser.countListeners()).toBe(1);
  result.close();
  expect(browser.countListeners()).toBe(0);
});

/** What another visit would find. */
function keptIn({ texts }: FakeBrowser): Answers {
  return readAnswers(servingHeart, (key) => texts.get(key)).answers;
}

describe('keeping carried answers', () => {
  test('puts them in place of the own ones', () => {
    const { browser, result } = resultIn([
      [TS1, writeAnswer(4, AT)],
      [answerKey(servingHeart, 'hn1'), writeAnswer(2, AT)],
    ]);
    result.open(CODE);
    expect(result.adopt()).toBe('saved');
    expect(result.$source.get()).toEqual({ kind: 'kept', answers: OTHERS });
    expect(keptIn(browser)).toEqual(OTHERS);
    expect(browser.texts.get(TS1)).toBe(writeAnswer(1, '2026-11-21T09:30:00.000Z'));
  });

  test('writes over nothing newer and sets aside what cannot be read (S04, S08)', () => {
    const { browser, result } = resultIn([
      [TS1, '{"format":2}'],
      [answerKey(servingHeart, 'oe1'), 'not { json'],
      [answerKey(servingHeart, 'hn1'), 'not { json'],
    ]);
    result.open(CODE);
    expect(result.adopt()).toBe('newer');
    expect(result.$source.get().kind).toBe('carried');
    expect(browser.texts.get(TS1)).toBe('{"format":2}');
    expect(browser.texts.get(answerKey(servingHeart, 'hn1'))).toBe('not { json');
    expect(browser.texts.get(setAsideKey(answerKey(servingHeart, 'oe1')))).toBe('not { json');
  });

  test.each(['memory', 'refused'] as const)(
    'that ends in %s does not call them kept (S01, S02)',
    (ending) => {
      const { browser, result } = resultIn();
      browser.ending = ending;
      result.open(CODE);
      expect(result.adopt()).toBe(ending);
      expect(result.$source.get()).toMatchObject({ kind: 'carried', answers: OTHERS });
    },
  );

  test('does nothing where none are carried, or before the page is open', () => {
    const { browser, result } = withOwn();
    expect(result.adopt()).toBe('refused');
    result.open(undefined);
    expect(result.adopt()).toBe('refused');
    result.open('hello');
    expect(result.adopt()).toBe('refused');
    expect(browser.log).toEqual([]);
  });
});

describe('putting a result by', () => {
  test('keeps it under the next number and clears the form', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    expect(result.putBy()).toBe('saved');
    expect(result.$source.get()).toEqual({ kind: 'empty' });
    expect(result.$history.get()).toEqual([
      {
        key: resultKey(servingHeart, 1),
        number: 1,
        answers: OWN,
        at: '2026-11-21T09:30:00.000Z',
      },
    ]);
    expect([...browser.texts.keys()]).toEqual([resultKey(servingHeart, 1)]);
  });

  test('twice with the same answers is once (C05)', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    result.putBy();
    expect(result.putBy()).toBe('refused');
    browser.openTab().write(TS1, writeAnswer(4, AT));
    expect(result.putBy()).toBe('saved');
    expect(result.$history.get()).toHaveLength(1);
    expect(keptIn(browser).size).toBe(0);
  });

  test.each(['memory', 'refused'] as const)(
    'that ends in %s leaves the form as it is, and no result that goes with the page (S01, S02)',
    (ending) => {
      const { browser, result } = withOwn();
      result.open(undefined);
      browser.ending = ending;
      expect(result.putBy()).toBe('refused');
      expect(result.putBy()).toBe('refused');
      browser.tell('returned');
      expect(result.$history.get()).toEqual([]);
      expect(result.$source.get()).toEqual({ kind: 'kept', answers: OWN });
      expect(keptIn(browser)).toEqual(OWN);
    },
  );

  test('writes over no result of a later version, and clears nothing newer (S08)', () => {
    const newer = '{"format":2,"code":"X9"}';
    const { browser, result } = resultIn([
      [TS1, writeAnswer(4, AT)],
      [answerKey(servingHeart, 'oe1'), '{"format":2}'],
      [resultKey(servingHeart, 1), newer],
    ]);
    result.open(undefined);
    expect(result.putBy()).toBe('saved');
    expect(browser.texts.get(resultKey(servingHeart, 1))).toBe(newer);
    expect(browser.texts.get(answerKey(servingHeart, 'oe1'))).toBe('{"format":2}');
    expect(result.$history.get().map(({ number }) => number)).toEqual([2]);
  });

  test('says that there are too many, and lets one go (B05)', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    for (let number = 0; number < MOST_RESULTS; number += 1) {
      browser.openTab().write(TS1, writeAnswer((number % 5) + 1, AT));
      expect(result.putBy()).toBe('saved');
    }
    browser.openTab().write(TS1, writeAnswer(2, AT));
    expect(result.putBy()).toBe('full');
    expect(keptIn(browser).size).toBe(1);
    const [oldest] = result.$history.get();
    if (oldest) result.forget(oldest);
    expect(result.$history.get()).toHaveLength(MOST_RESULTS - 1);
    expect(result.putBy()).toBe('saved');
    expect(result.$history.get().at(-1)?.number).toBe(MOST_RESULTS + 1);
  });

  test('that takes the place of a deleted one does not let that come back over it', () => {
    const { browser, result } = withOwn();
    result.open(undefined);
    result.putBy();
    const [first] = result.$history.get();
    if (first) result.forget(first);
    browser.openTab().write(TS1, writeAnswer(2, AT));
    if (first) result.forget(first);
    expect(result.putBy()).toBe('saved');
    expect(result.$forgotten.get()).toBeUndefined();
    expect(result.restore()).toBe('refused');
    expect(result.$history.get().map(({ answers }) => answers.get('ts1'))).toEqual([2]);
  });

  test('is not possible for carried answers, nor before the page is open', () => {
    const { browser, result } = withOwn();
    expect(result.putBy()).toBe('refused');
    result.open(CODE);
    expect(result.putBy()).toBe('refused');
    expect(browser.log).toEqual([]);
  });

  test('nothing is forgotten before the page is open', () => {
    const { browser, result } = withOwn();
    result.forget({ key: TS1, number: 1, answers: OWN, at: undefined });
    expect(browser.log).toEqual([]);
  });
});

describe('deleting an earlier result', () => {
  const KEY = resultKey(servingHeart, 1);
  const withOne = () => {
    const text = JSON.stringify({ format: 1, code: CODE, at: AT, more: 'kept as it was' });
    const { browser, result } = resultIn([[KEY, text]]);
    result.open(undefined);
    const [one] = result.$history.get();
    if (!one) throw new Error('nothing to delete');
    result.forget(one);
    return { browser, result, one, text };
  };

  test('takes it away, and can be undone to the letter, once', () => {
    const { browser, result, one, text } = withOne();
    expect(browser.texts.size).toBe(0);
    expect(result.$history.get()).toEqual([]);
    expect(result.$forgotten.get()).toEqual(one);
    expect(result.restore()).toBe('saved');
    expect(browser.texts).toEqual(new Map([[KEY, text]]));
    expect(result.$history.get()).toEqual([one]);
    expect(result.$forgotten.get()).toBeUndefined();
    expect(result.restore()).toBe('refused');
  });

  test('where the browser then refuses, it comes back until the page closes (S02)', () => {
    const { browser, result, one } = withOne();
    browser.ending = 'refused';
    expect(result.restore()).toBe('refused');
    expect(result.$history.get()).toEqual([one]);
    expect(browser.texts.size).toBe(0);
  });

  test('is final once another tab has changed or emptied what is kept (S14)', () => {
    for (const change of ['changed', 'cleared'] as const) {
      const { browser, result } = withOne();
      browser.tell(change);
      expect(result.$forgotten.get()).toBeUndefined();
      expect(result.restore()).toBe('refused');
      expect(browser.texts.size).toBe(0);
    }
  });

  test('nothing is deleted twice, and nothing comes back before anything was deleted', () => {
    const { browser, result, one } = withOne();
    const { length } = browser.log;
    result.restore();
    browser.texts.clear();
    result.forget(one);
    expect(result.$forgotten.get()).toBeUndefined();
    expect(browser.log).toHaveLength(length + 1);
    expect(resultIn().result.restore()).toBe('refused');
  });
});

describe('a promise', () => {
  const PROMISE = { text: 'I will wait.', dimension: 'hn', at: AT, isKept: undefined };
  const KEY = promiseKey(servingHeart);

  test('is kept, changed and taken back', () => {
    const { browser, result } = resultIn();
    result.open(undefined);
    expect(result.promise(PROMISE)).toBe('saved');
    expect(result.$promise.get()).toEqual(PROMISE);
    expect(result.promise({ ...PROMISE, isKept: true })).toBe('saved');
    expect(result.$promise.get()?.isKept).toBe(true);
    expect(result.promise(undefined)).toBe('saved');
    expect(result.$promise.get()).toBeUndefined();
    expect(browser.texts.size).toBe(0);
  });

  test('is found at the next visit, and followed while other tabs change it', () => {
    const { browser, result } = resultIn([[KEY, writePromise(PROMISE)]]);
    result.open(CODE);
    expect(result.$promise.get()).toEqual(PROMISE);
    browser.openTab().remove(KEY);
    expect(result.$promise.get()).toBeUndefined();
  });

  test('of a later version is not written over (S08)', () => {
    const { browser, result } = resultIn([[KEY, '{"format":2}']]);
    result.open(undefined);
    expect(result.promise(PROMISE)).toBe('newer');
    expect(browser.texts.get(KEY)).toBe('{"format":2}');
  });

  test('that cannot be read is set aside first (S04)', () => {
    const { browser, result } = resultIn([[KEY, 'not { json']]);
    result.open(undefined);
    expect(result.promise(PROMISE)).toBe('saved');
    expect(browser.texts.get(setAsideKey(KEY))).toBe('not { json');
  });

  test('that is refused stays on screen until the page closes (S02)', () => {
    const { browser, result } = resultIn();
    result.open(undefined);
    browser.ending = 'refused';
    expect(result.promise(PROMISE)).toBe('refused');
    expect(result.$promise.get()).toEqual(PROMISE);
    result.open(CODE);
    expect(result.$promise.get()).toEqual(PROMISE);
  });

  test('made before the page is open is refused', () => {
    const { browser, result } = resultIn();
    expect(result.promise(PROMISE)).toBe('refused');
    expect(browser.log).toEqual([]);
  });
});
