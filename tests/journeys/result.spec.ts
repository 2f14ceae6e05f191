import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { radarPoint, writePoints } from '../../src/components/charts/geometry.ts';
import { readResultCode } from '../../src/domain/code/result-code.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { resultKey } from '../../src/domain/saved.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  codeOf,
  entriesOf,
  expectNumbers,
  form,
  keep,
  keptIn,
  mine,
  open,
  quiz,
  result,
  threes,
} from './reader.ts';

const scores = scoreQuiz(quiz, answers);

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

function eventIn(text: string) {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  return {
    day: String(event?.getFirstPropertyValue('dtstart')),
    text: String(event?.getFirstPropertyValue('description')),
    alarms: event?.getAllSubcomponents('valarm').length,
  };
}

test('radar, bars, table and code say the same numbers', async ({ page }) => {
  await keep(page, entriesOf(answers));
  await open(page, result);
  await expectNumbers(page, answers);
  const shares = scores.flatMap(({ share }) => share ?? []);
  const dots = page.locator('figure svg circle');
  await expect(dots).toHaveCount(shares.length);
  const places = await dots.evaluateAll((circles) =>
    circles.map((circle) => `${circle.getAttribute('cx')},${circle.getAttribute('cy')}`),
  );
  const expected = scores.flatMap(({ share }, place) =>
    share === undefined ? [] : [writePoints([radarPoint(place, scores.length, share)])],
  );
  expect(places).toEqual(expected);
  const bars = await page
    .locator('tbody td svg circle[cy="10"]')
    .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('cx')));
  expect(bars).toEqual(shares.map((share) => `${share}%`));
  const shown = await page.locator('p', { hasText: 'Your answers as a code' }).textContent();
  const read = readResultCode(shown?.split(':')[1] ?? '', [quiz]);
  expect(read.ok && read.value.answers).toEqual(answers);
});

test('a promise is kept, marked, and goes into a calendar, as the next taking does', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  await keep(page, entriesOf(answers));
  await open(page, result);
  await page.getByLabel('A place to begin').selectOption('Open ear');
  await expect(page.getByLabel('Your promise')).toHaveValue(/say back one sentence/);
  await page.getByLabel('Your promise').fill('When Ms Aldous, of "A; B", rings,\nI stop typing.');
  await page.getByRole('button', { name: 'Keep this promise' }).click();
  const soon = await download(page, 'In my calendar, in two weeks');
  expect(soon.name).toBe('serving-heart-promise.ics');
  expect(eventIn(soon.text)).toEqual({
    day: '2026-12-05',
    text: 'When Ms Aldous, of "A; B", rings,\nI stop typing.',
    alarms: 1,
  });
  const later = await download(page, 'In my calendar, in 90 days');
  const { day, text } = eventIn(later.text);
  expect(day).toBe('2027-02-19');
  expect(text).toContain(form);
  expect(soon.text + later.text).not.toContain(codeOf(answers));

  await page.getByRole('button', { name: 'It did not hold' }).click();
  await page.reload();
  await expect(page.getByText('It did not hold. That tells you something')).toBeVisible();
  await page.getByRole('button', { name: 'Let it go' }).click();
  await expect(page.getByLabel('Your promise')).toBeVisible();
  expect(Object.keys(await keptIn(page)).filter((key) => key.includes('promise'))).toEqual([]);
});

test('earlier results stand side by side, a change is said from a whole point on, and one can be let go', async ({
  page,
}) => {
  const higher = new Map(
    [...threes].map(([item, answer]) => [
      item,
      item.startsWith('ts') && item !== 'ts4' ? 5 : answer,
    ]),
  );
  const put = (number: number, given: typeof answers, at: string) => ({
    [resultKey(quiz, number)]: JSON.stringify({ format: 1, code: codeOf(given), at }),
  });
  await keep(page, {
    ...put(1, answers, '2026-02-01T10:00:00.000Z'),
    ...put(2, threes, '2026-05-01T10:00:00.000Z'),
    ...entriesOf(higher),
  });
  await open(page, result);
  const region = page.getByRole('region', { name: 'Earlier results' });
  await expect(region.locator('thead th')).toHaveText([
    '1 Feb 2026',
    '1 May 2026',
    'Now',
    'Change',
  ]);
  await expect(region.getByRole('row', { name: 'True self' })).toContainText(
    'more often than the time before',
  );
  await expect(region.getByRole('row', { name: 'Open ear' })).toContainText('within the wobble');
  await page.getByRole('button', { name: 'Delete the result of 1 Feb 2026' }).click();
  await expect(region.locator('thead th')).toHaveText(['1 May 2026', 'Now', 'Change']);
  expect(Object.keys(await keptIn(page)).filter((key) => key.includes('result'))).toEqual([
    resultKey(quiz, 2),
  ]);
});

test('a code is copied, or said to be copied by hand, and the file is one step away', async ({
  page,
}) => {
  await keep(page, entriesOf(answers));
  await open(page, result);
  // No page of ours may read the clipboard, so that what goes there is caught on its way.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      Reflect.set(window, 'copied', text);
    };
  });
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => String(Reflect.get(window, 'copied')));
  expect(new URL(link).pathname).toBe(result);
  const read = readResultCode(new URL(link).hash.slice(1), [quiz]);
  expect(read.ok && read.value.answers).toEqual(answers);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await expect(page.getByText('This browser does not let the page copy.')).toBeVisible();
  await page.getByRole('link', { name: 'Save all as a file' }).click();
  await expect(page).toHaveURL(new RegExp(`${mine}$`));
  await expect(page.getByRole('button', { name: 'Save a copy as a file' })).toBeVisible();
});

test('the order is the reader’s choice, and what cannot be said stands last', async ({ page }) => {
  await keep(page, entriesOf(new Map([...answers].filter(([item]) => !item.startsWith('ts')))));
  await open(page, result);
  const rows = page.getByRole('table', { name: 'The dimensions' }).locator('tbody tr');
  for (const order of ['Most often first', 'Least often first']) {
    await page.getByLabel('In what order').selectOption(order);
    await expect(rows.last()).toContainText('Not enough moments to say');
    const cells = await rows.locator('td:nth-child(2)').allTextContents();
    const numbers = cells.slice(0, -1).map(Number);
    expect(numbers).toEqual(
      numbers.toSorted((a, b) => (order === 'Most often first' ? b - a : a - b)),
    );
  }
});
