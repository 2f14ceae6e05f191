import type { Page } from '@playwright/test';
import { type Answers, itemsOf } from '../../src/domain/quiz/quiz.ts';
import { readTable, tableKey, writeTable } from '../../src/domain/quiz/saved-table.ts';
import {
  emptyTable,
  passOn,
  type Table,
  type TablePicture,
  tableView,
} from '../../src/domain/quiz/table.ts';
import { quizzes } from '../quizzes.ts';
import { expect, test } from './fixture.ts';
import { isAlive, keep, keptIn, mine, open, station } from './reader.ts';
import { answersOf } from './voices.ts';

const table = '/trainers/table/';
const found = quizzes.find(({ quiz: { id } }) => id === 'our-house');
if (!found) throw new Error('the reflection is missing');
const { quiz, words } = found;
const KEY = tableKey(quiz);

const begin = (page: Page) => page.getByRole('button', { name: 'Begin my turn' }).click();
const waiting = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Ready for the next person' });

async function answer(page: Page, answers: Answers) {
  for (const [place, items] of quiz.pages.entries()) {
    await expect(page.getByRole('heading', { name: `Page ${place + 1} of` })).toBeFocused();
    for (const { id } of items) await station(page, id, answers.get(id) ?? 0).check();
    const isLast = place === quiz.pages.length - 1;
    await page.getByRole('button', { name: isLast ? 'Pass on' : 'Next page' }).click();
  }
}

async function takeTurn(page: Page, answers: Answers) {
  await begin(page);
  await answer(page, answers);
  await page.getByRole('button', { name: 'Count and forget my answers' }).click();
  await expect(waiting(page)).toBeFocused();
  await expect(page.getByText('Counted, and forgotten.')).toBeVisible();
  await expect(page.locator('main input')).toHaveCount(0);
}

function tableOf(people: number): Table {
  return Array.from({ length: people }, (_, person) => answersOf(quiz, person)).reduce(
    (counters, answers) => passOn(quiz, counters, answers),
    emptyTable(quiz),
  );
}

const savedOf = (people: number) => writeTable(tableOf(people), '2026-11-30T09:00:00.000Z');

function pictureOf(people: number): TablePicture {
  const view = tableView(quiz, tableOf(people));
  if (view.kind !== 'picture') throw new Error(view.kind);
  return view;
}

test('five people pass one tablet round, with a reload between, and see what the counters say', async ({
  page,
  requests,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, table);
  await page.getByRole('button', { name: `Go round with “${words.title}”` }).click();
  for (const person of [0, 1, 2]) await takeTurn(page, answersOf(quiz, person));
  await expect(page.getByText('3 people have answered.')).toBeVisible();

  await page.reload();
  await isAlive(page);
  await expect(page.getByText('3 people have answered.')).toBeVisible();
  await page.getByText('For whoever leads').click();
  await expect(page.getByText('2 more people are needed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at the picture' })).toHaveCount(0);

  for (const person of [3, 4]) await takeTurn(page, answersOf(quiz, person));
  await page.getByText('For whoever leads').click();
  await page.getByRole('button', { name: 'Look at the picture' }).click();
  await expect(page.getByRole('heading', { name: '5 people, taken together' })).toBeFocused();
  const cells = page.getByRole('table', { name: 'The dimensions' }).locator('td:nth-child(2)');
  await expect(cells).toHaveText(pictureOf(5).dimensions.map(({ share }) => String(share)));

  await page.getByRole('button', { name: 'Back to the table' }).click();
  await takeTurn(page, answersOf(quiz, 5));
  await page.getByText('For whoever leads').click();
  await expect(page.getByText('the next picture waits for one more')).toBeVisible();

  await page.getByRole('button', { name: 'Start a new table' }).click();
  await expect(page.getByText('This empties the counters of 6 people.')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, empty them' }).click();
  await expect(page.getByText('Nobody has answered yet.')).toBeVisible();
  expect(await keptIn(page)).toEqual({});
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
});

test('a turn that is broken off is kept nowhere, and nobody after it sees it', async ({ page }) => {
  await open(page, table);
  await page.getByRole('button', { name: `Go round with “${words.title}”` }).click();
  await takeTurn(page, answersOf(quiz, 0));
  await begin(page);
  const [first] = itemsOf(quiz);
  await station(page, first?.id ?? '', 4).check();

  await page.goto('/about/');
  await page.goBack();
  await isAlive(page);
  await expect(page.getByText('1 person has answered.')).toBeVisible();
  await expect(page.locator('main input')).toHaveCount(0);

  await begin(page);
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await station(page, first?.id ?? '', 4).check();
  await page.getByRole('button', { name: 'Stop, and do not count me' }).click();
  await expect(page.getByText('Forgotten, and not counted.')).toBeVisible();
  await begin(page);
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await answer(page, new Map(itemsOf(quiz).map(({ id }) => [id, 0])));
  const saved = readTable((await keptIn(page))[KEY] ?? '', quiz);
  expect(saved.state === 'kept' && saved.table.people).toBe(1);

  await open(page, mine);
  await expect(page.getByText(`Counters of “${words.title}” round the table`)).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await keptIn(page)).toEqual({});
});

test('a picture that another tab changes while it stands is seen, too, so that one more shows nothing', async ({
  page,
}) => {
  await keep(page, { [KEY]: savedOf(5) });
  await open(page, table);
  await page.getByText('For whoever leads').click();
  await page.getByRole('button', { name: 'Look at the picture' }).click();
  await expect(page.getByRole('heading', { name: '5 people, taken together' })).toBeFocused();

  const other = await page.context().newPage();
  await keep(other, { [KEY]: savedOf(7) });
  await expect(page.getByRole('heading', { name: '7 people, taken together' })).toBeVisible();
  const kept = readTable((await keptIn(page))[KEY] ?? '', quiz);
  expect(kept.state === 'kept' && kept.table.shownPeople).toBe(7);
});
