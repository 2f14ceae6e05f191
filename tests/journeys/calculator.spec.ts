import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/value/relationship/');
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
});

const answer = (page: Page) => page.locator('[aria-live] p', { hasText: 'One customer is worth' });

async function expectNoBrokenNumber(page: Page) {
  expect(await page.getByRole('main').textContent()).not.toMatch(/NaN|Infinity|undefined|null/);
}

test('a person works out what a customer relationship is worth, and where it pays for itself', async ({
  page,
}) => {
  await page.getByLabel('Margin a year').fill('100');
  await page.getByLabel('Cost of winning one').fill('250');
  await expect(answer(page)).toContainText('370');
  await expect(page.getByText(/It pays for itself if at least 66 in 100 stay/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Worth, less the cost of winning/ })).toContainText(
    '117',
  );
  await expectNoBrokenNumber(page);
});

for (const [text, message] of [
  ['abc', 'This cannot be read as a number.'],
  ['1.2.3', 'This cannot be read as a number.'],
  ['', 'Please enter a figure.'],
  ['120 %', 'Please enter a figure from 0 to 100.'],
  ['1,5e3-', 'This cannot be read as a number.'],
] as const) {
  test(`“${text}” as a retention gets its message at the field, and the last answer stays, marked as old`, async ({
    page,
  }) => {
    const field = page.getByLabel('Kept from year to year');
    await field.fill(text);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(message));
    await expect(page.getByText('This answer is for your last clear figures.')).toBeVisible();
    await expect(answer(page)).toBeVisible();
    await expectNoBrokenNumber(page);
    await field.fill('85');
    await expect(page.getByText('This answer is for your last clear figures.')).toBeHidden();
  });
}

test('B01: a figure that can be read in two ways is asked about, and the choice is taken', async ({
  page,
}) => {
  await page.getByLabel('Cost of winning one').fill('1.800');
  await expect(page.getByText('This can be read in two ways. Which did you mean?')).toBeVisible();
  await page.getByRole('button', { name: '1,800', exact: true }).click();
  await expect(page.getByLabel('Cost of winning one')).toHaveValue('1800');
  await expect(page.getByText(/less than the/)).toBeVisible();
});

test('figures typed before the script arrives are counted', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.goto('/value/relationship/', { waitUntil: 'commit' });
  await page.getByLabel('Margin a year').fill('200');
  await expect(answer(page)).toContainText('730');
});
