import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hasChanged } from '../../src/domain/quiz/profile.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { expect, test } from './fixture.ts';
import {
  answers,
  answersOn,
  codeOf,
  entriesOf,
  expectNumbers,
  form,
  isAlive,
  items,
  keep,
  keptIn,
  mine,
  open,
  quiz,
  result,
  station,
  threes,
} from './reader.ts';

test('H02, H08: the page shows what is kept and not what the server wrote or the form remembers', async ({
  page,
}) => {
  await keep(page, entriesOf(answers));
  await open(page, form);
  expect(await answersOn(page)).toEqual(answers);
  await station(page, 'ss4', 1).check();
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, entriesOf(threes));
  await page.reload();
  await isAlive(page);
  expect(await answersOn(page)).toEqual(threes);
  await page.getByRole('link', { name: 'See your result' }).click();
  await expectNumbers(page, threes);
  await page.goBack();
  await isAlive(page);
  expect(await answersOn(page)).toEqual(threes);
});

test('H12: without requestIdleCallback everything starts all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'requestIdleCallback');
    Reflect.deleteProperty(window, 'cancelIdleCallback');
  });
  for (const address of [form, result, mine, '/value/relationship/']) await open(page, address);
});

test.describe('an island that does not arrive', () => {
  test.use({
    allow: [/ERR_FAILED|Failed to load resource|error loading dynamically|Error hydrating/],
  });

  test('H04: is said, with a button that loads the page again, code and all', async ({ page }) => {
    let isBlocked = true;
    await page.route(/\/_astro\/(Result|MyData|Quiz|Relationship)\b.*\.js/, (route) =>
      isBlocked ? route.abort() : route.continue(),
    );
    for (const address of [mine, '/value/relationship/', form, `${result}#${codeOf(answers)}`]) {
      await page.goto(address);
      await expect(page.getByRole('alert')).toContainText('A part of this page did not load.');
    }
    isBlocked = false;
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expectNumbers(page, answers);
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('H04: is said although no file of ours arrives', async ({ page }) => {
    await page.route('**/*.js*', (route) => route.abort());
    await page.goto(form);
    await expect(page.getByRole('alert')).toContainText('Your answers are safe where they were.');
    await station(page, 'ts1', 3).check();
  });
});

for (const address of [form, result, mine]) {
  test(`H05: where ${address} breaks, what is kept can be taken along and left behind`, async ({
    page,
  }) => {
    await keep(page, { ...entriesOf(answers), theirs: 'stays' });
    await page.addInitScript(() => {
      // Something that each of these islands needs to draw itself.
      for (const [owner, name] of [
        [Map, 'groupBy'],
        [Map.prototype, 'has'],
        [Intl, 'NumberFormat'],
      ] as const) {
        const value: unknown = Reflect.get(owner, name);
        Object.defineProperty(owner, name, {
          get() {
            if (sessionStorage.getItem('is-mended') === null) throw new TypeError('broken');
            return value;
          },
        });
      }
    });
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('Something on this page went wrong.');
    if (address !== mine) await page.getByRole('link', { name: 'See what is stored' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy of what is stored' }).click(),
    ]);
    const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file).toEqual({ format: 1, site: 'serving-heart', entries: entriesOf(answers) });
    await page.evaluate(() => sessionStorage.setItem('is-mended', 'yes'));
    await page.getByRole('button', { name: 'Erase what is stored and start over' }).click();
    await page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await isAlive(page);
    await expect(page.getByRole('alert')).toBeHidden();
    expect(await keptIn(page)).toEqual({ theirs: 'stays' });
  });
}

/** What a browser's translator does: each text gives way to a new one inside two elements. */
function translate() {
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'FONT', 'TITLE']);
  const wrap = () => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isSkipped = skipped.has(node.parentElement?.nodeName ?? '');
      if (node instanceof Text && node.data.trim() !== '' && !isSkipped) texts.push(node);
    }
    for (const text of texts) {
      const inner = document.createElement('font');
      inner.append(document.createTextNode(text.data));
      const outer = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  new MutationObserver(wrap).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** What extensions do: marks on elements, and elements where nobody asked for them. */
function meddle() {
  const add = () => {
    document.documentElement.setAttribute('data-extension', 'on');
    for (const element of document.querySelectorAll(
      'form, fieldset, legend, label, p, input, td',
    )) {
      if (element.hasAttribute('data-seen')) continue;
      element.setAttribute('data-seen', '');
      element.setAttribute('spellcheck', 'false');
      element.classList.add('extension');
      if (element.nodeName === 'INPUT') element.after(document.createElement('extension-button'));
      else element.prepend(document.createElement('extension-mark'));
    }
    document.body.append(document.createElement('extension-bar'));
  };
  document.addEventListener('readystatechange', add, { once: true });
}

const answerOf = (item: string) => answers.get(item) ?? 0;

/** Everything a reader does, from the first item to the promise; what is said has to be true all along. */
async function play(page: Page) {
  await open(page, form);
  const progress = page.locator('form p.notranslate');
  for (const [place, onPage] of quiz.pages.entries()) {
    await expect(progress).toHaveText(`${place * 9} of 36 answered`);
    for (const { id } of onPage) await station(page, id, answerOf(id)).check({ force: true });
    await expect(progress).toHaveText(`${(place + 1) * 9} of 36 answered`);
    await expect(page.getByRole('status')).toHaveText('Saved in this browser.');
    if (place < 3) {
      await page.getByRole('button', { name: 'Next page' }).click();
      await expect(page.getByRole('heading', { name: `Page ${place + 2} of 4` })).toBeFocused();
    }
  }
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  expect(await answersOn(page)).toEqual(answers);
  expect(Object.keys(await keptIn(page))).toHaveLength(items.length);

  await page.getByRole('link', { name: 'See your result' }).click();
  await expectNumbers(page, answers);
  const names = page.getByRole('table', { name: 'The dimensions' }).locator('tbody th');
  const asked = await names.allTextContents();
  await page.getByLabel('In what order').selectOption('Least often first');
  await expect(names.first()).not.toHaveText(asked[0] ?? '');
  await page.getByLabel('In what order').selectOption('As in the reflection');
  await expectNumbers(page, answers);
  await expect(names).toHaveText(asked);
  await page.locator('summary').first().click();
  await expect(page.locator('details[open] tbody tr')).toHaveCount(4);
  await expect(page.locator('p', { hasText: 'Your answers as a code' })).toContainText(
    codeOf(answers).slice(0, 4),
  );
  await page.getByLabel('Your promise').fill('One line.');
  await page.getByRole('button', { name: 'Keep this promise' }).click();
  await expect(page.locator('blockquote')).toHaveText('One line.');
  await page.getByRole('button', { name: 'Change the words' }).click();
  await page.getByLabel('Your promise').fill('Another line.');
  await page.getByRole('button', { name: 'Keep this promise' }).click();
  await expect(page.locator('blockquote')).toHaveText('Another line.');
  await page.getByRole('button', { name: 'It held' }).click();
  await expect(page.getByText('It held. What made that possible?')).toBeVisible();
  await page.getByRole('button', { name: 'It did not hold' }).click();
  await expect(page.getByText('It held. What made that possible?')).toBeHidden();

  await page.getByRole('button', { name: 'Put this result by and start anew' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your result is put by. Begin anew when you like.',
  );
  await page.getByLabel('You have a code').fill(codeOf(threes));
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('status').first()).toHaveText(/^These answers came with a code/);
  await expectNumbers(page, threes);
  await page.getByRole('button', { name: 'Keep these answers in this browser' }).click();
  const history = page.getByRole('region', { name: 'Earlier results' }).locator('tbody tr').first();
  const [then, now] = [answers, threes].map((given) => scoreQuiz(quiz, given)[0]);
  await expect(history.locator('td')).toHaveText([
    String(Math.round(then?.share ?? 0)),
    String(now?.share),
    hasChanged(quiz, then?.mean ?? 0, now?.mean ?? 0) ? /time before$/ : /^within the wobble/,
  ]);

  await page.goto(mine);
  await expect(page.getByRole('row', { name: /Answers to “The serving heart”/ })).toContainText(
    '36 entries',
  );
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByRole('status').first()).toContainText('Everything is erased.');
}

for (const [id, spoil] of [
  ['H06: a translated page', translate],
  ['H07: a page an extension works on', meddle],
] as const) {
  test(`${id} counts, says and keeps the same`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.addInitScript(spoil);
    await play(page);
  });
}
