import type { Page } from '@playwright/test';
import { resultKey } from '../../src/domain/saved.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  expectNumbers,
  fillStore,
  form,
  isAlive,
  items,
  keep,
  keptIn,
  open,
  quiz,
  result,
  station,
  threes,
} from './reader.ts';

const pause = '/reflect/pause/';
const short = items.filter(({ isShort }) => isShort).map(({ id }) => id);

/** Presses as the keyboard does, and sees to it that the focus is somewhere afterwards. */
async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  const holder = await page.evaluate(() => document.activeElement?.nodeName);
  expect(holder, `the focus after ${name}`).not.toBe('BODY');
}

test('V06: whatever is pressed on a result, the focus goes on from there, and it is said what was done', async ({
  page,
}) => {
  await keep(page, {
    [resultKey(quiz, 1)]: JSON.stringify({
      format: 1,
      code: codeOf(threes),
      at: '2026-02-01T10:00:00.000Z',
    }),
  });
  await open(page, `${result}#${codeOf(answers)}`);
  const status = page.getByRole('status');
  const said = (text: string) => expect(status.filter({ hasText: text })).toBeVisible();

  await press(page, 'Keep these answers in this browser');
  await said('These answers are kept in this browser now.');
  await expect(page.locator('main')).toBeFocused();

  const promise = page.getByRole('heading', { name: 'One promise, for two weeks' });
  await press(page, 'Keep this promise');
  await said('Your promise is kept in this browser.');
  await expect(promise).toBeFocused();
  await press(page, 'It held');
  await said('It held. What made that possible?');
  await expect(page.getByRole('button', { name: 'It held' })).toBeFocused();
  await press(page, 'Change the words');
  await expect(page.getByLabel('Your promise')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('I will wait.');
  await press(page, 'Keep this promise');
  await press(page, 'Let it go');
  await said('Your promise is let go.');
  await expect(promise).toBeFocused();
  await press(page, 'Undo');
  await expect(page.locator('blockquote')).toHaveText('I will wait.');

  const earlier = page.getByRole('heading', { name: 'Earlier results' });
  const kept = await keptIn(page);
  await press(page, 'Delete the result of 1 Feb 2026');
  await said('The result of 1 Feb 2026 is deleted.');
  await expect(earlier).toBeFocused();
  expect(Object.keys(await keptIn(page))).not.toContain(resultKey(quiz, 1));
  await press(page, 'Undo');
  await said('It is back where it was.');
  await expect(earlier).toBeFocused();
  expect(await keptIn(page)).toEqual(kept);

  await page.getByLabel('You have a code').fill(codeOf(threes).slice(0, -1));
  await press(page, 'Open it');
  await said('This code is damaged.');
  await expectNumbers(page, answers);
  await page.getByLabel('You have a code').fill(codeOf(threes));
  await press(page, 'Open it');
  await said('Your own are untouched.');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expectNumbers(page, threes);

  await open(page, result);
  await press(page, 'Put this result by and start anew');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.locator('main')).toBeFocused();
});

test('where a deleted result cannot be brought back for good, that is said (S02)', async ({
  page,
}) => {
  await keep(page, {
    ...entriesOf(answers),
    [resultKey(quiz, 1)]: JSON.stringify({ format: 1, code: codeOf(threes), at: 'x' }),
  });
  await open(page, result);
  await press(page, 'Delete the result of a day not known');
  await fillStore(page);
  await press(page, 'Undo');
  await expect(page.getByText('The browser did not keep this.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete the result of a day' })).toBeVisible();
});

test('whoever comes back stands before the first open moment, with the keyboard too', async ({
  page,
}) => {
  const before = items.findIndex(({ id }) => id === 'oe2');
  await keep(page, entriesOf(new Map([...answers].slice(0, before))));
  await open(page, form);
  const greeting = page.getByText('Welcome back. Here is the first moment without an answer.');
  await expect(greeting).toBeInViewport();
  await expect(page.locator('#item-oe2')).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Page 2 of 4' })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(station(page, 'oe2', 1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(station(page, 'oe2', 3)).toBeChecked();
  await expect(page.getByRole('status')).toHaveText('Saved in this browser.');

  // Where every moment has its answer nobody is taken anywhere.
  await keep(page, entriesOf(answers));
  await open(page, form);
  await expect(page.getByText('Every moment has an answer')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  // Nor is whoever is here for the first time and was quicker than the script.
  await page.evaluate(() => localStorage.clear());
  await page.route('**/*.js', async (route) => {
    await station(page, 'ts1', 4).check();
    await route.continue();
  });
  await open(page, form);
  await expect(page.getByText('1 of 36 answered')).toBeVisible();
  await expect(page.getByText('Welcome back')).toHaveCount(0);
});

test('from the pause to the whole the answers go along, kept from nobody as they were', async ({
  page,
}) => {
  await open(page, pause);
  await page.getByRole('checkbox', { name: 'Do not keep anything' }).check();
  for (const id of short) await station(page, id, answers.get(id) ?? 0).check();
  await page.getByRole('link', { name: 'See your result' }).click();
  await isAlive(page);
  await expect(page.getByRole('heading', { name: 'Most often' })).toBeVisible();
  await page.getByRole('link', { name: 'Take the whole reflection' }).click();
  await isAlive(page);
  expect(new URL(page.url()).pathname).toBe(form);
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByText('These answers came with the link.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Do not keep anything' })).toBeChecked();
  const brought = new Map(short.map((id) => [id, answers.get(id) ?? 0]));
  expect(await answersOn(page)).toEqual(brought);
  await station(page, 'oe2', 4).check();
  expect(await keptIn(page)).toEqual({});
  for (let turn = 0; turn < 2; turn += 1) {
    await page.getByRole('button', { name: 'Next page' }).click();
  }
  await page.getByRole('link', { name: 'See your result' }).click();
  await expectNumbers(page, new Map(brought).set('oe2', 4));
  expect(await keptIn(page)).toEqual({});
});

test('from the pause to the whole the answers are the same where they are kept', async ({
  page,
}) => {
  await open(page, pause);
  for (const id of short) await station(page, id, answers.get(id) ?? 0).check();
  await page.getByRole('link', { name: 'See your result' }).click();
  await isAlive(page);
  const way = page.getByRole('link', { name: 'Take the whole reflection' });
  await expect(way).toHaveAttribute('href', form);
  await way.click();
  await expect(page.getByText('9 of 36 answered')).toBeVisible();
  await expect(page.getByText('Welcome back')).toBeVisible();
});
