import { atom, type ReadableAtom } from 'nanostores';
import { CONTRIBUTION_SALTS, writeContributionCode } from '#domain/code/contribution-code.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { scoreQuiz } from '#domain/quiz/scoring.ts';
import {
  answersOfSheet,
  emptySheet,
  type Figure,
  type Figures,
  openRows,
} from '#domain/quiz/sheet.ts';
import type { Contribution } from '#domain/quiz/voice.ts';

export interface FinishedSheet {
  readonly figures: Figures;
  readonly voice: Contribution;
}

export interface SheetEntry {
  /** The sheet that is being typed. */
  readonly $figures: ReadableAtom<Figures>;
  readonly $sheets: ReadableAtom<readonly FinishedSheet[]>;
  /** @param row as printed, counted from 1 */
  readonly type: (row: number, figure: Figure | undefined) => void;
  /** Counts the sheet and begins an empty one; false where a row is still open. */
  readonly finish: () => boolean;
  readonly clear: () => void;
  /** Takes the last sheet out of the count and back under the hands; only where nothing is typed. */
  readonly takeBack: () => void;
}

/** Typing in what stands on paper. All of it lives in memory and goes with the page. */
export function createSheetEntry(quiz: Quiz, drawBelow: (below: number) => number): SheetEntry {
  const $figures = atom(emptySheet(quiz));
  const $sheets = atom<readonly FinishedSheet[]>([]);

  /** Two sheets with the same sums must not pass for one that was sent twice. */
  const freshSalt = () => {
    const used = new Set($sheets.get().map(({ voice }) => voice.salt));
    let salt = drawBelow(CONTRIBUTION_SALTS);
    while (used.has(salt)) salt = (salt + 1) % CONTRIBUTION_SALTS;
    return salt;
  };

  return {
    $figures,
    $sheets,
    type: (row, figure) => $figures.set($figures.get().with(row - 1, figure)),
    finish: () => {
      const figures = $figures.get();
      if (openRows(figures).length > 0) return false;
      const tallies = scoreQuiz(quiz, answersOfSheet(quiz, figures)).map(({ answered, sum }) => ({
        answered,
        sum,
      }));
      const voice = { quiz, room: 'team', moment: 'now', salt: freshSalt(), tallies } as const;
      $sheets.set([...$sheets.get(), { figures, voice }]);
      $figures.set(emptySheet(quiz));
      return true;
    },
    clear: () => $figures.set(emptySheet(quiz)),
    takeBack: () => {
      const sheets = $sheets.get();
      const last = sheets.at(-1);
      if (!last || !isUntouched($figures.get())) return;
      $sheets.set(sheets.slice(0, -1));
      $figures.set(last.figures);
    },
  };
}

export function isUntouched(figures: Figures): boolean {
  return figures.every((figure) => figure === undefined);
}

/** What each sheet gives to a team's picture, one code a sheet. */
export function codesOf(sheets: readonly FinishedSheet[]): readonly string[] {
  return sheets.map(({ voice }) => writeContributionCode(voice));
}

/** All sheets in one code that holds none of them; undefined below three sheets. */
export function mergedCodeOf(sheets: readonly FinishedSheet[]): string | undefined {
  const merged = mergeVoices(sheets.map(({ voice }) => voice));
  return merged.ok ? writeMergedCode(merged.value) : undefined;
}
