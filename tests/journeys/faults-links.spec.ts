import type { Page } from '@playwright/test';
import { addChecksum } from '../../src/domain/code/checksum.ts';
import { writeResultCode } from '../../src/domain/code/result-code.ts';
import { readSymbols, writeSymbols } from '../../src/domain/code/symbols.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  expectNumbers,
  form,
  isAlive,
  keep,
  keptIn,
  open,
  quiz,
  result,
  threes,
} from './reader.ts';

const code = codeOf(answers);
const words = {
  damaged: 'This code is damaged.',
  newer: 'This code was made by a newer version of this site.',
  foreign: 'This code belongs to another reflection than this one.',
  kind: 'This code is real, but it holds no result.',
  none: 'This is no code of a result.',
};

/** The code with another letter and form in front, and a checksum that fits. */
function codeAs(start: string): string {
  const symbols = readSymbols(start + code.slice(start.length, -6)) ?? [];
  return writeSymbols(addChecksum(symbols));
}

/** Opens a link while the page stands: the browser loads nothing. */
async function pasteInto(page: Page, fragment: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

const status = (page: Page) => page.getByRole('status').first();

test('L02, L05, L07, L14: every state of a link is read for what it is, one after another in one tab', async ({
  page,
}) => {
  await open(page, result);
  for (const [fragment, said] of [
    [code, 'These answers came with a code.'],
    [code.slice(0, -1), words.damaged],
    [`${code}.`, 'These answers came with a code.'],
    [code.replace(/.$/, (last) => (last === '7' ? '8' : '7')), words.damaged],
    [`${code})>,`, 'These answers came with a code.'],
    [code.slice(0, 9), words.damaged],
    [code.toLowerCase(), 'These answers came with a code.'],
    [`${code.slice(0, 12)} ${code.slice(12)} `, 'These answers came with a code.'],
    [codeAs('R2'), words.newer],
    [code.replace(/(.{4})(?=.)/g, '$1+'), 'These answers came with a code.'],
    [writeResultCode({ quiz: { ...quiz, version: 2 }, answers, month: '2026-11' }), words.newer],
    [code.replace(/(.{4})(?=.)/g, '$1-'), 'These answers came with a code.'],
    [writeResultCode({ quiz: { ...quiz, number: 777 }, answers, month: '2026-11' }), words.foreign],
    [`${code}%0A%E2%80%9D`, 'These answers came with a code.'],
    [codeAs('C1'), words.kind],
    [
      `R1${code.slice(2).replaceAll('1', 'l').replaceAll('0', 'O')}`,
      'These answers came with a code.',
    ],
    ['R1%', /./],
  ] as const) {
    await pasteInto(page, fragment);
    await expect(status(page), fragment).toContainText(said);
    expect(new URL(page.url()).hash, fragment).toBe('');
    if (typeof said === 'string' && said.startsWith('These')) await expectNumbers(page, answers);
  }
  expect(await keptIn(page)).toEqual({});
});

test('L01: what is no state stays in the address and finds its heading', async ({ page }) => {
  for (const fragment of ['#', '#content', '#r', '#%E2%82%AC']) {
    await open(page, `${result}${fragment}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There are no answers here yet',
    );
    expect(page.url()).toBe(new URL(`${result}${fragment}`, page.url()).href);
  }
  await pasteInto(page, 'content');
  await expect(page.locator('main')).toBeFocused();
});

test('L04, L13, P4: a code leaves the address with all that hangs on it, adds no step back, and reaches no server', async ({
  page,
  requests,
  context,
}) => {
  const sent: Promise<object>[] = [];
  context.on('request', (request) => sent.push(request.allHeaders()));
  await page.goto(result);
  const steps = await page.evaluate(() => history.length);
  const other = await context.newPage();
  await open(other, `${result}?utm_source=letter&fbclid=x#${code}`);
  await expectNumbers(other, answers);
  expect(new URL(other.url()).search + new URL(other.url()).hash).toBe('');
  expect(await other.evaluate(() => history.length)).toBe(steps);
  expect(await other.evaluate(() => JSON.stringify(history.state) ?? '')).not.toContain(code);
  await other.getByRole('link', { name: 'Look at your answers again' }).click();
  await isAlive(other);
  expect(requests.map(({ url }) => url.split('#')[0]).join()).not.toContain(code);
  expect(JSON.stringify(await Promise.all(sent))).not.toContain(code);
});

test('L08: a link of megabytes is refused before any work', async ({ page }) => {
  await open(page, result);
  for (const fragment of [
    `R1${'0'.repeat(1_000_000)}`,
    `${code}${'%20'.repeat(700_000)}`,
    'R1'.repeat(1_500_000),
  ]) {
    const took = await page.evaluate(async (hash) => {
      location.hash = hash;
      await new Promise((done) => addEventListener('hashchange', done, { once: true }));
      const start = performance.now();
      // The page's own listener ran before; what it set off is drawn after this.
      await new Promise((done) => setTimeout(done));
      return performance.now() - start;
    }, fragment);
    await expect(status(page)).toContainText(new RegExp(`${words.damaged}|${words.none}`));
    expect(new URL(page.url()).hash).toBe('');
    expect(took).toBeLessThan(1000);
  }
});

test('L12: a link over own answers is shown beside them and replaces them only when asked', async ({
  page,
}) => {
  const own = entriesOf(threes);
  await keep(page, own);
  await open(page, `${result}#${code}`);
  await expect(status(page)).toContainText('Your own are untouched.');
  await expectNumbers(page, answers);
  expect(await keptIn(page)).toEqual(own);
  await page.getByRole('link', { name: 'See your own result' }).click();
  await expectNumbers(page, threes);
  await expect(status(page)).toBeEmpty();
  await pasteInto(page, code);
  await expect(status(page)).toContainText('Your own are untouched.');
  await page.getByRole('button', { name: 'Keep these in place of my own' }).click();
  await expect(status(page)).toHaveText('These answers are kept in this browser now.');
  expect(Object.keys(await keptIn(page)).toSorted()).toEqual(Object.keys(own).toSorted());
  await open(page, form);
  expect(await answersOn(page)).toEqual(answers);
});

test('L14: back and forward between two links keep the page whole', async ({ page }) => {
  await open(page, `${result}#${code}`);
  await pasteInto(page, codeOf(threes));
  await expectNumbers(page, threes);
  await page.goBack();
  await page.goForward();
  await expectNumbers(page, threes);
  await open(page, form);
  await page.goBack();
  await isAlive(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('a link to the form brings answers only where there are none, and keeps none of them', async ({
  page,
}) => {
  await open(page, `${form}#${code}`);
  await expect(page.getByText('These answers came with the link.')).toBeVisible();
  expect(await answersOn(page)).toEqual(answers);
  expect(await keptIn(page)).toEqual({});
  expect(new URL(page.url()).hash).toBe('');

  await keep(page, entriesOf(threes));
  await open(page, `${form}#${code}`);
  expect(await answersOn(page)).toEqual(threes);
});

test.describe('an address changed on its way', () => {
  test.use({ allow: [/status of 404/] });

  for (const sign of ['%23', '%2523']) {
    test(`L03: a link whose # became ${sign} is put right and says so`, async ({ page }) => {
      const response = await page.goto(`${result}${sign}${code}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('alert')).toContainText('its # had become %23. It is put right');
      expect(page.url()).toBe(new URL(`${result}#${code}`, page.url()).href);
      await page.getByRole('link', { name: 'Go on to the page' }).click();
      await expectNumbers(page, answers);
      expect(new URL(page.url()).hash).toBe('');
    });
  }

  test('L03: without its slash, with a query, or nothing like it', async ({ page }) => {
    await page.goto(`${result.slice(0, -1)}%23${code}?utm_source=letter`);
    await expect(page.getByRole('link', { name: 'Go on to the page' })).toHaveAttribute(
      'href',
      new URL(`${result}#${code}`, page.url()).href,
    );
    await page.goto('/nowhere%2Felse/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is missing');
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('L03: however it is written, it leads nowhere else', async ({ page, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin;
    for (const path of [
      '//elsewhere.example/%23R1',
      '/javascript:alert(1)%23',
      '/%5C%5Celsewhere.example%23a',
    ]) {
      await page.goto(`${origin}${path}`);
      await expect(page.getByRole('alert')).toBeVisible();
      expect(new URL(page.url()).origin).toBe(origin);
      const href = await page.getByRole('link', { name: 'Go on to the page' }).getAttribute('href');
      expect(href).toMatch(new RegExp(`^${origin}/`));
    }
  });
});
