import type { Page } from '@playwright/test';
import { answerKey } from '../../src/domain/saved.ts';
import { expect, test } from './fixture.ts';
import { shiftsOn, watchShifts } from './kinds.ts';
import {
  answersOn,
  entriesOf,
  form,
  isAlive,
  keep,
  keptIn,
  open,
  quiz,
  station,
} from './reader.ts';

const ARTICLE = '/articles/listening-without-loading-your-answer/';
const ITEM = 'oe1';
const SUM = '/articles/answer-the-phone/';
const PLAIN = '/articles/the-strength-of-soft/';

const tool = (page: Page) => page.locator('aside.tool');

/** Opens an article and goes down to its tool, which starts only then. */
async function openTool(page: Page, address: string) {
  await page.goto(address);
  await tool(page).scrollIntoViewIfNeeded();
  await isAlive(page);
}

test.describe('one moment in an article', () => {
  test('is the same answer as in the reflection, whichever is answered first', async ({ page }) => {
    await openTool(page, ARTICLE);
    expect(await keptIn(page)).toEqual({});
    await expect(tool(page).getByRole('status')).toHaveText(
      'Nothing is stored before your first answer.',
    );
    await station(page, ITEM, 2).check();
    await expect(tool(page).getByRole('status')).toHaveText('Saved in this browser.');
    expect(Object.keys(await keptIn(page))).toEqual([answerKey(quiz, ITEM)]);

    await tool(page).getByRole('link', { name: 'The serving heart' }).click();
    await isAlive(page);
    await expect(page.getByText('1 of 36 answered')).toBeVisible();
    expect(await answersOn(page)).toEqual(new Map([[ITEM, 2]]));
    await station(page, ITEM, 4).check();

    await openTool(page, ARTICLE);
    await expect(tool(page).getByRole('status')).toHaveText('You said “More than half the time”.');
    await expect(station(page, ITEM, 4)).toBeChecked();
  });

  test('counts what was ticked before its script came, and is answered by the keyboard', async ({
    page,
  }) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(ARTICLE);
    await station(page, ITEM, 1).check();
    await isAlive(page);
    await expect(tool(page).getByRole('status')).toHaveText('You said “Never or hardly ever”.');
    await station(page, ITEM, 1).focus();
    await page.keyboard.press('ArrowRight');
    await expect(tool(page).getByRole('status')).toHaveText('Saved in this browser.');
    expect(await answersOn(page)).toEqual(new Map([[ITEM, 2]]));
  });

  test('knows nothing of answers that are not kept, and is taken back with them', async ({
    page,
    context,
  }) => {
    await openTool(page, ARTICLE);
    await station(page, ITEM, 2).check();
    const other = await context.newPage();
    await open(other, form);
    await other.getByText('Do not keep anything').click();
    await station(other, ITEM, 5).check();
    await expect(station(page, ITEM, 2)).not.toBeChecked();
    expect(await answersOn(page)).toEqual(new Map());
    expect(await keptIn(page)).toEqual({});
  });

  test('is absent where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await page.goto(ARTICLE);
    await expect(station(page, ITEM, 2)).toBeAttached();
    await page.locator('.footnotes').scrollIntoViewIfNeeded();
    await isAlive(page);
    await expect(station(page, ITEM, 2)).not.toBeAttached();
    await expect(tool(page)).toBeHidden();
  });
});

test('a sum in an article counts with what is typed, and keeps none of it', async ({ page }) => {
  await openTool(page, SUM);
  await expect(tool(page)).toContainText('A caller waits 16 minutes on average');
  await page.getByLabel('People who answer').fill('2');
  await expect(tool(page)).toContainText('A caller waits 46 seconds on average');
  await expect(tool(page).getByText('the figures of an example')).toBeHidden();
  await page.getByLabel('Calls in an hour').fill('many');
  await expect(tool(page)).toContainText('This cannot be read as a number.');
  await expect(tool(page)).toContainText('This answer is for your last clear figures.');
  expect(await keptIn(page)).toEqual({});
});

test('an article asks for no script before its reader comes near the tool', async ({
  page,
  requests,
}) => {
  const scripts = () => requests.filter(({ url }) => url.endsWith('.js')).length;
  await page.goto(ARTICLE);
  await page.waitForLoadState('networkidle');
  expect(scripts()).toBe(0);
  await tool(page).scrollIntoViewIfNeeded();
  await isAlive(page);
  expect(scripts()).toBe(1);
});

for (const width of [360, 1280]) {
  test(`nothing moves while an article is read to its end, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await keep(page, entriesOf(new Map([[ITEM, 4]])));
    await watchShifts(page);
    for (const address of [ARTICLE, SUM, PLAIN]) {
      await page.goto(address);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let top = 0; top < height; top += 600) {
        await page.evaluate((to) => scrollTo(0, to), top);
        await page.waitForTimeout(40);
      }
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      await page.waitForTimeout(150);
      expect(await shiftsOn(page), address).toEqual([]);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a moment says that it keeps nothing, and a sum shows its example', async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(tool(page)).toContainText(
      'Script is off, so an answer given here is kept nowhere.',
    );
    await expect(tool(page).getByRole('status')).toBeHidden();
    await station(page, ITEM, 3).check();
    await page.goto(SUM);
    await expect(tool(page)).toContainText('A caller waits 16 minutes on average');
    await expect(tool(page).locator('input:visible, button:visible')).toHaveCount(0);
  });
});

test('day and night can be chosen for a page, by the keyboard, and nothing is kept of it', async ({
  page,
}) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(PLAIN);
  const byDay = await paper();
  await page.getByRole('radio', { name: 'as the device' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'by night' })).toBeChecked();
  const byNight = await paper();
  expect(byNight).not.toBe(byDay);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('radio', { name: 'by day' }).check();
  expect(await paper()).toBe(byDay);
  await page.getByRole('radio', { name: 'as the device' }).check();
  expect(await paper()).toBe(byNight);
  await page.getByRole('radio', { name: 'by night' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await paper()).toBe('rgb(255, 255, 255)');
  expect(await keptIn(page)).toEqual({});
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/articles/');
  await expect(page.getByRole('radio', { name: 'as the device' })).toBeChecked();
});
