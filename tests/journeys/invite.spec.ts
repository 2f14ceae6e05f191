import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { readInvitation } from '../../src/domain/code/invitation.ts';
import { expect, test } from './fixture.ts';
import { open, quiz } from './reader.ts';

const invite = '/trainers/invite/';

const label = (page: Page) => page.getByLabel('Name of the group or the day');
const greeting = (page: Page) => page.getByRole('textbox', { name: 'Your greeting' });
const returnAddress = (page: Page) => page.getByLabel('Where the codes should come to');

async function linkOn(page: Page): Promise<string> {
  const shown = page.getByRole('heading', { name: 'Your link' }).locator('xpath=../p[1]');
  return (await shown.textContent()) ?? '';
}

/** What a camera sees in a picture file. */
async function scan(file: string | Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(file)
    .resize(1000)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('F05, F06: a trainer fills in a form and has a link, texts, and a code that any camera reads', async ({
  page,
  requests,
}) => {
  await open(page, invite);
  await label(page).fill('Night shift <b>4</b>');
  await greeting(page).fill('Six minutes before Thursday, please. https://example.org');
  await returnAddress(page).fill('ada@example.org');
  await page.getByLabel('Ask them to leave their own result').check();
  const link = await linkOn(page);
  expect(link.length).toBeLessThanOrEqual(500);
  const [address, code = ''] = link.split('#');
  expect(new URL(address ?? '').pathname).toBe('/reflect/serving-heart/team/');
  expect(readInvitation(code, [quiz])).toMatchObject({
    value: {
      label: 'Night shift <b>4</b>',
      greeting: 'Six minutes before Thursday, please. https://example.org',
      returnAddress: 'ada@example.org',
      hidesResult: true,
      asksThenAndNow: false,
    },
  });
  const preview = page
    .getByText('Written by the person who sent you this link')
    .locator('xpath=../..');
  await expect(preview).toContainText('Night shift <b>4</b>');
  await expect(preview.getByRole('link')).toHaveCount(0);
  const letter = await page.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href');
  expect(decodeURIComponent(letter ?? '')).toContain(link);
  expect(requests.filter(({ isAfterLoad }) => isAfterLoad)).toEqual([]);

  await page.getByRole('button', { name: 'Draw the code' }).click();
  await expect(page.getByRole('img', { name: 'Point a camera here' })).toBeVisible();
  const late = requests.filter(({ isAfterLoad }) => isAfterLoad);
  expect(late.length).toBeGreaterThan(0);
  expect(late.filter(({ url }) => !/\/_astro\/(drawing|download)\.[\w.-]+\.js$/.test(url))).toEqual(
    [],
  );
  const svg = await saved(page, 'Save it as SVG');
  const png = await saved(page, 'Save it as PNG');
  expect([svg.name, png.name]).toEqual(['invitation-code.svg', 'invitation-code.png']);
  expect(readFileSync(svg.path, 'utf8')).not.toMatch(/foreignObject|href|script|style|Night/i);
  expect(await scan(svg.path)).toBe(link);
  expect(await scan(png.path)).toBe(link);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what does not fit is said at its field, and there is no link until it does (R01, R02)', async ({
  page,
}) => {
  await open(page, invite);
  await label(page).fill('x'.repeat(41));
  await expect(label(page)).toHaveAccessibleDescription(/These are 41 letters. At most 40 fit/);
  await returnAddress(page).fill('https://example.org/collect');
  await expect(returnAddress(page)).toHaveAccessibleDescription(/This is no mail address/);
  await expect(page.getByRole('heading', { name: 'Your link' })).toBeHidden();
  await expect(page.getByText('There is no link yet.')).toBeVisible();
  await label(page).fill(`\u202e${'x'.repeat(39)}`);
  await returnAddress(page).fill(`${'a'.repeat(60)}@example.org`);
  await greeting(page).fill('g'.repeat(200));
  await expect(greeting(page)).toHaveAccessibleDescription(/room for a greeting of \d+ letters/);
  await greeting(page).fill('');
  expect(await linkOn(page)).toMatch(/#J1[0-9A-Z]+$/);
});

for (const format of ['A4', 'Letter'] as const) {
  test(`the poster prints alone, on one sheet of ${format}, with a code that is read (F08)`, async ({
    page,
  }) => {
    await open(page, invite);
    await label(page).fill('The whole night shift of ward number 4 N');
    await greeting(page).fill('g '.repeat(80));
    await page.getByRole('button', { name: 'Draw the code' }).click();
    await expect(page.getByRole('img', { name: 'Point a camera here' })).toBeVisible();
    const link = await linkOn(page);
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Your link' })).toBeHidden();
    await expect(page.getByText(`Or type this: ${link}`)).toBeVisible();
    expect(await scan(await page.screenshot({ fullPage: true }))).toBe(link);
  });
}
