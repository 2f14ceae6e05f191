import type { Page } from '@playwright/test';
import { handCounters } from '../../src/components/hand-counters.ts';
import { additionsOf } from '../../src/domain/quiz/legend.ts';
import { type Answers, itemsOf, NO_OCCASION, type Quiz } from '../../src/domain/quiz/quiz.ts';
import { scoreQuiz } from '../../src/domain/quiz/scoring.ts';
import { quizzes } from '../quizzes.ts';
import { expect, test } from './fixture.ts';

/** Every answer of the scale, moments without an occasion, and one in seven left open. */
function planFor(quiz: Quiz, seed: number): Answers {
  const entries = itemsOf(quiz).map(({ id }, place) => ({ id, turn: (place + seed) * 11 + seed }));
  return new Map(
    entries
      .filter(({ turn }) => turn % 7 !== 0)
      .map(({ id, turn }) => [id, turn % 5 === 0 ? NO_OCCASION : (turn % quiz.points) + 1]),
  );
}

async function give(page: Page, answers: Answers) {
  for (const [item, answer] of answers) {
    await page.locator(`#item-${item} input[value="${answer}"]`).check();
  }
}

/** The rows of all tables as the browser hands them to a screen reader. */
async function readRows(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value);
    return (node?.childIds ?? []).map(textOf).join(' ');
  };
  return nodes
    .filter(({ role }) => role?.value === 'row')
    .map(({ nodeId }) => textOf(nodeId).replaceAll(/\s+/g, ' ').trim());
}

function expectedRows(quiz: Quiz, answers: Answers, nameOf: (dimension: string) => string) {
  const additions = additionsOf(quiz);
  return scoreQuiz(quiz, answers).map(({ dimension, sum, answered, items }, place) =>
    [nameOf(dimension), sum, answered, `of ${items}, needs ${additions[place]?.needed}`].join(' '),
  );
}

test.describe('without script (H03)', () => {
  test.use({ javaScriptEnabled: false });

  for (const { quiz, words } of quizzes.filter((one) => !one.quiz.shortFormOf)) {
    test(`${quiz.id} adds up, opposites turned round, also for a screen reader`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await page.goto(`/reflect/${quiz.id}/`);
      const nameOf = (dimension: string) => words.dimensions[dimension]?.name ?? '';
      const changed = new Map([...planFor(quiz, 3)].slice(0, 6));
      for (const answers of [new Map(), planFor(quiz, 1), changed]) {
        await give(page, answers);
        const given = new Map(
          await page.locator('form input:checked').evaluateAll((all) =>
            all.map((one) => {
              const input = one instanceof HTMLInputElement ? one : undefined;
              return [input?.name ?? '', Number(input?.value)] as const;
            }),
          ),
        );
        const rows = await readRows(page);
        for (const expected of expectedRows(quiz, given, nameOf)) expect(rows).toContain(expected);
      }
    });

    test(`${quiz.id} says how things are, with its legend`, async ({ page }) => {
      await page.goto(`/reflect/${quiz.id}/`);
      await expect(page.getByText('Script is off, so this page keeps nothing.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Your answers, added up' })).toBeVisible();
      await expect(page.getByRole('table', { name: 'What a sum says' })).toBeVisible();
    });
  }

  for (const { quiz } of quizzes) {
    test(`${quiz.id} shows every moment, and nothing that would not work`, async ({ page }) => {
      await page.goto(`/reflect/${quiz.id}/`);
      await expect(page.getByText('Script is off, so this page keeps nothing')).toBeVisible();
      const main = page.locator('main');
      await expect(main.locator('button:visible, input[type="checkbox"]:visible')).toHaveCount(0);
      await expect(main.getByText(/^0 of/)).toBeHidden();
      for (const { id } of itemsOf(quiz)) await expect(page.locator(`#item-${id}`)).toBeVisible();
    });
  }

  test('a form of nine points and twelve dimensions adds up as well', async ({ page }) => {
    const quiz = widestQuiz();
    await page.setContent(renderForm(quiz));
    const answers = planFor(quiz, 5);
    await give(page, answers);
    expect(await readRows(page)).toEqual(expectedRows(quiz, answers, (dimension) => dimension));
  });
});

test('with script the page keeps its totals to itself', async ({ page }) => {
  await page.goto('/reflect/our-house/');
  await expect(page.getByText('Script is off')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Your answers, added up' })).toBeHidden();
});

function widestQuiz(): Quiz {
  const dimensions = Array.from({ length: 12 }, (_, place) => `dimension-${place}`);
  return {
    id: 'widest',
    version: 1,
    number: 1000,
    points: 9,
    dimensions,
    pages: [0, 1, 2].map((page) =>
      dimensions.map((dimension, place) => ({
        id: `x${page}-${place}`,
        dimension,
        isReversed: (page + place) % 3 === 0,
        isShort: false,
      })),
    ),
    bands: [{ id: 'any', from: 100 }],
    minimumAnswers: 2,
    minimumDimensions: 1,
    wobble: { softEdge: 40, notable: 50, change: 100 },
  };
}

/** The bare bones of the form and of the totals after it. */
function renderForm(quiz: Quiz): string {
  const radio = (id: string, value: number) => `<input type="radio" name="${id}" value="${value}">`;
  const items = itemsOf(quiz).map(({ id }) => {
    const radios = Array.from({ length: quiz.points + 1 }, (_, value) => radio(id, value));
    return `<fieldset id="item-${id}">${radios.join('')}</fieldset>`;
  });
  const totals = additionsOf(quiz).map(
    ({ dimension, rows, needed }) =>
      `<tr id="total-${dimension}"><th scope="row">${dimension}</th><td class="sum"></td><td><span class="count"></span> of ${rows.length}, needs ${needed}</td></tr>`,
  );
  const style = `${handCounters(quiz)}.sum::after{content:counter(var(--sum))}.count::after{content:counter(var(--count))}`;
  return `<!doctype html><html lang="en"><title>Widest</title><style>${style}</style><main><form>${items.join('')}</form><table>${totals.join('')}</table></main></html>`;
}
