import { readMergedCode } from '../../src/domain/code/merged-code.ts';
import { readContributionCode } from '../../src/domain/code/read-contribution.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { sumsOf } from '../../src/domain/quiz/sheet.ts';
import { expect, test } from './fixture.ts';
import { items, keptIn, open, quiz } from './reader.ts';

const entry = '/trainers/entry/';
const SHEETS = 6;

/** What stands beside the marked rings of this sheet, row by row; 0 for a row without a mark. */
function figuresOf(sheet: number): readonly number[] {
  return items.map((_, row) => (row * (sheet + 2) + sheet) % 6);
}

test('six sheets are typed in with the keyboard alone; sums and codes are those of the paper', async ({
  page,
  requests,
}) => {
  test.slow();
  await open(page, entry);
  await page.getByRole('button', { name: 'Type “The serving heart”' }).focus();
  await page.keyboard.press('Enter');
  const status = page.getByRole('status').first();
  const row = (number: number) => page.locator(`#row-${number}`);
  await expect(row(1)).toBeFocused();

  for (let sheet = 0; sheet < SHEETS; sheet += 1) {
    const figures = figuresOf(sheet);
    await page.keyboard.type(figures.map((figure) => 'x12345'.charAt(figure)).join(''));
    const sums = page.getByRole('table', { name: 'Check the sums' }).locator('tbody b');
    await expect(sums).toHaveText(sumsOf(quiz, figures).map(({ sum }) => String(sum)));
    await page.keyboard.press('Enter');
    await expect(status).toHaveText(`Sheet ${sheet + 1} is counted. Sheet ${sheet + 2} begins.`);
    await expect(row(1)).toBeFocused();
  }

  const codes = await page.locator('ol li').filter({ hasText: /^C1/ }).allTextContents();
  const read = codes.map((code) => readContributionCode(code, [quiz]));
  expect(read.map((one) => one.ok && one.value.tallies)).toEqual(
    Array.from({ length: SHEETS }, (_, sheet) =>
      sumsOf(quiz, figuresOf(sheet)).map(({ sum, filled }) => ({ answered: filled, sum })),
    ),
  );
  const link = page.getByRole('link', { name: "See the team's picture" });
  const [path, code = ''] = ((await link.getAttribute('href')) ?? '').split('#');
  expect(path).toBe('/trainers/team/');
  const merged = readMergedCode(code, [quiz]);
  expect(merged.ok && merged.value.group.people).toBe(SHEETS);
  expect(await keptIn(page)).toEqual({});
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
});

test('a slip is found: a wrong sign, an open row, a sum that is not the sheet’s', async ({
  page,
}) => {
  await open(page, entry);
  await page.getByRole('button', { name: 'Type “The serving heart”' }).click();
  const status = page.getByRole('status').first();
  const row = (number: number) => page.getByLabel(`Row ${number}:`, { exact: false });

  await page.keyboard.type('39');
  await expect(status).toHaveText('No ring bears “9”. Type 1 to 5, or 0.');
  await expect(row(2)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(row(1)).toBeFocused();
  await expect(row(1)).toHaveValue('');
  // Row 10 describes the opposite: its figures run the other way.
  await row(10).focus();
  await page.keyboard.type('2');
  await expect(status).toHaveText('Row 10: 2, More than half the time.');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Rows without a figure: 1, 2,');
  await expect(row(1)).toBeFocused();
  await page.keyboard.type('3'.repeat(items.length));
  const ours = scoreQuiz(quiz, new Map(items.map(({ id }) => [id, 3])))[0]?.sum ?? 0;
  await page.getByLabel('Sum on the sheet, True self').fill(String(ours + 1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('do not make the same sums');
  await expect(page.getByText('not the same: look at rows 1, 10, 19 and 28')).toBeVisible();

  await page.getByRole('button', { name: 'Count it as it is typed' }).click();
  await expect(status).toHaveText('Sheet 1 is counted. Sheet 2 begins.');
  await page.getByRole('button', { name: 'Take the last sheet back' }).click();
  await expect(row(36)).toHaveValue('3');
  await page.getByRole('button', { name: '4', exact: true }).click();
  await expect(row(1)).toHaveValue('4');
  await expect(row(2)).toBeFocused();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(row(2)).toHaveValue('');
});
