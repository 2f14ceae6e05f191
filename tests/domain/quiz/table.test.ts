import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import {
  emptyTable,
  markShown,
  passOn,
  type Table,
  tableView,
  votesDrawn,
} from '#domain/quiz/table.ts';
import { anyAnswers, servingHeart } from '../../any-quiz.ts';
import { quizWith } from '../voices.ts';

const quiz = quizWith([2, 1]);

function tableOf(used: Quiz, people: readonly Answers[]): Table {
  return people.reduce((table, answers) => passOn(used, table, answers), emptyTable(used));
}

function answering(...answers: readonly number[]): Answers {
  return new Map(quiz.pages.flat().map(({ id }, place) => [id, answers[place] ?? 0] as const));
}

describe('a table round which one device goes', () => {
  test('keeps counters only: who came first, or which answers belong together, cannot be told', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyAnswers(servingHeart), { maxLength: 8 })
          .chain((people) =>
            fc.tuple(
              fc.constant(people),
              fc.shuffledSubarray(people, { minLength: people.length }),
            ),
          ),
        ([people, shuffled]) => {
          expect(tableOf(servingHeart, shuffled)).toEqual(tableOf(servingHeart, people));
        },
      ),
    );
    const crossed = tableOf(quiz, [answering(1, 5, 3), answering(5, 1, 3)]);
    expect(tableOf(quiz, [answering(1, 1, 3), answering(5, 5, 3)])).toEqual(crossed);
  });

  test('counts everyone in every item once, skipped and without occasion as one', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers(servingHeart), { maxLength: 8 }), (people) => {
        const table = tableOf(servingHeart, people);
        expect(table.people).toBe(people.length);
        for (const [item, counts] of table.counts) {
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(people.length);
          counts.forEach((count, answer) => {
            const given = people.filter((answers) => (answers.get(item) ?? 0) === answer);
            expect(count).toBe(given.length);
          });
        }
      }),
    );
  });

  test('takes nothing that is no answer, and leaves the table before as it was', () => {
    const before = emptyTable(quiz);
    const after = passOn(
      quiz,
      before,
      new Map([
        ['d0-0', 9],
        ['d0-1', Number.NaN],
        ['x', 1],
      ]),
    );
    expect(after.counts.get('d0-0')).toEqual([1, 0, 0, 0, 0, 0]);
    expect(after.counts.get('d0-1')).toEqual([1, 0, 0, 0, 0, 0]);
    expect(after.counts.has('x')).toBe(false);
    expect(before).toEqual(emptyTable(quiz));
  });

  test('starts an item at nobody where what was kept does not know it', () => {
    const table = passOn(
      quiz,
      { people: 0, shownPeople: 0, counts: new Map() },
      answering(1, 2, 3),
    );
    expect(table).toEqual(tableOf(quiz, [answering(1, 2, 3)]));
  });
});

describe('what may be shown of a table', () => {
  test('is nothing below five people, without a number', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers(servingHeart), { maxLength: 4 }), (people) => {
        const view = tableView(servingHeart, tableOf(servingHeart, people));
        expect(view).toEqual({ kind: 'too-few' });
      }),
    );
  });

  test('waits for two more people after the last picture', () => {
    const five = markShown(tableOf(quiz, Array(5).fill(answering(3, 3, 3))));
    expect(tableView(quiz, five).kind).toBe('picture');
    const six = passOn(quiz, five, answering(1, 1, 1));
    expect(tableView(quiz, six)).toEqual({ kind: 'one-more' });
    expect(tableView(quiz, passOn(quiz, six, answering(1, 1, 1))).kind).toBe('picture');
  });

  test('is the mean of the keyed answers in steps of five, of dimensions that five people answered', () => {
    // The second item of the first dimension is reversed: 2 counts as 4.
    const view = tableView(quiz, tableOf(quiz, Array(6).fill(answering(5, 2, 0))));
    expect(view).toEqual({
      kind: 'picture',
      people: 6,
      dimensions: [{ dimension: 'd0', share: 90, items: undefined }],
    });
  });

  test('is item by item from ten people', () => {
    const people = [...Array(7).fill(answering(4, 2, 1)), ...Array(3).fill(answering(5, 2, 1))];
    const view = tableView(quiz, tableOf(quiz, people));
    expect(view).toMatchObject({
      dimensions: [
        {
          items: [
            { item: 'd0-0', votes: [0, 0, 0, 0, 7, 3] },
            { item: 'd0-1', votes: [0, 0, 10, 0, 0, 0] },
          ],
        },
        { share: 0 },
      ],
    });
  });
});

describe('votes', () => {
  test('of one person are not drawn, and cannot be told from what is drawn', () => {
    const cells = 4;
    for (let people = 5; people <= 12; people += 1) {
      const byPicture = new Map<string, (readonly number[])[]>();
      for (const counts of countsAddingUpTo(people, cells)) {
        const drawn = votesDrawn(counts);
        expect(drawn.some((votes) => votes === 1)).toBe(false);
        const key = JSON.stringify(drawn);
        byPicture.set(key, [...(byPicture.get(key) ?? []), counts]);
      }
      for (const [key, all] of byPicture) {
        const hasAlone = all.some((counts) => counts.includes(1));
        if (!hasAlone) continue;
        for (let cell = 0; cell < cells; cell += 1) {
          const values = new Set(all.map((counts) => counts[cell]));
          const isHidden = JSON.parse(key)[cell] === null;
          expect(values.size > 1).toBe(isHidden);
        }
      }
    }
  });

  test.each([
    [
      [0, 0, 4, 6, 0, 0],
      [0, 0, 4, 6, 0, 0],
    ],
    [
      [0, 1, 0, 9, 0, 0],
      [undefined, undefined, undefined, 9, undefined, undefined],
    ],
    [
      [2, 1, 3, 2, 4, 5],
      [undefined, undefined, 3, undefined, 4, 5],
    ],
  ])('%j are drawn as %j', (counts, drawn) => {
    expect(votesDrawn(counts)).toEqual(drawn);
  });
});

function countsAddingUpTo(people: number, cells: number): readonly (readonly number[])[] {
  if (cells === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    countsAddingUpTo(people - first, cells - 1).map((rest) => [first, ...rest]),
  ).flat();
}
