import { expect, test } from 'vitest';
import { writeResultCode } from '#domain/code/result-code.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { answerKey, writeAnswer } from '#domain/saved.ts';
import { createMirror } from '#stores/mirror.ts';
import { servingHeart as quiz } from '../any-quiz.ts';
import { createFakeBrowser } from './fake-browser.ts';

const answers: Answers = new Map(itemsOf(quiz).map(({ id }, place) => [id, (place % 5) + 1]));
const kept = new Map(
  [...answers].map(([item, answer]) => [
    answerKey(quiz, item),
    writeAnswer(answer, '2026-11-21T10:00:00.000Z'),
  ]),
);

test('one’s own side is what the browser keeps, and nothing is written', () => {
  const browser = createFakeBrowser(new Map(kept));
  const { $own, open } = createMirror(quiz, browser.openTab);
  expect($own.get()).toEqual({ kind: 'loading' });
  open(undefined);
  expect($own.get()).toEqual({ kind: 'own', answers });
  expect(browser.log).toEqual([]);
});

test('C03: it follows what another tab answers, until it is closed', () => {
  const browser = createFakeBrowser();
  const { $own, open, close } = createMirror(quiz, browser.openTab);
  open(undefined);
  expect($own.get()).toEqual({ kind: 'empty' });
  browser.openTab().write(answerKey(quiz, 'ts1'), writeAnswer(4, '2026-11-21T10:00:00.000Z'));
  expect($own.get()).toEqual({ kind: 'own', answers: new Map([['ts1', 4]]) });
  close();
  expect(browser.countListeners()).toBe(0);
});

test('a result’s link goes before what is kept, and is not kept', () => {
  const browser = createFakeBrowser();
  const { $own, open } = createMirror(quiz, browser.openTab);
  open(writeResultCode({ quiz, answers, month: '2026-11' }));
  expect($own.get()).toEqual({ kind: 'own', answers });
  open('R1damaged');
  expect($own.get()).toEqual({ kind: 'empty' });
  expect(browser.log).toEqual([]);
});
