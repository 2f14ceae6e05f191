import type { Page } from '@playwright/test';
import { type Invitation, writeInvitation } from '../../src/domain/code/invitation.ts';
import { readContributionCode } from '../../src/domain/code/read-contribution.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  isAlive,
  items,
  keep,
  keptIn,
  open,
  quiz,
  station,
} from './reader.ts';

const team = '/reflect/serving-heart/team/';

function invited(rest: Partial<Invitation> = {}): string {
  const written = writeInvitation({
    ...{ quiz, hidesResult: false, asksThenAndNow: false },
    ...{ label: 'Night shift', greeting: '', returnAddress: '' },
    ...rest,
  });
  if (!written.ok) throw new Error(written.reason);
  return `${team}#${written.text}`;
}

async function codesOn(page: Page) {
  const shown = await page.getByText(/^Your code: C1/).allTextContents();
  return shown.map((text) => {
    const read = readContributionCode(text.replace('Your code: ', ''), [quiz]);
    return read.ok ? read.value : read.reason;
  });
}

const talliesOf = (given: typeof answers) =>
  scoreQuiz(quiz, given).map(({ answered, sum }) => ({ answered, sum }));
const toCode = (page: Page) => page.getByRole('button', { name: 'To your code' });

test('L13: by a link on a phone: the words, the form, the code; a reload loses nothing', async ({
  page,
  requests,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const entries = await page.goto('/favicon.svg').then(() => page.evaluate(() => history.length));
  await open(
    page,
    invited({
      label: '<img src=x onerror=alert(1)>\u202e',
      greeting: 'See https://example.org',
      returnAddress: 'ada@example.org',
      hidesResult: true,
    }),
  );
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  const words = page.locator('blockquote');
  await expect(words).toHaveText(/<img src=x onerror=alert\(1\)>\s*See https:\/\/example.org/);
  await expect(words.locator('a, img')).toHaveCount(0);
  expect(await keptIn(page)).toEqual({});

  await station(page, 'ts1', 4).check();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('heading', { name: 'Page 2 of 4' })).toBeFocused();
  expect(Object.keys(await keptIn(page))).toEqual(['sh:answer:serving-heart.1:ts1']);
  await page.reload();
  await isAlive(page);
  await expect(words).toContainText('See https://example.org');
  await expect(page.getByText('Some moments have an answer already')).toBeVisible();
  expect(await answersOn(page)).toEqual(new Map([['ts1', 4]]));

  for (let turn = 1; turn < quiz.pages.length; turn += 1) {
    await page.getByRole('button', { name: 'Next page' }).click();
  }
  await toCode(page).click();
  await expect(page.getByRole('heading', { name: 'Your code' })).toBeFocused();
  await expect(page.getByRole('row', { name: 'True self 1 4' })).toBeVisible();
  await expect(page.getByText('35 moments have no answer.')).toBeVisible();
  const [first] = await codesOn(page);
  expect(first).toMatchObject({ moment: 'now', tallies: talliesOf(new Map([['ts1', 4]])) });
  await expect(page.getByText('It goes to ada@example.org')).toBeVisible();
  const letter = await page.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href');
  expect(letter).toMatch(/^mailto:ada@example\.org\?subject=/);
  await expect(page.getByRole('link', { name: 'See your own result' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Look at it all the same' })).toBeVisible();

  await page.getByRole('button', { name: 'Back to the answers' }).click();
  await toCode(page).click();
  expect(await codesOn(page)).toEqual([first]);
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
});

test('whoever took the reflection before goes straight to the code, and sends the same one twice', async ({
  page,
}) => {
  await keep(page, entriesOf(answers));
  await open(page, invited());
  await expect(page.getByText('Every moment has an answer already')).toBeVisible();
  await toCode(page).click();
  const [code] = await codesOn(page);
  expect(code).toMatchObject({ tallies: talliesOf(answers) });
  await page.goto('/favicon.svg');
  await open(page, invited({ label: 'The same people, another link' }));
  await toCode(page).click();
  expect(await codesOn(page)).toEqual([code]);
  await page.getByRole('link', { name: 'See your own result' }).click();
  await expect(page.getByRole('table', { name: 'The dimensions' })).toBeVisible();
});

test('then and now: two answers side by side, two codes, and nothing of before is kept', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, invited({ asksThenAndNow: true }));
  await page.getByRole('radiogroup', { name: 'Before' }).first().getByLabel('About half').check();
  const now = page.getByRole('radiogroup', { name: 'Now' }).first();
  await now.getByLabel('Never or hardly ever').focus();
  await page.keyboard.press('5');
  await expect(now.getByLabel('Always or almost always')).toBeChecked();
  await expect(page.getByText(`1 of ${items.length} answered`)).toBeVisible();
  expect(Object.keys(await keptIn(page))).toEqual(['sh:answer:serving-heart.1:ts1']);
  await page.getByLabel('All on one page').check();
  await toCode(page).click();
  expect(await codesOn(page)).toMatchObject([
    { moment: 'then', tallies: talliesOf(new Map([['ts1', 3]])) },
    { moment: 'now', tallies: talliesOf(new Map([['ts1', 5]])) },
  ]);
});

test('R03: no link fills in an answer, and every link that is none says what it is', async ({
  page,
}) => {
  const code = invited().split('#')[1] ?? '';
  for (const [state, text] of [
    [codeOf(answers), 'no answer was taken from it'],
    [code.replace(/.$/, (last) => (last === '7' ? '8' : '7')), 'is damaged'],
  ] as const) {
    await page.goto('/favicon.svg');
    await open(page, `${team}#${state}`);
    await expect(page.getByRole('status')).toContainText(text);
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
    expect(await keptIn(page)).toEqual({});
  }
  await page.goto('/favicon.svg');
  await open(page, team);
  await expect(page.getByText('this browser holds no answers yet')).toBeVisible();
  await keep(page, entriesOf(answers));
  await open(page, team);
  expect(await codesOn(page)).toMatchObject([{ tallies: talliesOf(answers) }]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it cannot do, and leads to the paper edition', async ({ page }) => {
    await page.goto(invited());
    await expect(page.getByText('Script is off.')).toBeVisible();
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
    await page.getByRole('link', { name: 'The same on paper' }).click();
    await expect(page).toHaveURL(/\/paper\/$/);
  });
});
