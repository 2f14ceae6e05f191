// The picture in README.md, of the site as it is built now. For maintainers, before a release.
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { createSiteServer } from '../src/build/serve.ts';
import { findBrowser } from '../tests/browser.ts';

const PORT = 43218;
const FILE = '.ci/serving-heart.png';

const server = createSiteServer('dist').listen(PORT);
await once(server, 'listening');
const found = findBrowser();
const browser = await chromium.launch(
  found?.kind === 'system' ? { executablePath: found.path, args: ['--no-sandbox'] } : {},
);
const page = await browser.newPage({
  viewport: { width: 1120, height: 720 },
  deviceScaleFactor: 2,
  colorScheme: 'light',
});
await page.goto(`http://localhost:${PORT}/`);
await page.evaluate(() => document.fonts.ready.then(() => undefined));
const { size } = await sharp(await page.screenshot())
  .png({ palette: true, colours: 64 })
  .toFile(FILE);
await browser.close();
server.close();
console.log(`${FILE}: ${size} bytes`);
