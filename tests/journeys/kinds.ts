import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** The address of every built page. */
export const pages: readonly string[] = globSync('dist/**/*.html')
  .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
  .toSorted();

/** One page of each kind: of articles, topics and the like the first. */
export const kinds: readonly string[] = [
  ...new Map(
    pages
      .toReversed()
      .map((path) => [path.replace(/^\/(articles|topics|archive|value)\/.+/, '/$1/*'), path]),
  ).values(),
].toSorted();

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // A tool in an article waits until the reader comes near it.
  await expect(page.locator('astro-island[ssr]:not([client="visible"])')).toHaveCount(0);
}

/** Styles of a reader; the policy of the page allows them, as it allows none in the page. */
export async function addStyles(page: Page, text: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, text);
}

/** Notes from here on whatever moves on a page by itself, and by how much. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export function shiftsOn(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => Reflect.get(window, 'shifts'));
}
