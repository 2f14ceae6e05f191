import type { Page } from '@playwright/test';
import { addChecksum } from '../../src/domain/code/checksum.ts';
import { LABEL_LENGTH, writeMirrorRequest } from '../../src/domain/code/invitation.ts';
import { readMirrorCode, writeMirrorCode } from '../../src/domain/code/mirror-code.ts';
import { plainText } from '../../src/domain/code/plain-text.ts';
import { readSymbols, writeSymbols } from '../../src/domain/code/symbols.ts';
import { mirrorView } from '../../src/domain/quiz/mirror.ts';
import { type Answers, itemsOf, type Quiz } from '../../src/domain/quiz/quiz.ts';
import { replyFrom } from '../../src/domain/quiz/reply.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { expect, test, watchContext } from './fixture.ts';
import { answers, entriesOf, isAlive, keep, keptIn, open, quiz } from './reader.ts';
import { answersOf } from './voices.ts';

const ask = '/reflect/serving-heart/ask/';
const mirror = '/reflect/serving-heart/mirror/';
const reply = '/mirror/serving-heart/';

function requestOf(name: string, rest: { quiz?: Quiz; asksAlone?: boolean } = {}): string {
  const request = writeMirrorRequest({ quiz, name, asksAlone: false, ...rest });
  if (!request.ok) throw new Error(request.reason);
  return request.text;
}

/** Answers everything page by page, and gives back the code at the end. */
async function replyTo(page: Page, given: Answers): Promise<string> {
  for (const items of quiz.pages) {
    await page.evaluate(
      (choices) => {
        for (const choice of choices) {
          document
            .querySelector<HTMLElement>(`input[name="${choice[0]}"][value="${choice[1]}"]`)
            ?.click();
        }
      },
      items.map(({ id }) => [id, given.get(id) ?? 0] as const),
    );
    await page.getByRole('button', { name: /^(Next page|To your reply)$/ }).click();
    await expect(page.locator('[data-page="open"] h2')).toBeFocused();
  }
  return codeOn(page);
}

async function codeOn(page: Page): Promise<string> {
  const text = await page.getByText(/^M1/).textContent();
  return text ?? '';
}

async function read(page: Page, pasted: string) {
  await page.getByLabel('What they sent you').fill(pasted);
  await page.getByRole('button', { name: 'Find the codes' }).click();
}

test('a mirror from the asking to the picture: three colleagues, one code damaged on its way, nothing sent', async ({
  page,
  browser,
  baseURL,
  requests,
}) => {
  test.slow();
  await keep(page, entriesOf(answers));
  await open(page, ask);
  await page.getByLabel('Your first name').fill('Ada');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const letter = await page.locator('blockquote').textContent();
  const [link = ''] = letter?.match(/http\S+#Q1\S+/) ?? [];

  const codes: string[] = [];
  const given = [1, 2, 3].map((person) => answersOf(quiz, person));
  for (const theirs of given) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const watch = await watchContext(context, new URL(baseURL ?? '').origin);
    const colleague = await context.newPage();
    await open(colleague, link);
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('A mirror for Ada');
    codes.push(await replyTo(colleague, theirs));
    expect(await keptIn(colleague)).toEqual({});
    expect(watch.problems).toEqual([]);
    expect(watch.requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
    await context.close();
  }

  await open(page, mirror);
  const [first = '', second = '', third = ''] = codes;
  const damaged = third.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  await read(page, `Here you are, Ada: ${first}\n\n> ${second}\nMine is ${damaged}.`);
  await expect(page.getByText('The views of 2 people are here. Nothing is shown')).toBeVisible();
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('One character is wrong');
  await expect(page.getByRole('table', { name: 'The mirror' })).toBeHidden();

  await read(page, `Here you are, Ada: ${first}\n\n> ${second}\nSorry, this one: ${third}.`);
  await expect(page.getByRole('heading', { name: '3 people held up a mirror' })).toBeVisible();
  const none = { passesAnswers: false, agreesAlone: false };
  const view = mirrorView(
    quiz,
    scoreQuiz(quiz, answers),
    given.map((theirs) => replyFrom(quiz, theirs, none, 0)),
  );
  const dimensions = view.kind === 'mirror' ? view.dimensions : [];
  expect(dimensions.length).toBeGreaterThan(0);
  const rows = page.getByRole('table', { name: 'The mirror' }).locator('tbody tr');
  const whole = (mean: number | undefined) =>
    mean === undefined ? '–' : String(Math.round((mean - 1) * 25));
  await expect(rows.locator('td:nth-child(2) span:last-child')).toHaveText(
    dimensions.map((one) => whole(one.kind === 'both' ? one.own : undefined)),
  );
  await expect(rows.locator('td:nth-child(3) span:last-child')).toHaveText(
    dimensions.map(({ others }) => whole(others)),
  );
  expect(await keptIn(page)).toEqual(entriesOf(answers));
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);
});

test('R01, L11, L13: a name in the link is letters and no more, and leaves the address at once', async ({
  page,
}) => {
  const hostile = '<img src=x onerror=alert(1)>\u202eadA\u2066 ‏مريم';
  await page.goto(reply);
  const steps = await page.evaluate(() => history.length);
  await page.goto(`${reply}?utm_source=x#${requestOf(hostile, { asksAlone: true })}`);
  await isAlive(page);
  const name = plainText(hostile, LABEL_LENGTH);
  await expect(page.getByRole('heading', { level: 1 }).locator('bdi')).toHaveText(name);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(new URL(page.url()).hash + new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);

  const theirs = answersOf(quiz, 2);
  const closed = readMirrorCode(await replyTo(page, theirs), [quiz]);
  expect(closed.ok && closed.value).toMatchObject({ agreesAlone: false, answers: undefined });
  await page.getByLabel(/may see my view by itself/).check();
  await page.getByLabel('Pass on my single answers as well').check();
  await expect(page.getByText('That your view may be seen by itself.')).toBeVisible();
  const opened = readMirrorCode(await codeOn(page), [quiz]);
  expect(opened.ok && opened.value).toMatchObject({ agreesAlone: true, answers: theirs });
});

test('R05: one person’s view waits until it is asked for, and the page says that a code proves nothing', async ({
  page,
}) => {
  await keep(page, entriesOf(answers));
  await open(page, mirror);
  await expect(page.getByText('A code says nothing about who wrote it.')).toBeVisible();
  const consent = { passesAnswers: false, agreesAlone: true };
  await read(page, writeMirrorCode(replyFrom(quiz, answersOf(quiz, 1), consent, 5)));
  await expect(page.getByText('1 person’s view is here.')).toBeHidden();
  const table = page.getByRole('table', { name: 'One person' });
  await expect(table).toBeHidden();
  await page.getByRole('button', { name: 'Show one person' }).click();
  await expect(table.locator('tbody tr')).not.toHaveCount(0);
});

test('a link that cannot be read is told apart, and none leads on', async ({ page }) => {
  const request = requestOf('Ada');
  const newer = writeSymbols(addChecksum(readSymbols(`Q2${request.slice(2, -6)}`) ?? []));
  for (const [fragment, said] of [
    ['', 'This page opens with a link'],
    [request.slice(0, -1), 'The link is damaged.'],
    [newer, 'made by a newer version'],
    [requestOf('Ada', { quiz: { ...quiz, version: 2 } }), 'made by a newer version'],
    [requestOf('Ada', { quiz: { ...quiz, number: 777 } }), 'another reflection'],
    [`M1${request.slice(2)}`, 'The link is damaged.'],
  ] as const) {
    await page.goto('about:blank');
    await open(page, `${reply}${fragment && `#${fragment}`}`);
    await expect(page.locator('main')).toContainText(said);
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: 'Begin with your own answers' })).toBeVisible();
  await open(page, mirror);
  await page.getByRole('link', { name: 'Take the reflection' }).click();
  await expect(page).toHaveURL(/\/reflect\/serving-heart\/$/);
});

test.describe('without script (H03)', () => {
  test.use({ javaScriptEnabled: false });

  test('a colleague can read every moment, and nothing is there that would not work', async ({
    page,
  }) => {
    await page.goto(reply);
    await expect(page.getByText('Script is off')).toBeVisible();
    for (const { id } of itemsOf(quiz)) await expect(page.locator(`#item-${id}`)).toBeVisible();
    await expect(page.locator('main button:visible')).toHaveCount(0);
  });
});
