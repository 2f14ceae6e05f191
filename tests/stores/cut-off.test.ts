import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import { thingOf } from '#domain/kept-thing.ts';
import { readPromise } from '#domain/promise.ts';
import { readHistory } from '#domain/quiz/history.ts';
import type { Answers } from '#domain/quiz/quiz.ts';
import { promiseKey, readAnswer, readAnswers, resultKey, writeAnswer } from '#domain/saved.ts';
import { readSetting } from '#domain/setting.ts';
import { createQuizResult } from '#stores/quiz-result.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import { createSavedData } from '#stores/saved-data.ts';
import { createSettings } from '#stores/settings.ts';
import { anyAnswers, servingHeart } from '../any-quiz.ts';
import { anyText } from '../any-text.ts';
import { createFakeBrowser, createFakeClock } from './fake-browser.ts';

const AT = '2026-11-20T08:00:00.000Z';
const codeOf = (answers: Answers) =>
  writeResultCode({ quiz: servingHeart, answers, month: monthOf(AT) });

/** Everything of the reflections that stores something, each part in a tab of its own. */
function openAll() {
  const browser = createFakeBrowser();
  const now = createFakeClock();
  const around = () => ({ store: browser.openTab(), now });
  const session = createQuizSession(servingHeart, around);
  const result = createQuizResult(servingHeart, around);
  const data = createSavedData(browser.openTab);
  const settings = createSettings(browser.openTab);
  session.open(new Map());
  result.open(undefined);
  data.open();
  settings.open();
  return { browser, session, result, data, settings };
}

type Room = ReturnType<typeof openAll>;
type Deed = (room: Room) => void;

const anyTaken = anyAnswers(servingHeart);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('ts1', 'ts4', 'oe1', 'ss4'), fc.integer({ min: 0, max: 5 }))
      .map(
        ([item, answer]): Deed =>
          ({ session }) =>
            session.answer(item, answer),
      ),
  },
  fc.constantFrom<Deed>(
    ({ session }) => session.goPrivate(),
    ({ session }) => session.keep(),
    ({ session }) => session.restart(),
    ({ result }) => result.putBy(),
    ({ result }) => result.putBy(),
    ({ result }) => result.restore(),
    ({ result }) => result.promise(undefined),
    ({ data }) => data.undo(),
    ({ data }) => data.eraseAll(),
  ),
  anyTaken.map(
    (taken): Deed =>
      ({ result }) => {
        result.open(codeOf(taken));
        result.adopt();
        result.open(undefined);
      },
  ),
  fc.nat(3).map(
    (place): Deed =>
      ({ result }) => {
        const one = result.$history.get()[place];
        if (one) result.forget(one);
      },
  ),
  fc.tuple(anyText(5), fc.constantFrom(undefined, true, false)).map(
    ([text, isKept]): Deed =>
      ({ result }) => {
        result.promise({ text, dimension: 'ts', at: AT, isKept });
      },
  ),
  fc.boolean().map(
    (isOn): Deed =>
      ({ settings }) =>
        settings.setDigitKeys(isOn),
  ),
  fc.tuple(anyTaken, fc.integer({ min: 1, max: 5 })).map(
    ([taken, number]): Deed =>
      ({ data }) => {
        data.bringIn(
          new Map([
            ['sh:answer:serving-heart.1:hn1', writeAnswer(2, AT)],
            [
              resultKey(servingHeart, number),
              JSON.stringify({ format: 1, code: codeOf(taken), at: AT }),
            ],
          ]),
        );
      },
  ),
);

function isWhole(key: string, text: string): boolean {
  switch (thingOf(key).kind) {
    case 'answers':
      return readAnswer(text, servingHeart).state === 'kept';
    case 'results':
      return readHistory(servingHeart, [key], () => text).length === 1;
    case 'promise':
      return key === promiseKey(servingHeart) && readPromise(text) !== undefined;
    case 'settings':
      return readSetting(text) !== undefined;
    default:
      return false;
  }
}

type Log = Room['browser']['log'];

/** What another visit finds where the browser went out after so many writes and removals. */
function textsAfter(log: Log): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, text] of log) {
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
  }
  return texts;
}

test('S12: wherever a browser goes out between two writes, each key is whole by itself and opens', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 20 }), fc.nat(), (deeds, cut) => {
      const room = openAll();
      for (const deed of deeds) deed(room);
      const { log } = room.browser;
      const found = textsAfter(log.slice(0, cut % (log.length + 1)));
      expect([...found].filter(([key, text]) => !isWhole(key, text))).toEqual([]);

      const browser = createFakeBrowser(new Map(found));
      const result = createQuizResult(servingHeart, () => ({
        store: browser.openTab(),
        now: createFakeClock(),
      }));
      result.open(undefined);
      const { answers } = readAnswers(servingHeart, (key) => found.get(key));
      expect(result.$source.get()).toEqual(
        answers.size > 0 ? { kind: 'kept', answers } : { kind: 'empty' },
      );
      expect(browser.log).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('S12: a result put by is never lost on the way from the form to the earlier results', () => {
  fc.assert(
    fc.property(anyTaken, fc.array(anyTaken, { maxLength: 2 }), fc.nat(), (taken, before, cut) => {
      fc.pre(taken.size > 0);
      const { browser, result } = openAll();
      const fillIn = (answers: Answers) => {
        result.open(codeOf(answers));
        result.adopt();
      };
      for (const answers of before) {
        fillIn(answers);
        result.putBy();
      }
      fillIn(taken);
      const start = browser.log.length;
      expect(result.putBy()).toBe('saved');
      const steps = browser.log.length - start;
      const found = textsAfter(browser.log.slice(0, start + (cut % (steps + 1))));
      const read = (key: string) => found.get(key);
      const form = readAnswers(servingHeart, read).answers;
      const history = readHistory(servingHeart, [...found.keys()], read);
      const places = [form, ...history.map(({ answers }) => answers)];
      expect(places.map(codeOf)).toContain(codeOf(taken));
    }),
    { numRuns: 100 },
  );
});
