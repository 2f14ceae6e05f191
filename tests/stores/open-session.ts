import type { Answers } from '#domain/quiz/quiz.ts';
import { answerKey, readAnswers } from '#domain/saved.ts';
import { createQuizSession } from '#stores/quiz-session.ts';
import { servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, createFakeClock, type FakeBrowser } from './fake-browser.ts';

export const NONE: Answers = new Map();
export const AT = '2026-11-20T08:00:00.000Z';
export const NEWER = '{"format":2,"answer":{"value":5}}';
export const DAMAGED = 'not { json';

export function keyOf(item: string): string {
  return answerKey(servingHeart, item);
}

export function browserWith(texts: Readonly<Record<string, string>>): FakeBrowser {
  return createFakeBrowser(
    new Map(Object.entries(texts).map(([item, text]) => [keyOf(item), text])),
  );
}

/** One tab with the quiz in it, not open yet. */
export function sessionIn(browser: FakeBrowser) {
  const now = createFakeClock();
  return createQuizSession(servingHeart, () => ({ store: browser.openTab(), now }));
}

export function openIn(browser: FakeBrowser, given = NONE) {
  const session = sessionIn(browser);
  session.open(given);
  return session;
}

/** What another visit would find. */
export function keptIn({ texts }: FakeBrowser) {
  return Object.fromEntries(readAnswers(servingHeart, (key) => texts.get(key)).answers);
}
