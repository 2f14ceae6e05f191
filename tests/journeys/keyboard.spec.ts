import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { kinds, open } from './kinds.ts';

interface Stop {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isCovered: boolean;
}

/** Where the keyboard is, or nothing when it has left the page. */
function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const [box] = element.getClientRects();
  const found = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`,
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isCovered: !found || !(element.contains(found) || found.contains(element)),
  };
}

async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 400) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`the keyboard is caught in ${page.url()}`);
}

/** What the keyboard has to reach: of a group of radios one. */
function countStops(): number {
  const focusable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  );
  const groups = focusable.map((element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element,
  );
  return new Set(groups).size;
}

for (const path of kinds) {
  test(`${path}: the keyboard reaches everything, always seen, never lost or covered (V06)`, async ({
    page,
  }) => {
    await open(page, path);
    const stops = await walk(page);
    const expected = await page.evaluate(countStops);
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered).map(({ name }) => name)).toEqual([]);
    expect(stops.length).toBe(expected);
  });
}

test('the first stop skips to the content, and the next is in it', async ({ page }) => {
  await open(page, '/articles/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
