import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ComponentProps } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import {
  emptyTable,
  inPrintedOrder,
  markShown,
  passOn,
  type Table,
  type TablePicture,
  tableView,
} from '#domain/quiz/table.ts';
import { Picture } from '#islands/table/Picture.tsx';
import type { TableQuiz } from '#islands/table/props.ts';
import { Rest } from '#islands/table/Rest.tsx';
import { tableCsv } from '#islands/table/table-csv.ts';
import { tableSchema } from '#schemas/rooms/table.ts';
import { anyAnswers } from '../../any-quiz.ts';
import { quizzes } from '../../quizzes.ts';

const words = tableSchema.parse(parse(readFileSync('content/en/rooms/table.yaml', 'utf8')));
const [whole] = quizzes;
if (!whole) throw new Error('no quiz');
const { quiz, words: quizWords } = whole;
const items = itemsOf(quiz);
const nothing = () => undefined;

const namesOf = (named: Readonly<Record<string, { readonly name: string }>>) =>
  Object.fromEntries(Object.entries(named).map(([id, { name }]) => [id, name]));
const taken: TableQuiz = {
  quiz,
  words: quizWords,
  statements: Object.fromEntries(items.map(({ id }) => [id, `Moment ${id}`])),
  names: namesOf(quizWords.dimensions),
  bands: namesOf(quizWords.bands),
};

function tableOf(people: readonly Answers[]): Table {
  return people.reduce((table, answers) => passOn(quiz, table, answers), emptyTable(quiz));
}

const anyPeople = (from: number, to: number) =>
  fc.array(anyAnswers(quiz), { minLength: from, maxLength: to });

/** So many people who say nothing at all. */
const silent = (people: number) => tableOf(Array.from({ length: people }, () => new Map()));

function restOf(table: Table, rest: Partial<ComponentProps<typeof Rest>> = {}): string {
  return renderToString(
    <Rest
      taken={taken}
      table={table}
      words={words}
      locale="en-GB"
      myData="/my-data/"
      keeping="saved"
      happened="handOver"
      onBegin={nothing}
      onLook={nothing}
      onKeep={nothing}
      onStartNew={nothing}
      onOther={nothing}
      {...rest}
    />,
  );
}

function pictureOf(people: readonly Answers[]): TablePicture {
  const view = tableView(quiz, tableOf(people));
  if (view.kind !== 'picture') throw new Error(view.kind);
  return view;
}

function htmlOf(view: TablePicture): string {
  return renderToString(
    <Picture
      taken={taken}
      view={view}
      words={words}
      locale="en-GB"
      guide="/guide/"
      onReturn={nothing}
      onStartNew={nothing}
    />,
  );
}

const rowsIn = (html: string, table: number) =>
  ((html.match(/<table.*?<\/table>/gs) ?? [])[table]?.match(/<tr>.*?<\/tr>/gs) ?? []).slice(1);
/** The number at the end of each cell; before it may stand the answer it counts. */
const cellsIn = (row: string) =>
  [...row.matchAll(/<td.*?<\/td>/gs)].map(
    ([cell]) => /(\d+|–|)$/.exec(cell.replace(/<[^>]*>/g, ''))?.[0],
  );

describe('between two people', () => {
  test('below five the page is the same whatever was answered', () => {
    fc.assert(
      fc.property(anyPeople(0, 4), (people) => {
        expect(restOf(tableOf(people))).toBe(restOf(silent(people.length)));
      }),
    );
  });

  test('nor does it say anything of the answers with more people, or with one more than were shown', () => {
    fc.assert(
      fc.property(anyPeople(5, 12), anyAnswers(quiz), (people, last) => {
        expect(restOf(tableOf(people))).toBe(restOf(silent(people.length)));
        const shown = passOn(quiz, markShown(tableOf(people)), last);
        const silentShown = passOn(quiz, markShown(silent(people.length)), new Map());
        expect(restOf(shown)).toBe(restOf(silentShown));
        expect(restOf(shown)).toContain(words.oneMore);
      }),
      { numRuns: 30 },
    );
  });

  test('the picture is offered from five people, and how many are missing is said before', () => {
    expect(restOf(silent(4))).toContain('1 more person is needed');
    expect(restOf(silent(4))).not.toContain(words.look);
    expect(restOf(silent(5))).toContain(words.look);
  });

  test.each(Object.keys(words.keeping))('what happens to the counters is said: %s', (keeping) => {
    const known = Object.entries(words.keeping).find(([name]) => name === keeping);
    const states = [
      'nothing',
      'saved',
      'memory',
      'refused',
      'cleared',
      'damaged',
      'newer',
    ] as const;
    const state = states.find((name) => name === keeping);
    if (!known || !state) throw new Error(`${keeping} is no state`);
    expect(restOf(silent(2), { keeping: state })).toContain(known[1]);
  });
});

describe('the picture of a table', () => {
  test('is the domain’s, in the table and in its bars', () => {
    fc.assert(
      fc.property(anyPeople(5, 9), (people) => {
        const view = pictureOf(people);
        const html = htmlOf(view);
        expect(html).toContain(`${people.length} people`);
        const rows = rowsIn(html, 0);
        expect(rows).toHaveLength(quiz.dimensions.length);
        quiz.dimensions.forEach((id, place) => {
          const share = view.dimensions.find(({ dimension }) => dimension === id)?.share;
          const row = rows[place] ?? '';
          expect(cellsIn(row)[0]).toBe(share === undefined ? '–' : String(share));
          expect(row.includes(`cx="${share}%"`)).toBe(share !== undefined);
        });
        expect(html).not.toContain('Moment ');
      }),
      { numRuns: 30 },
    );
  });

  test('holds from ten the votes that may be drawn and no others, as numbers and as dots', () => {
    fc.assert(
      fc.property(anyPeople(10, 14), (people) => {
        const view = pictureOf(people);
        const html = htmlOf(view);
        const drawn = view.dimensions.flatMap(({ items: own = [] }) => own);
        const rows = rowsIn(html, 1).filter((row) => row.includes('Moment '));
        expect(rows).toHaveLength(drawn.length);
        drawn.forEach(({ votes }, place) => {
          const shown = inPrintedOrder(votes);
          const cells = cellsIn(rows[place] ?? '');
          expect(cells).toEqual(shown.map((count) => (count === undefined ? '–' : String(count))));
          const dots = (rows[place]?.match(/<circle/g) ?? []).length;
          expect(dots).toBe(shown.reduce<number>((sum, count) => sum + (count ?? 0), 0));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('is saved as a table with the same numbers and no others', () => {
    fc.assert(
      fc.property(anyPeople(5, 12), (people) => {
        const view = pictureOf(people);
        const lines = tableCsv({ taken, view, words }).trim().split('\r\n').slice(1);
        const numbers = lines.map((line) => line.match(/(?<=,)\d+(?=,|$)/g) ?? []);
        const expected = view.dimensions.flatMap(({ share, items: own = [] }) => [
          [String(share)],
          ...own.map(({ votes }) =>
            inPrintedOrder(votes).flatMap((count) => (count === undefined ? [] : [String(count)])),
          ),
        ]);
        expect(lines.map((_, place) => numbers[place]?.length ?? 0)).toEqual(
          expected.map(({ length }) => length),
        );
        expect(numbers).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
