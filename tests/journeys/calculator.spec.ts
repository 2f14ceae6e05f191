import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, watchContext } from './fixture.ts';

const MODES = [
  'relationship',
  'retention-lift',
  'loyal-curve',
  'offers',
  'missed-calls',
  'on-hold',
  'constant-best',
  'loyalty-penalty',
  'putting-right',
  'passing-on',
];
const CALLS = ['120', '50', '15', '20', '30', '40', '35', '367'];

async function open(page: Page, mode = 'relationship') {
  await page.goto(`/value/${mode}/`);
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
}

const answer = (page: Page) => page.locator('[aria-live] p', { hasText: 'One customer is worth' });
const fieldsOf = (page: Page) => page.locator('form input[id^="field-"]:visible');

/** Fills what starts empty, so that every page has an answer. */
async function fillEmpty(page: Page, mode: string) {
  if (mode !== 'missed-calls') return;
  for (const [place, text] of CALLS.entries()) await fieldsOf(page).nth(place).fill(text);
}

async function goFurther(page: Page) {
  await page.getByRole('button', { name: 'Show how sure, and what else' }).click();
  await expect(page.getByText(/Eight runs in ten lie between/)).toBeVisible();
}

async function expectNoBrokenNumber(page: Page) {
  expect(await page.getByRole('main').ariaSnapshot()).not.toMatch(
    /NaN|Infinity|undefined|null|\{\w+\}/,
  );
}

test('a person works out what a customer relationship is worth, and where it pays for itself', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Margin a year').fill('100');
  await page.getByLabel('Cost of winning one').fill('250');
  await expect(answer(page)).toContainText('370');
  await expect(page.getByText(/It pays for itself if at least 66 in 100 stay/)).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Worth, less the cost of winning/ }).first(),
  ).toContainText('117');
  await expectNoBrokenNumber(page);
});

test('a threshold is rounded up: 65.2 in 100 are at least 66', async ({ page }) => {
  await open(page);
  await page.getByLabel('Cost of winning one').fill('245.5');
  await expect(page.getByText(/at least 66 in 100 stay/)).toBeVisible();
});

test('five more of every 100 are stairs with a table, and the page on one flat rate leads to counts', async ({
  page,
}) => {
  await open(page, 'retention-lift');
  await page.getByLabel('Kept from year to year, as it is').fill('82');
  await goFurther(page);
  const name = 'Five more of every 100, from where you stand';
  await expect(page.getByRole('img', { name })).toBeVisible();
  const table = page.getByRole('table', { name });
  await expect(table.getByRole('row')).toHaveCount(11);
  await expect(table.getByRole('row', { name: /80 to 85 where you are 20% 17/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /95 to 100 50%/ })).toBeVisible();
  await open(page);
  await page.getByRole('link', { name: 'How your customers really stay' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'How your customers really stay',
  );
});

test('a third offer is asked for once somebody opens it', async ({ page }) => {
  await open(page, 'offers');
  await page.getByText('Offer 3', { exact: true }).first().click();
  const third = page.getByRole('group', { name: 'Offer 3' });
  await third.getByLabel('Price').fill('100');
  await third.getByLabel('Years it serves').fill('5');
  await expect(page.getByRole('rowheader', { name: 'Offer 3, cost a year' })).toBeVisible();
});

for (const mode of MODES) {
  test(`${mode} answers, is unclear with an empty field, and says at the field what is wrong (B01)`, async ({
    page,
  }) => {
    await open(page, mode);
    await fillEmpty(page, mode);
    const saying = page.locator('[aria-live] p').first();
    await expect(saying).not.toBeEmpty();
    await expectNoBrokenNumber(page);
    const field = fieldsOf(page).first();
    const before = await field.inputValue();
    await field.fill('');
    await expect(field).toHaveAccessibleDescription(/Please enter a figure\./);
    await expect(page.getByText('This answer is for your last clear figures.')).toBeVisible();
    await field.fill('1,5e3-');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill(before);
    await expect(page.getByText('This answer is for your last clear figures.')).toBeHidden();
  });

  test(`${mode} shows its range, what matters most and other ways, and takes them along by a link`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(Reflect.set(window, 'taken', text)) },
      });
    });
    await open(page, mode);
    await fillEmpty(page, mode);
    await fieldsOf(page).first().fill('7');
    await page.getByLabel('Sign of your currency').fill('€');
    await goFurther(page);
    await expect(page.getByRole('heading', { name: 'How sure is that?' })).toBeFocused();
    await expect(page.locator('circle[r="6.5"]')).toHaveCount(50);
    await expect(page.getByRole('table', { name: 'What matters most' })).toBeVisible();
    await page.getByRole('button', { name: 'Set another way beside it' }).click();
    const second = page.getByLabel(/, A second way$/).first();
    await second.fill('8');
    await expectNoBrokenNumber(page);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
    const link = String(await page.evaluate(() => Reflect.get(window, 'taken')));
    expect(link.split('#')[1]?.length).toBeLessThanOrEqual(500);

    const context = await browser.newContext();
    const origin = new URL(baseURL ?? '').origin;
    const { problems } = await watchContext(context, origin);
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByText('These figures came with a link.')).toBeVisible();
    expect(new URL(other.url()).hash).toBe('');
    await expect(fieldsOf(other).first()).toHaveValue('7');
    await expect(other.getByLabel('Sign of your currency')).toHaveValue('€');
    await expect(other.getByLabel(/, A second way$/).first()).toHaveValue('8');
    expect(await other.locator('[aria-live]').textContent()).toBe(
      await page.locator('[aria-live]').textContent(),
    );
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
}

test('B01: a figure that can be read in two ways is asked about, and the choice is taken', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Cost of winning one').fill('1.800');
  await expect(page.getByText('This can be read in two ways. Which did you mean?')).toBeVisible();
  await expect(page.getByRole('button', { name: '1.8, between 1 and 2' })).toBeVisible();
  await page.getByRole('button', { name: '1800', exact: true }).click();
  await expect(page.getByLabel('Cost of winning one')).toHaveValue('1800');
  await expect(page.getByText(/less than the/)).toBeVisible();
});

test('numbers are written as the reader likes, here and on every other page (B01)', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Margin a year').fill('1234.5');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Numbers like').selectOption('1.234,5');
  await expect(page.getByLabel('Margin a year')).toHaveValue('1234,5');
  await expect(answer(page)).toContainText('4.500');
  await page.getByLabel('Cost of winning one').fill('1.800');
  await expect(page.getByText(/can be read in two ways/)).toBeHidden();
  await expect(page.getByRole('row', { name: /less the cost of winning/ }).first()).toContainText(
    '2.730',
  );
  await page.getByLabel('Sign of your currency').fill('kr');
  await page.getByLabel('Sign of your currency').blur();
  const kept = () => page.evaluate(() => Object.keys(localStorage).toSorted());
  await expect.poll(kept).toEqual(['sh:setting:currency', 'sh:setting:numbers']);
  await open(page, 'offers');
  await expect(page.getByLabel('Numbers like')).toHaveValue('1.234,5');
  await expect(page.getByLabel('Breakdowns a year').first()).toHaveValue('0,6');
  await expect(page.getByRole('row', { name: /is worth a price/ }).first()).toContainText(
    'kr\u00a03.0',
  );
});

test('a sheet of paper holds what was not opened, on one page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Reflect.set(window, 'sheet', document.querySelector('main')?.textContent);
  });
  await open(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = () => page.evaluate(() => String(Reflect.get(window, 'sheet')));
  await expect.poll(sheet).toMatch(/Eight runs in ten lie between[\s\S]*What matters most/);
  expect(await sheet()).toMatch(/It pays|The first payment already covers/);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
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

test('a reset can be undone', async ({ page }) => {
  await open(page);
  await page.getByLabel('Margin a year').fill('250');
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect(page.getByLabel('Margin a year')).toHaveValue('100');
  await page.getByRole('button', { name: 'Bring my figures back' }).click();
  await expect(page.getByLabel('Margin a year')).toHaveValue('250');
});

test('a rate can be typed for a month and counts for its year', async ({ page }) => {
  await open(page);
  await page.getByLabel('Kept from year to year').fill('78.5');
  await page.getByLabel('Typed for a month').first().check();
  await expect(page.getByLabel('Kept from year to year')).toHaveValue('98.0029');
  await expect(page.getByText('Over a year that makes 78.5%.')).toBeVisible();
});

test('missed calls start empty, without an error, and lead to a tally sheet that prints on one page', async ({
  page,
}) => {
  await open(page, 'missed-calls');
  await expect(page.getByText(/There is no answer yet/)).toBeVisible();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  await page.getByRole('link', { name: 'A tally sheet for two weeks, to print' }).click();
  await expect(page.getByRole('heading', { name: 'Two weeks of calls' })).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, format).toBe(1);
  }
});

test('the loyal curve takes a pasted column and several groups, and shows the published fit', async ({
  page,
}) => {
  await open(page, 'loyal-curve');
  const counts = page.locator('#field-left');
  await counts.fill('1000\n631\n468\n382\n326\n289\n262\n241');
  const row = (name: RegExp) => page.getByRole('row', { name }).first();
  await expect(row(/Alpha/)).toContainText('0.704');
  await expect(row(/Beta/)).toContainText('1.18');
  await counts.fill('1000\t869\t743\t653\t593\t551\t517\t491');
  await expect(row(/Alpha/)).toContainText('0.668');
  await expect(row(/Beta/)).toContainText('3.81');
  await counts.fill('10000 8000 6480 5307 4391\n10000 8000 6480 5307\n10000 8000 6480\n10000 8000');
  await expect(row(/Alpha/)).toContainText('3.8');
  await expect(row(/Beta/)).toContainText('15');
  await counts.fill('1000 x');
  await expect(counts).toHaveAccessibleDescription(/“x”: This cannot be read as a number\./);
  await counts.fill('1 '.repeat(30));
  await expect(counts).toHaveAccessibleDescription(/more figures than fit/);
  await expectNoBrokenNumber(page);
});

test('the table holds the figures as a spreadsheet reads them (F04)', async ({ page }) => {
  await open(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a table (CSV)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('relationship.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('"Margin a year",100,80,120\r\n');
  for (const line of text.trim().split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@\t]/);
});

test('figures are kept only when asked, come back, are named on My data and can be taken out', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Margin a year').fill('321');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Save in this browser' }).click();
  await expect(page.getByText(/Saved in this browser\. My data/)).toBeVisible();
  await open(page);
  await expect(page.getByText('These are the figures you saved here.')).toBeVisible();
  await expect(page.getByLabel('Margin a year')).toHaveValue('321');
  await page.goto('/my-data/');
  await expect(page.getByText('Figures you saved in the calculator')).toBeVisible();
  await open(page);
  await page.getByRole('button', { name: 'Take it out of this browser' }).click();
  await expect(page.getByText(/Taken out/)).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const [hash, said] of [
  ['V1zz~relationship~~x0_1~~1', /This link is damaged/],
  ['V9whatever', /made by a newer version/],
  ['R1ABC', /holds no figures for the calculator/],
] as const) {
  test(`a link with #${hash} is answered in words`, async ({ page }) => {
    await page.goto(`/value/relationship/#${hash}`);
    await expect(page.getByText(said)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByLabel('Margin a year')).toHaveValue('100');
  });
}

test('ranges are set at their figures, and an end on the wrong side is told at its field', async ({
  page,
}) => {
  await open(page);
  await goFurther(page);
  await page.getByText('Low and high ends of each figure').click();
  const low = page.getByLabel('Kept from year to year, Low');
  await low.fill('90');
  await expect(low).toHaveAccessibleDescription(/The low end comes first/);
  await low.fill('60');
  await page.getByLabel('Kept from year to year, High').fill('90');
  const matters = page.getByRole('table', { name: 'What matters most' });
  await expect(matters.getByRole('row').nth(1)).toContainText('60% to 90%');
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(page.getByText('Seed 2: the same seed draws the same runs.')).toBeVisible();
});

test('everything can be reached and used by the keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByLabel('Margin a year').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('200');
  await expect(answer(page)).toContainText('730');
  const further = page.getByRole('button', { name: 'Show how sure, and what else' });
  for (
    let press = 0;
    press < 30 && !(await further.evaluate((node) => node === document.activeElement));
    press += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How sure is that?' })).toBeFocused();
  await expect(page.getByText(/Eight runs in ten lie between/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Draw again' })).toBeFocused();
});

test('once opened, everything goes on without a network', async ({ page, context, requests }) => {
  await open(page);
  await goFurther(page);
  await page.getByRole('button', { name: 'Save in this browser' }).click();
  await expect(page.getByText(/Saved in this browser\. My data/)).toBeVisible();
  await context.setOffline(true);
  const before = requests.length;
  await page.getByLabel('Margin a year', { exact: true }).fill('300');
  await page.getByRole('button', { name: 'Set another way beside it' }).click();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(answer(page)).toContainText('1,100');
  expect(requests.length).toBe(before);
});

test('G02: numbers follow the language of the page, not of the browser', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ar-EG' });
  const page = await context.newPage();
  await page.goto(`${baseURL}/value/relationship/`);
  await page.getByLabel('Cost of winning one').fill('0');
  await expect(answer(page)).toContainText('370');
  expect(await page.locator('main').textContent()).not.toMatch(/[٠-٩]/);
  await context.close();
});
