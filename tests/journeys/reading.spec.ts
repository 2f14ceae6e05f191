import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const LONG = '/articles/the-strength-of-soft/';

/** Pairs of blocks of the text that cover each other or the list of headings. */
function findOverlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.essay > *')].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return { text: element.textContent.slice(0, 30), rects: [...range.getClientRects()] };
    });
    return boxes.flatMap((one, place) =>
      boxes
        .slice(place + 1)
        .filter((other) =>
          one.rects.some((a) =>
            other.rects.some(
              (b) =>
                a.width * b.width > 0 &&
                a.left < b.right - 1 &&
                b.left < a.right - 1 &&
                a.top < b.bottom - 6 &&
                b.top < a.bottom - 6,
            ),
          ),
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
  });
}

test('a note is reached and left with the keyboard alone', async ({ page }) => {
  await page.goto('/articles/answer-the-phone/');
  const reference = page.locator('[data-footnote-ref]').first();
  await reference.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#user-content-fn-1$/);
  await expect(page.locator('.footnotes li').first()).toBeInViewport();
  const back = page.getByRole('link', { name: 'Back to the text' }).first();
  for (
    let step = 0;
    step < 3 && !(await back.evaluate((link) => link === document.activeElement));
    step += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reference).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(reference).toBeFocused();
});

test.describe('the list of headings', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('leads to them', async ({ page }) => {
    await page.goto(LONG);
    const list = page.getByRole('navigation', { name: 'In this article' });
    await list.getByRole('link', { name: 'Two witnesses withdrawn' }).click();
    await expect(page.getByRole('heading', { name: 'Two witnesses withdrawn' })).toBeInViewport();
  });

  test('stands beside the text and takes no room from it', async ({ page }) => {
    await page.goto(LONG);
    const list = await page.getByRole('navigation', { name: 'In this article' }).boundingBox();
    const first = await page.locator('.essay > p').first().boundingBox();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(list && first && list.x + list.width <= first.x).toBe(true);
    expect(first?.x).toBe(title?.x);
    expect(await findOverlaps(page)).toEqual([]);
  });

  test('is not covered by a quotation that steps into the margin early', async ({ page }) => {
    await page.goto(LONG);
    await page.evaluate(() => {
      const quotation = document.querySelector('.essay > blockquote');
      const first = document.querySelector('.essay > p');
      if (quotation) first?.before(quotation);
    });
    expect(await findOverlaps(page)).toEqual([]);
  });
});

test('nobody has to scroll sideways to read, at 320 pixels or at 400 per cent', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of [LONG, '/articles/', '/topics/', '/topics/within-reach/', '/archive/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});
