import { expect, test } from './fixture.ts';

// The browser's reader of XML is not the one that the tests of the built site use.
for (const address of ['/rss.xml', '/sitemap-index.xml', '/sitemap-0.xml']) {
  test(`${address} is XML to a browser, too`, async ({ page, request }) => {
    const response = await request.get(address);
    expect(response.headers()['content-type']).toMatch(/xml/);
    expect(response.headers()['cross-origin-resource-policy']).toBe('cross-origin');
    const root = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName,
      await response.text(),
    );
    expect(root).toMatch(/^(rss|sitemapindex|urlset)$/);
  });
}

test('a feed and a card arrive as what they are', async ({ request }) => {
  const types = await Promise.all(
    ['/feed.json', '/og/index.png', '/robots.txt'].map(
      async (address) => (await request.get(address)).headers()['content-type'],
    ),
  );
  expect(types.map((type) => type?.split(';')[0])).toEqual([
    'application/json',
    'image/png',
    'text/plain',
  ]);
});
