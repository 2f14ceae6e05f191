import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const LABEL = 'What are you looking for?';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/search/${query}`);
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
}

function results(page: Page) {
  return page.getByRole('list', { name: 'Articles found' }).getByRole('heading', { level: 2 });
}

test('a word is found with the keyboard alone, and the article opened', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(LABEL)).toBeFocused();
  await page.keyboard.type('butcher');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('1 article found.');
  await expect(page.getByLabel(LABEL)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The butcher who never smiled' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/the-butcher-who-never-smiled\/$/);
});

test('the address keeps what is looked for, without filling the history', async ({ page }) => {
  await page.goto('/articles/');
  await open(page);
  await page.getByLabel(LABEL).pressSequentially('quiet kettle', { delay: 20 });
  await expect(page).toHaveURL(/\/search\/\?q=quiet\+kettle$/);
  await page.getByLabel(LABEL).fill('');
  await expect(page).toHaveURL(/\/search\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/articles\/$/);
});

test('an address with words in it answers at once, also after coming back', async ({ page }) => {
  await open(page, '?q=answer+phone');
  await expect(page.getByLabel(LABEL)).toHaveValue('answer phone');
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/articles\/answer-the-phone\/$/);
  await page.goBack();
  await expect(results(page).first()).toHaveText('Answer the phone');
});

test('hits are marked in the title and in a passage of the text', async ({ page }) => {
  await open(page, '?q=listening');
  const first = page.getByRole('list', { name: 'Articles found' }).getByRole('listitem').first();
  await expect(first.locator('h2 mark')).toHaveText('Listening');
  await expect(first.locator('p mark').first()).toHaveText(/^listen/i);
});

test('accents and a slip of the finger do not matter', async ({ page }) => {
  await open(page, '?q=CREDE');
  await expect(results(page)).toHaveText(['The strength of soft']);
  await page.getByLabel(LABEL).fill('buthcer');
  await expect(results(page).first()).toHaveText('The butcher who never smiled');
});

test('when nothing is found it says so and offers the nine topics', async ({ page }) => {
  await open(page);
  await page.getByLabel(LABEL).fill('zeppelinesque');
  await expect(page.getByRole('status')).toContainText('Nothing here has “zeppelinesque” in it.');
  await expect(page.locator('main').getByRole('link')).toHaveCount(9);
  await page.getByRole('link', { name: 'Open ear' }).click();
  await expect(page).toHaveURL(/\/topics\/open-ear\/$/);
});

test('the status stands empty from the start, and all articles below it until something is looked for', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('status')).toBeEmpty();
  await expect(page.getByRole('heading', { name: 'All articles' })).toBeVisible();
  await page.getByLabel(LABEL).fill('phone');
  await expect(page.getByRole('heading', { name: 'All articles' })).toBeHidden();
  await page.getByLabel(LABEL).fill('  ');
  await expect(page.getByRole('heading', { name: 'All articles' })).toBeVisible();
});

test('the index comes when the field is entered, once, and no query leaves the page', async ({
  page,
  requests,
}) => {
  await open(page);
  const asked = () =>
    requests
      .filter(({ url, isAfterLoad }) => isAfterLoad && url.endsWith('.js'))
      .map(({ url }) => url);
  expect(asked()).toEqual([]);
  await page.getByLabel(LABEL).focus();
  await page.getByLabel(LABEL).fill('kettle');
  await expect(results(page).first()).toBeVisible();
  await page.getByLabel(LABEL).fill('parsnip');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/q=parsnip/);
  expect(asked().filter((url) => url.includes('/search/index-'))).toHaveLength(1);
  expect(requests.filter(({ url }) => /kettle|parsnip/.test(url))).toEqual([]);
});

test('what was typed before the script came is answered', async ({ page }) => {
  await page.route(/_astro\/Search/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  await page.goto('/search/?q=kettle', { waitUntil: 'commit' });
  await page.getByLabel(LABEL).fill('butcher');
  await expect(results(page).first()).toHaveText('The butcher who never smiled');
  await expect(page).toHaveURL(/q=butcher/);
});

test.describe('an index that does not load', () => {
  test.use({ allow: [/Failed to load resource/] });

  test('is said, and the articles stay there to be read', async ({ page }) => {
    await page.route(/search\/index-/, (route) => route.abort());
    await open(page, '?q=kettle');
    await expect(page.getByRole('status')).toContainText('The index did not load');
    await expect(page.getByRole('link', { name: 'Answer the phone' })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the list of all articles, and no field that would do nothing', async ({
    page,
  }) => {
    await page.goto('/search/');
    await expect(page.getByLabel(LABEL)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'All articles' })).toBeVisible();
    expect(await page.locator('main h3').count()).toBeGreaterThan(15);
  });
});

for (const query of ['phone', 'zeppelinesque', `${'long'.repeat(40)}`]) {
  test(`nothing is amiss for assistive technology or at 320 pixels with “${query.slice(0, 20)}”`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `?q=${query}`);
    await expect(page.getByRole('status')).not.toBeEmpty();
    await expect(page.getByText('Opening the index')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
