import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, test } from './fixture.ts';
import {
  answers,
  codeOf,
  expectNumbers,
  form,
  keptIn,
  mine,
  open,
  quiz,
  result,
  station,
} from './reader.ts';

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('N01, P3: once the pages are there the network may go: taking, result, code, calendar, file, erasing', async ({
  page,
  context,
  requests,
}) => {
  const [results, data] = [await context.newPage(), await context.newPage()];
  await open(results, result);
  await open(data, mine);
  await open(page, form);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const before = requests.length;
  await page.bringToFront();

  for (const [place, onPage] of quiz.pages.entries()) {
    for (const { id } of onPage) await station(page, id, answers.get(id) ?? 0).check();
    if (place < quiz.pages.length - 1) {
      await page.getByRole('button', { name: 'Next page' }).click();
    }
  }
  await expect(page.getByRole('status')).toHaveText('Saved in this browser.');

  await results.bringToFront();
  await expectNumbers(results, answers);
  await expect(results.locator('p', { hasText: 'Your answers as a code' })).toContainText('R1');
  await results.getByRole('button', { name: 'Keep this promise' }).click();
  const calendar = await download(results, 'In my calendar, in two weeks');
  expect(new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')).toHaveLength(1);
  await results.getByRole('button', { name: 'Put this result by' }).click();
  await results.getByLabel('You have a code').fill(codeOf(answers));
  await results.getByRole('button', { name: 'Open it' }).click();
  await expectNumbers(results, answers);

  await data.bringToFront();
  await expect(data.getByRole('row', { name: /Earlier results of/ })).toBeVisible();
  const copy = await download(data, 'Save a copy as a file');
  expect(JSON.parse(copy).entries).toEqual(await keptIn(data));
  await data.getByRole('button', { name: 'Erase everything' }).click();
  await data.getByRole('button', { name: 'Yes, erase everything' }).click();
  await data
    .getByLabel('The file')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) });
  await data.getByRole('button', { name: 'Bring it in' }).click();
  expect(JSON.parse(copy).entries).toEqual(await keptIn(data));

  const asked = requests.slice(before).filter(({ url }) => !url.startsWith('blob:'));
  expect(asked).toEqual([]);
});
