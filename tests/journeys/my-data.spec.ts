import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/reflect/serving-heart/');
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
});

test('P6: the export is exactly what is stored', async ({ page }) => {
  await page.locator('input[name="ts1"][value="3"]').check();
  await page.locator('input[name="oe1"][value="0"]').check();
  await page.goto('/my-data/');
  await expect(page.getByRole('row', { name: /Answers to “The serving heart”/ })).toContainText(
    '2 entries',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy as a file' }).click(),
  ]);
  const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const stored = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  expect(file).toEqual({ format: 1, site: 'serving-heart', entries: stored });
});

test('S13, S14, P7: erasing takes all of ours, leaves what is not, and no other tab can bring it back', async ({
  page,
  context,
}) => {
  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  await page.locator('input[name="ts1"][value="3"]').check();
  const other = await context.newPage();
  await other.goto('/my-data/');
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(other.getByRole('status')).toContainText('Everything is erased');
  await expect(page.locator('input[name="ts1"][value="3"]')).not.toBeChecked();
  await page.locator('input[name="oe1"][value="2"]').check();
  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
    'sh:answer:serving-heart.1:oe1',
    'somebody-else',
  ]);
});

test('the dialog can be left by Escape, and the focus goes back', async ({ page }) => {
  await page.locator('input[name="ts1"][value="3"]').check();
  await page.goto('/my-data/');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Erase everything' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Answers to “The serving heart”/ })).toBeVisible();
});
