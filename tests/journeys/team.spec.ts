import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeContributionCode } from '../../src/domain/code/contribution-code.ts';
import { readContributionCode } from '../../src/domain/code/read-contribution.ts';
import { groupCode } from '../../src/domain/code/symbols.ts';
import { talksOf } from '../../src/domain/quiz/guide.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { type TeamPicture, teamView } from '../../src/domain/quiz/team.ts';
import { quizzes } from '../quizzes.ts';
import { expect, test } from './fixture.ts';
import { keptIn, open, quiz, threes } from './reader.ts';
import { contributionCodes } from './voices.ts';

const codes = contributionCodes(quiz, 14);
const names = quizzes.find((worded) => worded.quiz.id === quiz.id)?.words.dimensions ?? {};

function pictureOf(people: number): TeamPicture {
  const voices = codes.slice(0, people).flatMap((code) => {
    const read = readContributionCode(code, [quiz]);
    return read.ok ? [read.value] : [];
  });
  const view = teamView(voices, 0);
  if (view.kind !== 'picture') throw new Error(view.kind);
  return view;
}

async function paste(page: Page, text: string) {
  await page.getByLabel('What they sent you', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Find the codes' }).first().click();
}

async function expectPicture(page: Page, people: number) {
  await expect(page.getByRole('heading', { name: `${people} people, one picture` })).toBeVisible();
  const means = page.getByRole('table', { name: "The team's picture" }).locator('tbody td.num');
  await expect(means).toHaveText(pictureOf(people).dimensions.map(({ share }) => String(share)));
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('R04: a trainer pastes a mail, sees the team, keeps its file and leads with the guide', async ({
  page,
  requests,
}) => {
  const damaged = groupCode(codes[12] ?? '').replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  const newer = writeContributionCode({
    quiz: { ...quiz, version: 2 },
    room: 'team',
    moment: 'now',
    salt: 5,
    tallies: scoreQuiz(quiz, threes),
  });
  const mail = [
    'From: Ada Byron <ada@example.org>',
    'Subject: Re: Thursday, room C1 at 9',
    ...codes.slice(0, 12).map((code, place) => `> Person ${place}: ${groupCode(code)}.`),
    `Sorry, again: ${codes[3]?.toLowerCase()}`,
    `Grace: ${damaged}`,
    `Edsger: ${newer}`,
    'Sent from my telephone',
  ].join('\n');

  await open(page, '/trainers/team/');
  await paste(page, mail);
  await expect(page.getByText('12 codes count. 3 do not; the list says why.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^15 / })).toContainText(
    'the same as the one in line 6',
  );
  await expect(page.getByRole('row', { name: /^16 / })).toContainText('One character is wrong');
  await expect(page.getByRole('row', { name: /^17 / })).toContainText('a newer version');
  await expectPicture(page, 12);

  // Asked to be emptied with twelve codes, it asks again once there are more.
  const empty = page.getByRole('button', { name: 'Empty the page' });
  await empty.click();
  await expect(page.getByRole('button', { name: /^Yes, empty it/ })).toBeFocused();
  await paste(page, `Grace, once more: ${groupCode(codes[12] ?? '')}`);
  await expect(empty).toBeVisible();
  await expect(page.getByText('One more code has come.')).toBeVisible();
  await expectPicture(page, 12);
  await paste(page, `${mail}\nBarbara: ${codes[13]}`);
  await expectPicture(page, 14);
  await expect(page.getByText('One more code has come.')).toBeHidden();
  const asked = () => requests.filter(({ isAfterLoad, url }) => isAfterLoad && !/^blob:/.test(url));
  expect(asked()).toEqual([]);

  const saved = await download(page, "Save the team's file");
  expect(saved.name).toMatch(/^serving-heart-team-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(saved.text).team).toEqual({
    latest: { shown: codes, waiting: [] },
    earlier: { shown: [], waiting: [] },
  });
  await expect(page.getByText('Saved as a file')).toBeVisible();
  await empty.click();
  await page.getByRole('button', { name: /^Yes, empty it/ }).click();
  await expect(page.getByRole('heading', { name: /one picture/ })).toBeHidden();
  const file = page.getByLabel("Open a team's file");
  const choose = (text: string) =>
    file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(`${'['.repeat(9)}`);
  await expect(page.getByText('This file nests deeper than any of ours.')).toBeVisible();
  await choose(saved.text);
  await expectPicture(page, 14);
  const table = await download(page, 'Save the picture as a table');
  expect(table.text.split('\r\n')[1]).toBe(
    `"True self",14,${pictureOf(14).dimensions[0]?.share},${pictureOf(14).dimensions[0]?.spread},${pictureOf(
      14,
    )
      .dimensions[0]?.bands?.map(({ share }) => share)
      .join()}`,
  );
  // Code of our own, asked for only now, and nothing in the address.
  expect(asked().every(({ url }) => /\/_astro\/[\w.-]+\.js$/.test(url))).toBe(true);
  expect(await keptIn(page)).toEqual({});

  await page.getByRole('link', { name: 'Open the discussion guide' }).click();
  await expect(page.getByText('Written from the picture of 14 people.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  for (const { about, dimension } of talksOf(pictureOf(14))) {
    const lead = {
      strongest: 'What carries us',
      widest: 'Where we differ',
      rarest: 'What is rare with us',
    };
    const heading = page.getByRole('heading', {
      name: `${lead[about]}: ${names[dimension]?.name}`,
    });
    await expect(heading).toBeVisible();
  }
  await page.getByLabel('90 minutes').check();
  await expect(page.getByRole('rowheader', { name: 'Break' })).toBeVisible();
  const opening = page.getByLabel('To read aloud');
  await opening.fill('Good morning.\nWe begin with a minute of silence.');
  await page.emulateMedia({ media: 'print' });
  await expect(opening).toBeHidden();
  await expect(page.getByText('We begin with a minute of silence.').first()).toBeVisible();
  await expect(page.getByText('https://servingheart.example/articles/').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print the guide' })).toBeHidden();
});

test('F01: without a picture the guide is the plain agenda, and says what is wrong with a link', async ({
  page,
}) => {
  await open(page, '/trainers/guide/');
  await expect(page.getByText('This is the plain agenda. It needs no picture')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'In pairs' })).toBeVisible();
  await page.goto('/trainers/guide/#G1AB');
  await expect(page.getByText('What came with the link is no picture')).toBeVisible();

  await open(page, '/trainers/team/');
  await page.getByLabel("Open a team's file").setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(1_000_001, 32),
  });
  await expect(page.getByText("This file is larger than any team's file.")).toBeVisible();
});
