import { resultKey } from '../../src/domain/saved.ts';
import { quizzes } from '../quizzes.ts';
import { expect, test } from './fixture.ts';
import { answers, codeOf, entriesOf, keep, open, result, threes, quiz as whole } from './reader.ts';

const MILLIMETRE = 96 / 25.4;
/** Sheets of paper with the width between the margins, in millimetres. */
const formats = [
  { format: 'A4', width: 170 },
  { format: 'Letter', width: 175.9 },
] as const;
const sheets = new Map([
  ['serving-heart', 3],
  ['our-house', 2],
  ['pause', 2],
]);

for (const { quiz, words } of quizzes) {
  const address = `/reflect/${quiz.id}/paper/`;
  const items = quiz.pages.flat();

  for (const { format, width } of formats) {
    test(`${quiz.id} prints on ${format}, and no row or heading stands on two sheets (F08)`, async ({
      page,
    }) => {
      await page.goto(address);
      const pdf = readPdf(await page.pdf({ format, tagged: true }));
      const expected = sheets.get(quiz.id);
      if (expected !== undefined) expect(pdf.pages).toBe(expected);
      const rows = pdf.find('TR').filter((row) => row.length > 0);
      // Each moment and the head; where there is adding up, each addition, each band and their heads.
      const adding = quiz.shortFormOf ? 0 : quiz.dimensions.length + quiz.bands.length + 2;
      expect(rows).toHaveLength(items.length + 1 + adding);
      // A head that is printed again on the next sheet stands on two; a row never does.
      expect(rows.filter((row) => row.length > 1).length).toBeLessThanOrEqual(1);
      expect(pdf.find('TR', /\/S \/TD/).filter((row) => row.length !== 1)).toEqual([]);
      expect(pdf.find('P').filter((paragraph) => paragraph.length !== 1)).toEqual([]);
    });

    test(`${quiz.id} fits the width of ${format}, with rings of 4.5 mm`, async ({ page }) => {
      await page.setViewportSize({ width: Math.floor(width * MILLIMETRE), height: 900 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        Math.floor(width * MILLIMETRE),
      );
      const clipped = await page
        .locator('.sheet *')
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                one instanceof HTMLElement &&
                one.scrollWidth > one.clientWidth + 1 &&
                one.clientWidth > 0,
            )
            .map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(clipped).toEqual([]);
      const ring = await page.locator('.ring').first().boundingBox();
      expect(ring?.width).toBeCloseTo(4.5 * MILLIMETRE, 0);
      expect(ring?.height).toBeCloseTo(4.5 * MILLIMETRE, 0);
      await expect(page.locator('.ring')).toHaveCount(items.length * (quiz.points + 1));
    });
  }

  test(`${quiz.id}: the sheet is found from the reflections and from the form`, async ({
    page,
  }) => {
    for (const from of ['/reflect/', `/reflect/${quiz.id}/`]) {
      await page.goto(from);
      await page.locator(`a[href="${address}"]`).click();
      await expect(page).toHaveURL(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(words.title);
    }
  });
}

for (const { format } of formats) {
  test(`a result prints on ${format} with no dimension on two sheets and no heading at a foot (F08)`, async ({
    page,
  }) => {
    await keep(page, {
      ...entriesOf(answers),
      [resultKey(whole, 1)]: JSON.stringify({
        format: 1,
        code: codeOf(threes),
        at: '2026-02-01T10:00:00.000Z',
      }),
    });
    await open(page, result);
    const pdf = readPdf(await page.pdf({ format, tagged: true }));
    const tables = pdf.find('Table');
    // The dimensions, why each of them, and the earlier results.
    expect(tables).toHaveLength(whole.dimensions.length + 2);
    expect(tables.filter((sheets) => sheets.length !== 1)).toEqual([]);
    const headings = pdf.followed('H2');
    expect(headings.length).toBeGreaterThan(3);
    for (const [heading, next] of headings) expect(next.slice(0, 1)).toEqual(heading);
  });
}

/** Reads where a tagged PDF puts its parts; its objects are plain text, only their contents are packed. */
function readPdf(file: Buffer) {
  const text = file.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const pagesOf = (body: string): readonly string[] => {
    const own = [...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, id = '']) => id);
    const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
    const below = [...kids.replaceAll(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)];
    return [...own, ...below.flatMap(([, id = '']) => pagesOf(objects.get(id) ?? ''))];
  };
  const holds = (body: string, what: RegExp) =>
    [...(/\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].some(
      ([, id = '']) => what.test(objects.get(id) ?? ''),
    );
  return {
    pages: [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body)).length,
    /** The pages on which each part of this kind stands. */
    find: (kind: string, holding?: RegExp) =>
      [...objects.values()]
        .filter(
          (body) => new RegExp(`/S /${kind}\\b`).test(body) && (!holding || holds(body, holding)),
        )
        .map((body) => [...new Set(pagesOf(body))]),
    /** The pages of each part of this kind, and those of what comes after it under the same parent. */
    followed: (kind: string) =>
      [...objects.values()].flatMap((body) => {
        const kids = [...(/\/K \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
          ([, id = '']) => objects.get(id) ?? '',
        );
        return kids.flatMap((kid, place) => {
          const next = kids[place + 1];
          if (!new RegExp(`/S /${kind}\\b`).test(kid) || next === undefined) return [];
          return [[[...new Set(pagesOf(kid))], [...new Set(pagesOf(next))]] as const];
        });
      }),
  };
}
