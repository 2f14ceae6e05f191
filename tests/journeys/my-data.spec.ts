import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerKey, resultKey } from '../../src/domain/saved.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  codeOf,
  entriesOf,
  form,
  keep,
  keptIn,
  mine,
  open,
  quiz,
  threes,
} from './reader.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/reflect/serving-heart/');
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
});

function choose(page: Page, content: object | string | Buffer, name = 'copy.json') {
  const buffer = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  return page.getByLabel('The file').setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function expectNothingForAxe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
}

const copyOf = (entries: Readonly<Record<string, string>>) => ({
  format: 1,
  site: 'serving-heart',
  entries,
});

test('P6: the export is exactly what is stored', async ({ page }) => {
  await page.locator('input[name="ts1"][value="3"]').check();
  await page.locator('input[name="oe1"][value="0"]').check();
  await page.goto('/my-data/');
  await expect(page.getByRole('row', { name: /Answers to “The serving heart”/ })).toContainText(
    '2 entries',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy as a file' }).click(),
  ]);
  const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const stored = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  expect(file).toEqual({ format: 1, site: 'serving-heart', entries: stored });
});

test('S13, S14, P7: erasing takes all of ours, leaves what is not, and no other tab can bring it back', async ({
  page,
  context,
}) => {
  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  await page.locator('input[name="ts1"][value="3"]').check();
  const other = await context.newPage();
  await other.goto('/my-data/');
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(other.getByRole('status').first()).toContainText('Everything is erased');
  await expect(page.locator('input[name="ts1"][value="3"]')).not.toBeChecked();
  await page.locator('input[name="oe1"][value="2"]').check();
  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
    'sh:answer:serving-heart.1:oe1',
    'somebody-else',
  ]);
});

test('the dialog can be left by Escape, and the focus goes back', async ({ page }) => {
  await page.locator('input[name="ts1"][value="3"]').check();
  await page.goto('/my-data/');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Erase everything' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Answers to “The serving heart”/ })).toBeVisible();
});

test('F03: a file shows what it would change, changes it when asked, and can be undone', async ({
  page,
}) => {
  const first = new Map([...answers].slice(0, 10));
  const result = (code: string, at: string) => JSON.stringify({ format: 1, code, at });
  const before = {
    ...entriesOf(first),
    [resultKey(quiz, 1)]: result(codeOf(threes), '2026-05-01T10:00:00.000Z'),
    'sh:promise:serving-heart': JSON.stringify({
      format: 1,
      text: 'Mine.',
      dimension: 'ts',
      at: '2026-05-01T10:00:00.000Z',
    }),
    theirs: 'stays',
  };
  const brought = {
    ...entriesOf(new Map([...answers].slice(0, 12))),
    ...entriesOf(new Map([['ts1', 1]])),
    [resultKey(quiz, 1)]: result(codeOf(answers), '2026-02-01T10:00:00.000Z'),
    'sh:setting:digit-keys': '{"format":1,"on":false}',
  };
  await keep(page, before);
  await open(page, mine);
  await choose(page, copyOf(brought));
  const preview = page.getByRole('table', { name: 'What this file would change' });
  await expect(preview.getByRole('row')).toHaveText([
    /What/,
    /Answers to “The serving heart”\s*2 new, 1 in place of what is here and 9 the same already/,
    /Settings you changed\s*1 new/,
    /Earlier results of “The serving heart”\s*1 new/,
  ]);
  expect(await keptIn(page)).toEqual(before);
  await expectNothingForAxe(page);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(preview).toHaveCount(0);
  expect(await keptIn(page)).toEqual(before);

  await choose(page, copyOf(brought));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('5 entries are brought in.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bring a file back in' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Answers to/ })).toContainText('12 entries');
  expect(await keptIn(page)).toEqual({
    ...before,
    ...brought,
    [resultKey(quiz, 2)]: before[resultKey(quiz, 1)],
  });
  await expectNothingForAxe(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone. Everything is as it was before.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Answers to/ })).toContainText('10 entries');
  expect(await keptIn(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await choose(page, copyOf(before));
  await expect(page.getByText('This file is damaged.')).toBeVisible();
  const { theirs: _, ...ours } = before;
  await choose(page, copyOf(ours));
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
});

test('F03, S08: results beyond the fiftieth and what a newer version wrote are left out, and that is said', async ({
  page,
}) => {
  const newer = { [answerKey(quiz, 'ts1')]: '{"format":2}' };
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, place) => [
      resultKey(quiz, place + 1),
      JSON.stringify({
        format: 1,
        code: codeOf(answers),
        at: `2026-05-01T10:00:${place + 10}.000Z`,
      }),
    ]),
  );
  await keep(page, { ...newer, ...many });
  await open(page, mine);
  await choose(
    page,
    copyOf({
      ...entriesOf(new Map([['ts1', 3]])),
      [resultKey(quiz, 51)]: JSON.stringify({
        format: 1,
        code: codeOf(threes),
        at: '2026-05-02T10:00:00.000Z',
      }),
    }),
  );
  const preview = page.getByRole('table', { name: 'What this file would change' });
  await expect(preview.getByRole('row', { name: /Answers/ })).toContainText('1 left out');
  await expect(preview.getByRole('row', { name: /Earlier/ })).toContainText('1 left out');
  await expect(page.getByText(/^Left out is/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
});

test('F01, F02: any other file is refused in plain words, and nothing changes', async ({
  page,
}) => {
  await keep(page, entriesOf(threes));
  await open(page, mine);
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync('x'.repeat(999))]);
  const bomb = `{"format":1,"site":"serving-heart","entries":${'{"a":'.repeat(30_000)}`;
  for (const [content, said] of [
    [Buffer.alloc(300_000, ' '), 'This file is too large'],
    [zip, 'This file is packed'],
    [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'This is no text file'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'This is no text file'],
    [bomb, 'This file is nested deeper'],
    [JSON.stringify(copyOf(entriesOf(threes))).slice(0, -9), 'This file is damaged'],
    ['<!doctype html><img src=x onerror=alert(1)>', 'This file is damaged'],
    [{ ...copyOf({}), format: 2 }, 'This file was saved by a newer version'],
    [{ ...copyOf({}), site: 'elsewhere' }, 'This file does not come from this site'],
    ['{"format":1,"site":"serving-heart","entries":{"__proto__":"x"}}', 'This file is damaged'],
    ['', 'This file is damaged'],
  ] as const) {
    await choose(page, content, '<img src=x onerror=alert(1)>.json');
    await expect(page.locator('main')).toContainText(said);
    await expect(page.getByRole('table', { name: 'What this file would change' })).toHaveCount(0);
  }
  expect(await keptIn(page)).toEqual(entriesOf(threes));
  await choose(page, `\ufeff${JSON.stringify(copyOf(entriesOf(answers)), null, 2)}\r\n`);
  await expect(page.getByRole('row', { name: /Answers to .* in place of/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  expect(await keptIn(page)).toEqual(entriesOf(answers));
});

test('P7: what was brought in is erased with the rest, also in a form that stands open elsewhere', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, mine);
  await choose(other, copyOf(entriesOf(answers)));
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('36 of 36 answered')).toBeVisible();
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await other.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(other.getByRole('status').first()).toBeFocused();
  await expect(page.getByText('0 of 36 answered')).toBeVisible();
  expect(await keptIn(page)).toEqual({});
  await page.reload();
  await open(page, form);
  expect(await keptIn(page)).toEqual({});
});
