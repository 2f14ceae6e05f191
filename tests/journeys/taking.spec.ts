import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  entriesOf,
  expectNumbers,
  form,
  isAlive,
  items,
  keep,
  keptIn,
  open,
  quiz,
  result,
  station,
} from './reader.ts';

const heading = (page: Page, place: number) =>
  page.getByRole('heading', { name: `Page ${place} of 4` });

test('V07: arrow keys move between answers and turn no page', async ({ page }) => {
  await open(page, form);
  const last = quiz.pages[0]?.at(-1)?.id ?? '';
  await station(page, last, 1).focus();
  for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(heading(page, 1)).toBeVisible();
  await expect(heading(page, 2)).toBeHidden();
  expect([...(await answersOn(page)).keys()]).toEqual([last]);
  await page.keyboard.press('Enter');
  await expect(heading(page, 1)).toBeVisible();
});

test('the keys 1 to 5 and 0 answer the item that has the focus, and can be switched off', async ({
  page,
}) => {
  await open(page, form);
  await station(page, 'oe1', 1).focus();
  for (const [key, answer] of [
    ['4', 4],
    ['0', 0],
    ['7', 0],
    ['Control+2', 0],
    ['5', 5],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => answersOn(page), key).toEqual(new Map([['oe1', answer]]));
    await expect(station(page, 'oe1', answer)).toBeFocused();
  }
  const digits = page.getByRole('checkbox', { name: 'The keys 1 to 5 and 0 answer' });
  await digits.focus();
  await page.keyboard.press('3');
  expect((await answersOn(page)).size).toBe(1);
  await digits.uncheck();
  await page.reload();
  await isAlive(page);
  await expect(digits).not.toBeChecked();
  await station(page, 'oe1', 5).focus();
  await page.keyboard.press('2');
  await expect(station(page, 'oe1', 5)).toBeChecked();
  expect(Object.keys(await keptIn(page)).toSorted()).toEqual([
    'sh:answer:serving-heart.1:oe1',
    'sh:setting:digit-keys',
  ]);
});

test('all items can stand on one page, and go back to four', async ({ page }) => {
  await open(page, form);
  const whole = page.getByRole('checkbox', { name: 'All on one page' });
  await whole.check();
  await expect(
    page
      .locator('main')
      .getByRole('group')
      .filter({ has: page.getByRole('radio') }),
  ).toHaveCount(items.length);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveCount(0);
  await station(page, 'ss4', 2).check();
  await expect(page.getByRole('link', { name: 'See your result' })).toBeVisible();
  await whole.uncheck();
  await expect(heading(page, 1)).toBeVisible();
  await expect(heading(page, 4)).toBeHidden();
  expect(await answersOn(page)).toEqual(new Map([['ss4', 2]]));
});

test('kept from nobody: what was stored is taken back, nothing is added, and the result still opens', async ({
  page,
}) => {
  await keep(page, { ...entriesOf(new Map([...answers].slice(0, 35))), theirs: 'stays' });
  await open(page, form);
  await page.getByRole('checkbox', { name: 'Do not keep anything' }).check();
  await expect(page.getByRole('status')).toContainText('Nothing is kept.');
  expect(await keptIn(page)).toEqual({ theirs: 'stays' });
  await station(page, 'ss4', answers.get('ss4') ?? 0).check();
  expect(await answersOn(page)).toEqual(answers);
  expect(await keptIn(page)).toEqual({ theirs: 'stays' });
  await page.getByRole('link', { name: 'See your result' }).click();
  await expectNumbers(page, answers);
  expect(new URL(page.url()).hash).toBe('');
  expect(await keptIn(page)).toEqual({ theirs: 'stays' });
});

test('kept from nobody, and then kept after all', async ({ page }) => {
  await open(page, form);
  const isPrivate = page.getByRole('checkbox', { name: 'Do not keep anything' });
  await isPrivate.check();
  await station(page, 'ts1', 3).check();
  expect(await keptIn(page)).toEqual({});
  await isPrivate.uncheck();
  await expect(page.getByRole('status')).toContainText('Saved in this browser.');
  expect(Object.keys(await keptIn(page))).toEqual(['sh:answer:serving-heart.1:ts1']);
});

test('every page turned gives its heading the focus and the title its name, and leaves no step behind', async ({
  page,
}) => {
  await open(page, form);
  const steps = await page.evaluate(() => history.length);
  await station(page, 'ts1', 4).check();
  for (const place of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(heading(page, place)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^Page ${place} of 4 – `));
  }
  for (const place of [3, 2, 1]) {
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(heading(page, place)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^Page ${place} of 4 – [^–]*$`));
  }
  await expect(station(page, 'ts1', 4)).toBeChecked();
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('the one status region is there from the first paint, and stays the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const regions = [...document.querySelectorAll('[role="status"]')];
      Reflect.set(window, 'regions', regions);
    });
  });
  const regions = () =>
    page.evaluate(() => {
      const first: unknown[] = Reflect.get(window, 'regions');
      const now = [...document.querySelectorAll('[role="status"]')];
      return [first.length, now.length, Number(first[0] === now[0])];
    });
  await open(page, form);
  await expect(page.getByRole('status')).toHaveText('Nothing is stored before your first answer.');
  await station(page, 'ts1', 3).check();
  await expect(page.getByRole('status')).toHaveText('Saved in this browser.');
  await page.getByRole('button', { name: 'Next page' }).click();
  expect(await regions()).toEqual([1, 1, 1]);
  await open(page, result);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await regions()).at(-1)).toBe(1);
});
