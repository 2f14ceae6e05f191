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

test('on paper an article leaves out the ways on, and says the addresses of its links', async ({
  page,
}) => {
  await page.goto('/articles/answer-the-phone/');
  await page.emulateMedia({ media: 'print' });
  const addresses = await page
    .locator('.prose a[href^="http"], a[rel="license"]')
    .evaluateAll((links) =>
      links.map((link) => ({
        to: link.getAttribute('href') ?? '',
        shown: link.textContent + getComputedStyle(link, '::after').content,
      })),
    );
  expect(addresses.length).toBeGreaterThan(2);
  for (const { to, shown } of addresses) expect(shown).toContain(to.replace('https://', ''));
  await expect(page.locator('nav:visible, .related:visible, .skip:visible')).toHaveCount(0);
  await expect(page.getByText('Cite this')).toBeVisible();
});

test('a reader who asks for more contrast gets ink for what is soft, and rules that are seen', async ({
  page,
}) => {
  await page.goto(LONG);
  const colours = () =>
    page.evaluate(() => {
      const colourOf = (element: Element | null) => element && getComputedStyle(element).color;
      const { borderTopColor } = getComputedStyle(
        document.querySelector('.caution') ?? document.body,
      );
      return {
        ink: colourOf(document.querySelector('.prose > p')),
        soft: colourOf(document.querySelector('.sign')),
        rule: borderTopColor,
      };
    });
  const before = await colours();
  expect(before.soft).not.toBe(before.ink);
  await page.emulateMedia({ contrast: 'more' });
  const after = await colours();
  expect(after.soft).toBe(after.ink);
  expect(after.rule).not.toBe(before.rule);
});
