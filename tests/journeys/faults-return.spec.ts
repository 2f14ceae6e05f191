import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  form,
  keep,
  keptIn,
  mine,
  open,
  result,
  station,
} from './reader.ts';

// Playwright switches off what lets a browser come back to a page as it was left.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

test('H11, C03: every page may wait in the browser as it was left, and looks again when it comes back', async ({
  page,
  context,
}) => {
  await keep(page, entriesOf(new Map([['ts1', 3]])));
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'isBack', persisted));
  });
  const isBack = () => page.evaluate(() => Reflect.get(window, 'isBack'));
  for (const address of [result, mine, form]) {
    await open(page, address);
    await page.goto('/about/');
    await page.goBack({ waitUntil: 'commit' });
    expect(await isBack(), address).toBe(true);
  }
  await page.goto('/about/');
  const other = await context.newPage();
  await open(other, form);
  await station(other, 'ts1', 5).check();
  await station(other, 'oe1', 2).check();
  await other.close();
  await page.goBack({ waitUntil: 'commit' });
  expect(await isBack()).toBe(true);
  await expect(station(page, 'ts1', 5)).toBeChecked();
  expect(await answersOn(page)).toEqual(
    new Map([
      ['ts1', 5],
      ['oe1', 2],
    ]),
  );
});

test('P7: after everything was erased the back button brings nothing back', async ({
  page,
  context,
}) => {
  await keep(page, entriesOf(answers));
  await open(page, form);
  await page.goto(mine);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByRole('status').first()).toContainText('Everything is erased');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(async () => (await answersOn(page)).size).toBe(0);
  expect(await keptIn(page)).toEqual({});
  expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
  const rest = await page.evaluate(async () => [
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(rest).toEqual([0, 0, 0, 0]);
  await open(page, `${result}#${codeOf(answers)}`);
  expect(await keptIn(page)).toEqual({});
});

test('C03: a turn round the table is forgotten when its page is left, and does not come back with it', async ({
  page,
}) => {
  await open(page, '/trainers/table/');
  await page.getByRole('button', { name: 'Go round with “The serving heart”' }).click();
  await page.getByRole('button', { name: 'Begin my turn' }).click();
  await station(page, 'ts1', 4).check();
  await page.goto('/about/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByText("left in the middle of somebody's turn")).toBeVisible();
  await expect(page.locator('main input')).toHaveCount(0);
  await page.getByRole('button', { name: 'Begin my turn' }).click();
  expect((await answersOn(page)).size).toBe(0);
});
