import type { Browser, Page } from '@playwright/test';
import { writeContributionCode } from '../../src/domain/code/contribution-code.ts';
import { readContributionCode } from '../../src/domain/code/read-contribution.ts';
import { groupCode } from '../../src/domain/code/symbols.ts';
import { talksOf } from '../../src/domain/quiz/guide.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { teamView } from '../../src/domain/quiz/team.ts';
import { expect, test, watchContext } from './fixture.ts';
import { keptIn, open, quiz, station } from './reader.ts';
import { answersOf } from './voices.ts';

/** Who of the twelve does what; all others answer and send their code. */
const ABANDON = [0, 1];
const SENDS_TWICE = 3;
const DAMAGES = 4;
const IS_LATE = 5;

async function inviteLink(page: Page): Promise<string> {
  await open(page, '/trainers/invite/');
  await page.getByLabel('Name of the group or the day').fill('Thursday at nine');
  await page.getByRole('textbox', { name: 'Your greeting' }).fill('Six minutes before we talk.');
  await page.getByLabel('Ask them to leave their own result').check();
  const shown = page.getByRole('heading', { name: 'Your link' }).locator('xpath=../p[1]');
  return (await shown.textContent()) ?? '';
}

/** Somebody at their own device, from the link to the code; nothing where they leave in the midst of it. */
async function takePart(
  browser: Browser,
  baseURL: string,
  link: string,
  person: number,
): Promise<string | undefined> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
  const { problems, requests } = await watchContext(context, new URL(baseURL).origin);
  const page = await context.newPage();
  await open(page, link);
  await expect(page.locator('blockquote')).toContainText('Six minutes before we talk.');
  const given = answersOf(quiz, person);
  for (const items of quiz.pages) {
    for (const { id } of items) await station(page, id, given.get(id) ?? 0).check();
    if (ABANDON.includes(person)) break;
    if (items !== quiz.pages.at(-1)) await page.getByRole('button', { name: 'Next page' }).click();
  }
  const isThere = !ABANDON.includes(person);
  if (isThere) await page.getByRole('button', { name: 'To your code' }).click();
  const code = isThere ? await page.getByText(/^Your code: C1/).textContent() : undefined;
  if (isThere) await expect(page.getByText('Your own result waits')).toBeVisible();
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
  return code?.replace('Your code: ', '');
}

test('a whole session: a link, twelve people at their own devices, one mail, a picture and a talk', async ({
  page,
  browser,
  baseURL,
  requests,
}) => {
  test.slow();
  if (!baseURL) throw new Error('the site has no address');
  const link = await inviteLink(page);
  const codes = new Map<number, string>();
  for (let person = 0; person < 12; person += 1) {
    const code = await takePart(browser, baseURL, link, person);
    if (code !== undefined) codes.set(person, code);
  }
  expect([...codes.keys()]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

  const older = writeContributionCode({
    quiz: { ...quiz, version: 0 },
    room: 'team',
    moment: 'now',
    salt: 1,
    tallies: scoreQuiz(quiz, answersOf(quiz, IS_LATE)),
  });
  const said = [...codes].map(([person, code]) => {
    if (person === DAMAGES) return code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    return person === IS_LATE ? groupCode(older) : code;
  });
  const mail = [
    'Dear Marta, here is what came in until eight.',
    ...said.map((code, place) => `Nr. ${place + 1} wrote: ${code}.`),
    `And once more, in case it got lost: ${codes.get(SENDS_TWICE)?.toLowerCase()}`,
    'See you at nine!',
  ].join('\n');

  await open(page, '/trainers/team/');
  await page.getByLabel('What they sent you', { exact: true }).fill(mail);
  await page.getByRole('button', { name: 'Find the codes' }).first().click();
  await expect(page.getByText('8 codes count. 3 do not; the list says why.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('One character is wrong');
  await expect(page.getByRole('row', { name: /^5 / })).toContainText('does not have');
  await expect(page.getByRole('row', { name: /^12 / })).toContainText('the one in line 3');

  const voices = [...codes].flatMap(([person, code]) => {
    const read = readContributionCode(code, [quiz]);
    return read.ok && person !== DAMAGES && person !== IS_LATE ? [read.value] : [];
  });
  // What each code holds is what that person answered.
  for (const [place, { tallies }] of voices.entries()) {
    const person = [2, 3, 6, 7, 8, 9, 10, 11][place] ?? 0;
    const sums = scoreQuiz(quiz, answersOf(quiz, person));
    expect(tallies).toEqual(sums.map(({ answered, sum }) => ({ answered, sum })));
  }
  const picture = teamView(voices, 0);
  if (picture.kind !== 'picture') throw new Error(picture.kind);
  await expect(page.getByRole('heading', { name: '8 people, one picture' })).toBeVisible();
  const table = page.getByRole('table', { name: "The team's picture" });
  await expect(table.locator('tbody tr')).toHaveCount(quiz.dimensions.length);
  await expect(table.locator('tbody td.num')).toHaveText(
    picture.dimensions.map(({ share }) => String(share)),
  );
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);

  await page.getByRole('link', { name: 'Open the discussion guide' }).click();
  await expect(page.getByText('Written from the picture of 8 people.')).toBeVisible();
  expect(talksOf(picture).length).toBe(3);
  await expect(
    page.getByRole('heading', { name: /^(What carries us|Where we differ|What is rare)/ }),
  ).toHaveCount(3);
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(sheets?.length).toBeGreaterThan(1);
  // Marta's browser keeps nothing of the twelve.
  expect(await keptIn(page)).toEqual({});
});
