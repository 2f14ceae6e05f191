import { globSync } from 'node:fs';
import { expect, test } from './fixture.ts';

test('a page arrives with its policy and the headers of its section', async ({ request }) => {
  const response = await request.get('/');
  const headers = response.headers();
  expect(response.status()).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['set-cookie']).toBeUndefined();
});

test('every page obeys its own policy and complains about nothing', async ({ page, problems }) => {
  test.setTimeout(120_000);
  const files = globSync('dist/**/*.html');
  expect(files).toContain('dist/404.html');
  for (const file of files) {
    const address = file.replace(/^dist/, '').replace(/index\.html$/, '');
    await page.goto(address);
    expect(problems, address).toEqual([]);
  }
});

test('a deep address works, with and without its last slash', async ({ page }) => {
  const response = await page.goto('/articles');
  expect(response?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/articles/');
});

test.describe('a missing page', () => {
  test.use({ allow: [/status of 404/] });

  test('is a 404 that a policy governs', async ({ page }) => {
    const response = await page.goto('/articles/nobody-wrote-this/');
    expect(response?.status()).toBe(404);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('addresses that are no addresses are missing, and the server stays up', async ({
  request,
}) => {
  for (const address of ['/%ff', '/%00', '/..%2f..%2fpackage.json', '/_headers']) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
  expect((await request.get('/')).status()).toBe(200);
});

test.describe('a page that misbehaves is noticed', () => {
  test.use({ allow: [/./] });

  test('when its policy refuses an inline style', async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => problems.join()).toContain('policy violation: style-src-attr');
  });

  test('when it asks another origin', async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(() => location.assign('http://127.0.0.1:9/')).catch(() => undefined);
    await expect.poll(() => problems.join()).toContain('another origin: http://127.0.0.1:9/');
  });

  test('when nobody catches an error', async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(() => {
      setTimeout(() => Promise.reject(new Error('lost')));
    });
    await expect.poll(() => problems.join()).toContain('error: lost');
  });

  test('when it opens a dialog', async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(() => confirm('Sure?'));
    expect(problems).toEqual(['confirm dialog: Sure?']);
  });

  test('when it warns, in a page opened later', async ({ context, problems }) => {
    const later = await context.newPage();
    await later.goto('/');
    await later.evaluate(() => console.warn('careful'));
    await expect.poll(() => problems.join()).toContain('console warning: careful');
  });
});

test.describe('what is noticed fails the test:', () => {
  test.fail();

  test('a refused style', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  });

  test('a cookie', async ({ page, context, baseURL }) => {
    await page.goto('/');
    await context.addCookies([{ name: 'a', value: 'b', url: baseURL ?? '' }]);
  });
});

test('requests are told apart by whether the page was loaded', async ({ page, requests }) => {
  await page.goto('/');
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: '/favicon.svg?later' })),
  );
  await expect
    .poll(() =>
      requests.filter((request) => request.isAfterLoad).map(({ url }) => new URL(url).search),
    )
    .toContain('?later');
  expect(requests[0]?.isAfterLoad).toBe(false);
});
