import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './browser.ts';

const PORT = Number(process.env['SITE_PORT'] ?? 43217);
const address = `http://localhost:${PORT}`;
const root = fileURLToPath(new URL('..', import.meta.url));
const browser = findBrowser();
// A browser of the system's would otherwise use the line for itself, and every request counts here.
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'journeys',
  outputDir: `${root}test-results/journeys`,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 0,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: `${root}test-results/journeys.json` }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    launchOptions:
      browser?.kind === 'system'
        ? { executablePath: browser.path, args: [...quiet, ...sandbox] }
        : {},
  },
  webServer: {
    command: `node src/build/serve.ts --port ${PORT}`,
    cwd: root,
    url: `${address}/`,
    reuseExistingServer: false,
  },
});
