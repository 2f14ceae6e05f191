import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { answerKey, resultKey } from '../../src/domain/saved.ts';
import { expect, test, watchContext } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  expectNumbers,
  fillStore,
  form,
  isAlive,
  items,
  keep,
  keptIn,
  mine,
  open,
  quiz,
  result,
  station,
  threes,
} from './reader.ts';

const refuseStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
const swallowWrites = () =>
  Object.defineProperty(Storage.prototype, 'setItem', { value: () => undefined });

const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

async function saveBy(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return textOf(download);
}

for (const [id, spoil] of [
  ['S01', refuseStorage],
  ['S03', swallowWrites],
] as const) {
  test(`${id}: where nothing can be kept every page says so, works, and takes nothing half in`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await open(page, form);
    await station(page, 'ts1', 4).check();
    await expect(page.getByRole('status')).toContainText('Kept until you close this page');
    await expect(station(page, 'ts1', 4)).toBeChecked();

    await open(page, `${result}#${codeOf(answers)}`);
    await expectNumbers(page, answers);
    await page.getByRole('button', { name: 'Keep this promise' }).click();
    await expect(page.getByRole('button', { name: 'It held' })).toBeVisible();

    await open(page, mine);
    await page.getByLabel('The file').setInputFiles(fileOf(entriesOf(answers)));
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(page.getByText('Not brought in: the browser refused.')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  });
}

test.describe('framed by another site', () => {
  test.use({ allow: [/request to another origin: http:\/\/127\.0\.0\.1:\d+\/elsewhere$/] });

  for (const [kind, sandbox] of [
    ['of another site', ''],
    ['in a sandbox', 'sandbox="allow-scripts"'],
  ] as const) {
    test(`S01: in a frame ${kind}, where a browser keeps nothing, a reflection is taken to its result`, async ({
      page,
      baseURL,
    }) => {
      const { port } = new URL(baseURL ?? '');
      // No page of ours lets itself be framed; here the host of a copy has left those headers out.
      await page.route(`${baseURL}/**`, async (route) => {
        const response = await route.fetch();
        const framing =
          /^(content-security-policy|x-frame-options|cross-origin-.*|origin-agent-.*)$/;
        const headers = Object.entries(response.headers()).filter(([name]) => !framing.test(name));
        await route.fulfill({ response, headers: Object.fromEntries(headers) });
      });
      const host = `http://127.0.0.1:${port}/elsewhere`;
      await page.route(host, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Elsewhere</title><iframe ${sandbox} width="900" height="700" src="${baseURL}${form}"></iframe>`,
        }),
      );
      await page.goto(host);
      const frame = page.frameLocator('iframe');
      const refusal = await frame.locator('html').evaluate(() => {
        try {
          return String(localStorage);
        } catch (error) {
          return error instanceof DOMException ? error.name : String(error);
        }
      });
      expect(refusal).toBe('SecurityError');
      await expect(frame.locator('astro-island:not([ssr])')).toBeAttached();
      for (const [place, onPage] of quiz.pages.entries()) {
        for (const { id } of onPage) {
          await frame.locator(`input[name="${id}"][value="${answers.get(id)}"]`).check();
        }
        await expect(frame.getByRole('status')).toContainText('Kept until you close this page');
        if (place < 3) await frame.getByRole('button', { name: 'Next page' }).click();
      }
      await frame.getByRole('link', { name: 'See your result' }).click();
      const code = frame.locator('p', { hasText: 'Your answers as a code' });
      await expect(code).toContainText(codeOf(answers).slice(0, 4));
      await expect(frame.getByRole('button', { name: 'Copy the code' })).toBeVisible();
    });
  }
});

test('S02: a full store loses nothing that was in it, and says what is not saved', async ({
  page,
}) => {
  await keep(page, { ...entriesOf(threes), theirs: 'stays' });
  await open(page, result);
  await fillStore(page);
  await page.getByRole('button', { name: 'Put this result by' }).click();
  await expect(page.getByText('Not put by: the browser refused.')).toBeVisible();
  await open(page, mine);
  await fillStore(page);
  await page
    .getByLabel('The file')
    .setInputFiles(fileOf({ 'sh:promise:serving-heart': 'x'.repeat(999) }));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Not brought in: the browser refused.')).toBeVisible();
  const { filler, ...kept } = await keptIn(page);
  expect(filler?.length).toBeGreaterThan(4_000_000);
  expect(kept).toEqual({ ...entriesOf(threes), theirs: 'stays' });
});

test('S04, S05, S06: broken values cost only themselves, are set aside when answered over, and can be saved', async ({
  page,
}) => {
  const broken = [
    '{',
    '',
    'null',
    '[]',
    '{"format":1,"answer":9}',
    '{"format":1,"answer":"3"}',
    '\u0000',
  ];
  const spoilt = Object.fromEntries(
    broken.map((text, place) => [answerKey(quiz, items[place]?.id ?? ''), text]),
  );
  const proto = '{"__proto__":{"format":1,"answer":3},"constructor":1}';
  await keep(page, {
    ...entriesOf(answers),
    ...spoilt,
    [answerKey(quiz, 'ss1')]: proto,
    'sh:answer:serving-heart.1:nobody': '{"format":1,"answer":3}',
    'sh:promise:serving-heart': '{"format":1,"text":5}',
    [resultKey(quiz, 1)]: '{"format":1,"code":"R1R1R1R1"}',
    'sh:setting:digit-keys': 'maybe',
    'sh:': 'x',
  });
  await open(page, form);
  const whole = new Map([...answers].slice(broken.length).filter(([item]) => item !== 'ss1'));
  expect(await answersOn(page)).toEqual(whole);
  await station(page, 'ts1', 2).check();
  expect((await keptIn(page))['sh:set-aside:answer:serving-heart.1:ts1']).toBe('{');

  await open(page, result);
  await expectNumbers(page, new Map(whole).set('ts1', 2));
  await open(page, mine);
  await expect(page.getByRole('row', { name: /could not be read, set aside/ })).toContainText('1');
  expect(JSON.parse(await saveBy(page, 'Save only what was set aside'))).toEqual({
    format: 1,
    site: 'serving-heart',
    entries: { 'sh:set-aside:answer:serving-heart.1:ts1': '{' },
  });
});

test('S08, C04: what a newer version wrote, before or meanwhile, is not touched', async ({
  page,
  context,
}) => {
  const newer = '{"format":2,"answer":{"value":3}}';
  const keys = { ts1: answerKey(quiz, 'ts1'), oe1: answerKey(quiz, 'oe1') };
  await keep(page, { [keys.ts1]: newer });
  await open(page, form);
  await expect(page.getByRole('status')).toContainText('saved by a newer version of this site');
  await station(page, 'ts1', 2).check();
  await expect(station(page, 'ts1', 2)).toBeChecked();
  expect((await keptIn(page))[keys.ts1]).toBe(newer);

  const other = await context.newPage();
  await keep(other, { [keys.oe1]: newer });
  await station(page, 'oe1', 5).check();
  await expect(page.getByRole('status')).toContainText('saved by a newer version of this site');
  expect(await keptIn(page)).toEqual({ [keys.ts1]: newer, [keys.oe1]: newer });
  await page.getByRole('checkbox', { name: 'Do not keep anything' }).check();
  expect(await keptIn(page)).toEqual({ [keys.ts1]: newer, [keys.oe1]: newer });
});

test('S09: what a browser forgot comes back by its code, or by its file', async ({ page }) => {
  await keep(page, entriesOf(answers));
  await open(page, mine);
  const file = await saveBy(page, 'Save a copy as a file');
  await open(page, result);
  const shown = page.locator('p', { hasText: 'Your answers as a code' });
  const [code = ''] = /R1[\w ]+$/.exec((await shown.textContent()) ?? '') ?? [];
  await page.evaluate(() => localStorage.clear());

  await open(page, result);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There are no answers here yet');
  await page.getByLabel('You have a code').fill(code);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expectNumbers(page, answers);
  expect(await keptIn(page)).toEqual({});
  await page.getByRole('button', { name: 'Keep these answers in this browser' }).click();
  await open(page, form);
  expect(await answersOn(page)).toEqual(answers);

  await page.evaluate(() => localStorage.clear());
  await open(page, mine);
  await expect(page.getByText('Nothing. This browser keeps nothing of this site.')).toBeVisible();
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  expect(await keptIn(page)).toEqual(entriesOf(answers));
});

test('S10, S14: emptied from outside, the page holds what is on it and writes nothing back unasked', async ({
  page,
  context,
}) => {
  await keep(page, entriesOf(new Map([...answers].slice(0, 5))));
  await open(page, form);
  const other = await context.newPage();
  await other.goto('/favicon.svg');
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByRole('status')).toContainText('This browser was emptied');
  expect((await answersOn(page)).size).toBe(5);
  await station(page, 'mk1', 2).check();
  expect(Object.keys(await keptIn(page))).toEqual([answerKey(quiz, 'mk1')]);
  expect((await answersOn(page)).size).toBe(6);
  await page.getByRole('button', { name: 'Keep them here again' }).click();
  expect(Object.keys(await keptIn(page))).toHaveLength(6);
});

// S12 is a property of the stores, in tests/stores/cut-off.test.ts.

test('S15: a promise may hold any characters, and goes into a calendar whole', async ({ page }) => {
  const odd =
    'Zo\u00eb, \ud83d\udc69\u200d\ud83d\ude80; \\ "x" \u2028\u0000 \u202eabc\u202c \ud800 ' +
    'ж'.repeat(60);
  await keep(page, entriesOf(answers));
  await open(page, result);
  await page.getByLabel('Your promise').evaluate((field, text) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, odd);
  await page.getByRole('button', { name: 'Keep this promise' }).click();
  await expect(page.locator('blockquote bdi')).toHaveText(odd.toWellFormed(), {
    useInnerText: false,
  });
  await page.reload();
  await isAlive(page);
  await expect(page.locator('blockquote bdi')).toHaveText(odd.toWellFormed());
  const calendar = await saveBy(page, 'In my calendar, in two weeks');
  const [event] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('description')).toBe(odd.toWellFormed());
});

test('C05: pressed twice, a thing is done once', async ({ page }) => {
  await keep(page, entriesOf(answers));
  await open(page, result);
  for (const name of ['Keep this promise', 'Put this result by']) {
    await page.getByRole('button', { name }).evaluate((button) => {
      if (!(button instanceof HTMLElement)) return;
      button.click();
      button.click();
    });
  }
  await expect(page.getByRole('button', { name: /Delete the result/ })).toHaveCount(1);
  expect(Object.keys(await keptIn(page)).toSorted()).toEqual([
    'sh:promise:serving-heart',
    'sh:result:serving-heart.1:1',
  ]);
});

test('C06, H10, P8: loading writes nothing and asks a tab for no name', async ({ page }) => {
  await keep(page, entriesOf(answers));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new Error('written while loading');
    };
    Object.defineProperty(document, 'prerendering', { value: true });
    for (const name of ['setItem', 'removeItem', 'clear'] as const) {
      Storage.prototype[name] = refuse;
    }
  });
  for (const address of [form, result, mine]) await open(page, address);
  await open(page, `${result}#${codeOf(threes)}`);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await keptIn(page)).toEqual(entriesOf(answers));
});

test('T01: a clock that jumps back does not change which result came first', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') });
  const putBy = async (given: typeof answers) => {
    await open(page, `${result}#${codeOf(given)}`);
    await page.getByRole('button', { name: /^Keep these/ }).click();
    await page.getByRole('button', { name: 'Put this result by' }).click();
  };
  await putBy(answers);
  await page.clock.setSystemTime(new Date('2024-01-01T10:00:00Z'));
  await putBy(threes);
  const heads = page.getByRole('region', { name: 'Earlier results' }).locator('thead th');
  await expect(heads).toContainText(['21 Nov 2026', '1 Jan 2024', 'Change']);
});

test('T02: a date that is none is said plainly', async ({ page }) => {
  const dates = [
    '2099-12-31T12:00:00.000Z',
    '2026-02-31T12:00:00Z',
    'NaN',
    -1,
    null,
    '-000001-01-01T00:00:00Z',
    '2026-13-45T99:99:99Z',
  ];
  await keep(page, {
    ...Object.fromEntries(
      dates.map((at, place) => [
        resultKey(quiz, place + 1),
        JSON.stringify({ format: 1, code: codeOf(answers), at }),
      ]),
    ),
    ...Object.fromEntries(
      dates.map((at, place) => [
        answerKey(quiz, items[place]?.id ?? ''),
        JSON.stringify({ format: 1, answer: 3, at }),
      ]),
    ),
    'sh:promise:serving-heart': '{"format":1,"text":"x","dimension":"ts","at":"soon"}',
    'sh:promise:pause': '{"format":1,"text":"x","dimension":"ts","at":"2026-02-31T12:00:00Z"}',
  });
  await open(page, result);
  await expect(
    page.getByRole('button', { name: 'Delete the result of 31 Dec 2099' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /a day not known/ })).not.toHaveCount(0);
  await open(page, mine);
  await expect(page.getByRole('row', { name: /Answers to/ })).toContainText('31 December 2099');
  await expect(page.locator('main')).not.toContainText(/Invalid|NaN|undefined/);
});

test('T03: a moment is stored in UTC and shown as the day it was here', async ({
  browser,
  baseURL,
}) => {
  const kept = entriesOf(threes, '2026-11-20T10:30:00.000Z');
  for (const [timezoneId, day] of [
    ['Pacific/Kiritimati', '21 November 2026'],
    ['Pacific/Pago_Pago', '19 November 2026'],
    ['Australia/Lord_Howe', '20 November 2026'],
    ['UTC', '20 November 2026'],
  ] as const) {
    const context = await browser.newContext({ timezoneId, ...(baseURL ? { baseURL } : {}) });
    const { problems } = await watchContext(context, new URL(baseURL ?? '').origin);
    const page = await context.newPage();
    await keep(page, kept);
    await open(page, mine);
    await expect(page.getByRole('row', { name: /Answers to/ }), timezoneId).toContainText(day);
    await open(page, form);
    await station(page, 'ss4', 1).check();
    expect((await keptIn(page))[answerKey(quiz, 'ss4')]).toMatch(/"at":"[^"]*Z"/);
    expect(problems).toEqual([]);
    await context.close();
  }
});

function fileOf(entries: Readonly<Record<string, string>>) {
  const text = JSON.stringify({ format: 1, site: 'serving-heart', entries });
  return { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}
