import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { writeResultCode } from '../../src/domain/code/result-code.ts';
import { itemsOf } from '../../src/domain/quiz/quiz.ts';
import { quizFrom, quizStructureSchema } from '../../src/schemas/quiz.ts';
import { expect, test } from './fixture.ts';
import { kinds, open, pages } from './kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** What can differ where only the colours do. */
const OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

interface Choice {
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
}

interface Look extends Choice {
  readonly look: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly viewport?: { readonly width: number; readonly height: number };
}

const LOOKS: readonly Look[] = [
  { look: 'by night', media: { colorScheme: 'dark' }, rules: OF_COLOUR },
  { look: 'in forced colours', media: { forcedColors: 'active' }, rules: OF_COLOUR },
  // Nobody presses paper.
  { look: 'in print', media: { media: 'print' }, without: ['target-size'] },
  { look: 'on a narrow screen', media: {}, viewport: { width: 320, height: 640 } },
];
const PLAIN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;

const quiz = quizFrom(
  'serving-heart',
  quizStructureSchema.parse(parse(readFileSync('content/quizzes/serving-heart.yaml', 'utf8'))),
);
const answers = new Map(itemsOf(quiz).map(({ id }, place) => [id, (place * 7) % 6]));
const result = `/reflect/serving-heart/result/#${writeResultCode({ quiz, answers, month: '2026-11' })}`;

async function audit(page: Page, { rules, without = [] }: Choice = {}): Promise<readonly string[]> {
  // The newer mode opens a page of its own to add up the frames; our pages have none.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const chosen = rules ? builder.withRules([...rules]) : builder.withTags(TAGS);
  const { violations } = await chosen.disableRules([...without]).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const path of pages) {
  test(`${path} has nothing for axe to say`, async ({ page }) => {
    await open(page, path);
    expect(await audit(page)).toEqual([]);
  });
}

for (const path of [...kinds, result]) {
  test(`${path} has nothing for axe to say in other looks`, async ({ page }) => {
    test.slow();
    await open(page, path);
    for (const { look, media, viewport, ...choice } of LOOKS) {
      await page.emulateMedia({ ...PLAIN, ...media });
      if (viewport) await page.setViewportSize(viewport);
      expect(await audit(page, choice), look).toEqual([]);
    }
  });
}
