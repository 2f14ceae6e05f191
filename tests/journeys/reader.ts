import type { Page } from '@playwright/test';
import { writeResultCode } from '../../src/domain/code/result-code.ts';
import { type Answers, itemsOf, type Quiz } from '../../src/domain/quiz/quiz.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { answerKey, writeAnswer } from '../../src/domain/saved.ts';
import { quizzes } from '../quizzes.ts';
import { expect } from './fixture.ts';

const found = quizzes.find(({ quiz: { id } }) => id === 'serving-heart');
if (!found) throw new Error('the reflection is missing');
export const quiz: Quiz = found.quiz;
export const items = itemsOf(quiz);
export const form = '/reflect/serving-heart/';
export const result = '/reflect/serving-heart/result/';
export const mine = '/my-data/';

/** An answer for each item, with every point of the scale and a few without an occasion. */
export const answers: Answers = new Map(
  items.map(({ id, dimension }, place) => [
    id,
    place % 17 === 3 ? 0 : ((place * 7 + dimension.charCodeAt(0)) % 5) + 1,
  ]),
);
/** Another person's: all the same. */
export const threes: Answers = new Map(items.map(({ id }) => [id, 3]));

export function codeOf(given: Answers): string {
  return writeResultCode({ quiz, answers: given, month: '2026-11' });
}

/** What a browser keeps of these answers. */
export function entriesOf(
  given: Answers,
  at = '2026-11-01T09:00:00.000Z',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...given].map(([item, answer]) => [answerKey(quiz, item), writeAnswer(answer, at)]),
  );
}

/** Puts something into the browser as if it had been kept on an earlier day. */
export async function keep(page: Page, entries: Readonly<Record<string, string>>) {
  await page.goto('/favicon.svg');
  await page.evaluate((given) => {
    for (const [key, text] of Object.entries(given)) localStorage.setItem(key, text);
  }, entries);
}

/**
 * Fills what room the browser gives a site, on the page that is to find it full: each process of the
 * browser hears of another's writes only after a while.
 */
export function fillStore(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let size = 5_000_000; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem('filler', (localStorage.getItem('filler') ?? '') + 'x'.repeat(size));
      } catch {
        // Fuller than this it will not get.
      }
    }
  });
}

export function keptIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
}

/** Opens a page and waits until its island lives. */
export async function open(page: Page, address: string) {
  await page.goto(address);
  await isAlive(page);
}

export async function isAlive(page: Page) {
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
}

export function station(page: Page, item: string, answer: number) {
  return page.locator(`input[name="${item}"][value="${answer}"]`);
}

/** The answers the form shows, wherever its pages are. */
export async function answersOn(page: Page): Promise<Answers> {
  const ticked = await page
    .locator('main input[type="radio"]:checked')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value')]),
    );
  return new Map(ticked.map(([item, answer]) => [item ?? '', Number(answer)]));
}

/** Whether the table of a result says these answers' numbers. */
export async function expectNumbers(page: Page, given: Answers) {
  const cells = page
    .getByRole('table', { name: 'The dimensions' })
    .locator('tbody tr td:nth-child(2)');
  await expect(cells).toHaveText(
    scoreQuiz(quiz, given).map(({ share }) =>
      share === undefined
        ? '–'
        : new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(share),
    ),
  );
}
