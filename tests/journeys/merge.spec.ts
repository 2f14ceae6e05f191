import { readMergedCode } from '../../src/domain/code/merged-code.ts';
import { groupCode } from '../../src/domain/code/symbols.ts';
import { expect, test } from './fixture.ts';
import { open, quiz } from './reader.ts';
import { contributionCodes } from './voices.ts';

const merge = '/trainers/merge/';

test('a gatherer turns the codes of a pasted mail into one code that counts them all', async ({
  page,
  requests,
}) => {
  await open(page, merge);
  const [first = '', second = '', third = ''] = contributionCodes(quiz, 3);
  const damaged = groupCode(third).replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  const field = page.getByLabel('What they sent you');
  await field.fill(`Hello, mine is ${groupCode(first)}.\n> ${groupCode(second)}\nand ${damaged}`);
  await page.getByRole('button', { name: 'Find the codes' }).click();
  await expect(page.getByText('2 codes count. 1 does not; the list says why.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^3 / })).toContainText('One character is wrong');
  await expect(page.getByText('Fewer than three people are in these codes.')).toBeVisible();

  await field.fill(`${await field.inputValue()}\nAgain, sorry: ${third}`);
  await page.getByRole('button', { name: 'Find the codes' }).click();
  const heading = page.getByRole('heading', { name: 'One code, of 3 people' });
  await expect(heading).toBeVisible();
  const code = await heading
    .locator('xpath=following-sibling::p[1]')
    .locator('span')
    .last()
    .textContent();
  const read = readMergedCode(code ?? '', [quiz]);
  expect(read.ok && read.value.group.people).toBe(3);

  await page.getByRole('button', { name: 'Empty the page' }).click();
  await expect(heading).toBeHidden();
  await expect(field).toBeFocused();
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
});
