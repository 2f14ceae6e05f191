import { expect, test } from './fixture.ts';
import { addStyles, kinds, open, pages, shiftsOn, watchShifts } from './kinds.ts';

test.describe('at 400 % (V01)', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('no page scrolls sideways, and none has stored anything (P8)', async ({ page }) => {
    test.slow();
    for (const path of pages) {
      await open(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length), path).toBe(0);
    }
  });
});

const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const DOUBLED = ':root { font-size: 200% !important }';

for (const [how, width, styles] of [
  ['spaces it out', 320, SPACED],
  ['spaces it out', 1280, SPACED],
  ['makes it twice as large', 640, DOUBLED],
] as const) {
  test(`${width} pixels wide, no text is cut when a reader ${how} (V02)`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const path of kinds) {
      await open(page, path);
      await addStyles(page, styles);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      expect(await page.evaluate(findCutTexts), path).toEqual([]);
    }
  });
}

/** Elements that hide a part of their own text; those only for screen readers hide all. */
function findCutTexts(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = overflowX !== 'visible' || overflowY !== 'visible';
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      return (
        hides &&
        isCut &&
        element.textContent !== '' &&
        !element.closest('.visually-hidden, svg, textarea')
      );
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

test.describe('under a finger (V09)', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  for (const path of kinds) {
    test(`every control of ${path} is 44 pixels high and wide`, async ({ page }) => {
      await open(page, path);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect(await page.evaluate(findSmallTargets)).toEqual([]);
    });
  }
});

function findSmallTargets(): readonly string[] {
  const controls = 'button, input, select, textarea, summary, .button, nav a';
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .map((control) => control.closest('label') ?? control)
    .filter((target) => target.checkVisibility())
    .map((target) => ({ text: target.textContent?.trim(), box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.width < 43.9 || box.height < 43.9))
    .map(({ text, box }) => `${text}: ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`);
}

for (const [width, delay] of [
  [360, 0],
  [360, 400],
  [768, 0],
  [1280, 400],
] as const) {
  test(`nothing moves while a page loads, ${width} pixels wide, its fonts ${delay} ms late`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await page.route('**/*.woff2', async (route) => {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    for (const path of kinds) {
      await open(page, path);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(100);
      expect(await shiftsOn(page), path).toEqual([]);
    }
  });
}

test.describe('without styles (N02)', () => {
  test('an article can be read from top to bottom', async ({ page }) => {
    const path = kinds.find((kind) => kind.startsWith('/articles/') && kind !== '/articles/') ?? '';
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<style[^>]*>.*?<\/style>/gs, '');
      await route.fulfill({ response, body });
    });
    await page.goto(path);
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
    const heightsOf = (drawings: string) =>
      page
        .locator(drawings)
        .evaluateAll((all) => all.map((drawing) => drawing.getBoundingClientRect().height));
    expect(Math.max(...(await heightsOf('svg:not(figure svg)')))).toBeLessThanOrEqual(40);
    expect(await heightsOf('figure svg')).toEqual([108]);
    const tops = await page
      .locator('.skip, header.masthead, h1, .prose > p:first-child, footer')
      .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().top));
    expect(tops).toHaveLength(5);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });
});
