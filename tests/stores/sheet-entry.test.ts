import { describe, expect, test } from 'vitest';
import { readMergedCode } from '#domain/code/merged-code.ts';
import { readContributionCode } from '#domain/code/read-contribution.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import { itemsOf } from '#domain/quiz/quiz.ts';
import { emptySheet, type Figures, sumsOf } from '#domain/quiz/sheet.ts';
import { codesOf, createSheetEntry, mergedCodeOf } from '#stores/sheet-entry.ts';
import { servingHeart } from '../any-quiz.ts';

const rows = itemsOf(servingHeart).length;

function figuresOf(sheet: number): Figures {
  return Array.from({ length: rows }, (_, place) => (place * 5 + sheet) % 6);
}

/** The same number each time: as bad as chance can be. */
function entry() {
  return createSheetEntry(servingHeart, () => 7);
}

function typeSheet(into: ReturnType<typeof entry>, sheet: number) {
  figuresOf(sheet).forEach((figure, place) => {
    into.type(place + 1, figure);
  });
  return into.finish();
}

describe('sheets typed in', () => {
  test('count once every row has its figure, and the next sheet begins empty', () => {
    const typed = entry();
    expect(typed.finish()).toBe(false);
    expect(typeSheet(typed, 1)).toBe(true);
    expect(typed.$sheets.get()).toHaveLength(1);
    expect(typed.$figures.get()).toEqual(emptySheet(servingHeart));
  });

  test('are not counted with a row open', () => {
    const typed = entry();
    figuresOf(1).forEach((figure, place) => {
      typed.type(place + 1, place === 20 ? undefined : figure);
    });
    expect(typed.finish()).toBe(false);
    expect(typed.$sheets.get()).toEqual([]);
    typed.type(21, 0);
    expect(typed.finish()).toBe(true);
  });

  test('give the code of the sums that the sheet bears', () => {
    const typed = entry();
    for (const sheet of [1, 2, 3]) typeSheet(typed, sheet);
    const read = codesOf(typed.$sheets.get()).map((code) =>
      readContributionCode(code, [servingHeart]),
    );
    expect(read.map((one) => one.ok && one.value.tallies)).toEqual(
      [1, 2, 3].map((sheet) =>
        sumsOf(servingHeart, figuresOf(sheet)).map(({ sum, filled }) => ({
          answered: filled,
          sum,
        })),
      ),
    );
  });

  test('never pass for one sheet sent twice, even with the same figures and no luck', () => {
    const typed = entry();
    for (const sheet of [4, 4, 4]) typeSheet(typed, sheet);
    expect(new Set(codesOf(typed.$sheets.get())).size).toBe(3);
  });

  test('are put together from three', () => {
    const typed = entry();
    typeSheet(typed, 1);
    typeSheet(typed, 2);
    expect(mergedCodeOf(typed.$sheets.get())).toBeUndefined();
    typeSheet(typed, 3);
    const merged = mergeVoices(typed.$sheets.get().map(({ voice }) => voice));
    const read = readMergedCode(mergedCodeOf(typed.$sheets.get()) ?? '', [servingHeart]);
    expect(read.ok && merged.ok && read.value.group).toEqual(merged.ok && merged.value.group);
  });

  test('are taken back one by one, with their figures, where nothing else is typed', () => {
    const typed = entry();
    typed.takeBack();
    typeSheet(typed, 1);
    typeSheet(typed, 2);
    typed.type(1, 3);
    typed.takeBack();
    expect(typed.$sheets.get()).toHaveLength(2);
    typed.clear();
    typed.takeBack();
    expect(typed.$sheets.get()).toHaveLength(1);
    expect(typed.$figures.get()).toEqual(figuresOf(2));
  });
});
