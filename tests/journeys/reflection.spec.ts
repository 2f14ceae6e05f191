import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { itemsOf, type Quiz } from '../../src/domain/quiz/quiz.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { quizFrom, quizStructureSchema } from '../../src/schemas/quiz.ts';
import { expect, test } from './fixture.ts';
import { fillStore } from './reader.ts';

const quiz: Quiz = quizFrom(
  'serving-heart',
  quizStructureSchema.parse(parse(readFileSync('content/quizzes/serving-heart.yaml', 'utf8'))),
);
const form = '/reflect/serving-heart/';
const bandNames: Readonly<Record<string, string>> = {
  seldom: 'Rarely',
  'on-and-off': 'About half the time',
  mostly: 'Most of the time',
  'nearly-always': 'Nearly always',
};
/** An answer for each item, with every point of the scale and a few without occasion. */
const plan = new Map(
  itemsOf(quiz).map(({ id, dimension }, place) => [
    id,
    place % 17 === 3 ? 0 : ((place * 7 + dimension.charCodeAt(0)) % 5) + 1,
  ]),
);

async function openForm(page: Page, address = form) {
  await page.goto(address);
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
}

/** Answers one item as somebody without a mouse does: Tab into it, Space, arrows. */
async function answerByKeyboard(page: Page, item: string, answer: number) {
  const first = page.locator(`input[name="${item}"][value="1"]`);
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((input) => input === document.activeElement)) break;
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  const presses = answer === 0 ? 5 : answer - 1;
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowRight');
  await expect(page.locator(`input[name="${item}"][value="${answer}"]`)).toBeChecked();
}

async function takeAll(page: Page, afterPage: (place: number) => Promise<void> = async () => {}) {
  for (const [place, items] of quiz.pages.entries()) {
    for (const { id } of items) await answerByKeyboard(page, id, plan.get(id) ?? 0);
    await afterPage(place);
    const name = place === quiz.pages.length - 1 ? 'See your result' : 'Next page';
    await page.getByText(name).focus();
    await page.keyboard.press('Enter');
    if (name === 'Next page') await expect(page.locator('[data-page="open"] h2')).toBeFocused();
  }
  await expect(page).toHaveURL(/\/result\/$/);
}

async function expectBands(page: Page) {
  const rows = page.getByRole('table', { name: 'The dimensions' }).locator('tbody tr');
  await expect(rows).toHaveCount(quiz.dimensions.length);
  for (const [place, { band, share }] of scoreQuiz(quiz, plan).entries()) {
    await expect(rows.nth(place)).toContainText(
      band === undefined ? 'Not enough moments to say' : (bandNames[band] ?? ''),
    );
    if (share !== undefined) {
      await expect(rows.nth(place)).toContainText(String(Math.round(share)));
    }
  }
}

test('all 36 items are answered by keyboard, with a reload in the middle, and the bands are the domain’s', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openForm(page);
  await takeAll(page, async (place) => {
    if (place !== 1) return;
    await page.reload();
    await expect(page.getByText('Welcome back')).toBeVisible();
    await expect(page.getByText('18 of 36 answered')).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { name: 'Page 2 of 4' })).toBeFocused();
  });
  await expectBands(page);
});

test('S01: with storage refused a notice says so, and nothing is lost before the page closes', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openForm(page);
  await expect(page.getByRole('status')).toContainText('Kept until you close this page');
  await takeAll(page);
  await expectBands(page);
  expect(new URL(page.url()).hash, 'L13: the code leaves the address').toBe('');
});

test('S02: where the store is full the answer stays on screen and the page says it is not saved', async ({
  page,
}) => {
  await openForm(page);
  await fillStore(page);
  await page.locator('input[name="ts1"][value="4"]').check();
  await expect(page.getByRole('status')).toContainText('Not saved: the browser refused');
  await expect(page.locator('input[name="ts1"][value="4"]')).toBeChecked();
});

test('H01: an answer given before the script arrives is kept', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 900));
    await route.continue();
  });
  await page.goto(form, { waitUntil: 'commit' });
  await page.locator('input[name="oe1"][value="2"]').check();
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
  await page.locator('input[name="hn1"][value="5"]').check();
  await expect(page.locator('input[name="oe1"][value="2"]')).toBeChecked();
  await page.reload();
  await expect(page.locator('input[name="oe1"][value="2"]')).toBeChecked();
  await expect(page.locator('input[name="hn1"][value="5"]')).toBeChecked();
});

test('P8: nothing is stored before the first answer, and one key for each answer after it', async ({
  page,
}) => {
  await openForm(page);
  const keys = () => page.evaluate(() => Object.keys(localStorage));
  expect(await keys()).toEqual([]);
  await page.locator('input[name="ts1"][value="3"]').check();
  await page.locator('input[name="oe1"][value="3"]').check();
  expect((await keys()).toSorted()).toEqual([
    'sh:answer:serving-heart.1:oe1',
    'sh:answer:serving-heart.1:ts1',
  ]);
});

test('C01, C02: two tabs keep each other’s answers, and the last one wins in both', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openForm(page);
  await openForm(other);
  await page.locator('input[name="ts1"][value="3"]').check();
  await other.locator('input[name="oe1"][value="2"]').check();
  await expect(page.locator('input[name="oe1"][value="2"]')).toBeChecked();
  await other.locator('input[name="ts1"][value="5"]').check();
  await expect(page.locator('input[name="ts1"][value="5"]')).toBeChecked();
});

test('an unanswered item never blocks, and the result says what it cannot say', async ({
  page,
}) => {
  await openForm(page);
  await page.locator('input[name="ts1"][value="3"]').check();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.getByRole('button', { name: 'Next page' }).click();
  }
  await page.getByRole('link', { name: 'See your result' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('too few answers');
  await expect(page.getByText('35 moments have no answer yet.')).toBeVisible();
});
