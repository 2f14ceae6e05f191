import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thingOf } from '#domain/kept-thing.ts';
import type { Answers, Quiz } from '#domain/quiz/quiz.ts';
import { readTable, tableKey, writeTable } from '#domain/quiz/saved-table.ts';
import { emptyTable, markShown, passOn, type Table } from '#domain/quiz/table.ts';
import { anyAnswers, anyQuiz, publishedQuizzes, quizOf } from '../../any-quiz.ts';
import { anyText } from '../../any-text.ts';
import kept from '../../fixtures/saved/v1-table.json' with { type: 'json' };

const AT = '2026-11-21T09:30:00.000Z';
const quiz = quizOf([[false], [true]]);

function tableOf(used: Quiz, people: readonly Answers[]): Table {
  return people.reduce((table, answers) => passOn(used, table, answers), emptyTable(used));
}

const anyTable = anyQuiz.chain((used) =>
  fc.tuple(
    fc.constant(used),
    fc
      .tuple(fc.array(anyAnswers(used), { minLength: 1, maxLength: 8 }), fc.boolean())
      .map(([people, isShown]) => {
        const table = tableOf(used, people);
        return isShown ? markShown(table) : table;
      }),
  ),
);

const fine = { format: 1, people: 2, shown: 0, counts: { 'd0-0': [0, 1, 1, 0, 0, 0] } };
const counts = { 'd0-0': [0, 1, 1, 0, 0, 0], 'd1-0': [2, 0, 0, 0, 0, 0] };

describe('what browsers may be keeping of a table (S07)', () => {
  test.each(kept.tables)('is still read and still written: $key', (line) => {
    const published = publishedQuizzes.find(({ id, version }) => `${id} ${version}` === line.quiz);
    if (!published) throw new Error(`${line.quiz} is unknown`);
    const table = {
      people: line.people,
      shownPeople: line.shownPeople,
      counts: new Map(Object.entries(line.counts)),
    };
    expect(tableKey(published)).toBe(line.key);
    expect(writeTable(table, line.at)).toBe(line.text);
    expect(readTable(line.text, published)).toEqual({ state: 'kept', table });
    expect(thingOf(line.key)).toEqual({ kind: 'table', quiz: published.id });
  });
});

describe('a stored table', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyTable, ([used, table]) => {
        expect(readTable(writeTable(table, AT), used)).toEqual({ state: 'kept', table });
      }),
    );
  });

  test('of two versions of a quiz stands under two keys', () => {
    expect(tableKey({ ...quiz, version: 2 })).not.toBe(tableKey(quiz));
  });

  test.each(['{"format":2}', '{"format":9,"people":3,"counts":{}}'])(
    'of a later version is known as such: %s (S08)',
    (text) => {
      expect(readTable(text, quiz)).toEqual({ state: 'newer' });
    },
  );

  test.each<[string, unknown]>([
    ['no object', 7],
    ['no format', { ...fine, counts, format: undefined }],
    ['nobody', { ...fine, people: 0, counts: {} }],
    ['half a person', { ...fine, counts, people: 1.5 }],
    ['more people shown than there are', { ...fine, counts, shown: 3 }],
    ['no number of people shown', { ...fine, counts, shown: null }],
    ['no counters', { ...fine, counts: null }],
    ['an item missing', fine],
    ['an item too many', { ...fine, counts: { ...counts, x: [2, 0, 0, 0, 0, 0] } }],
    ['a counter missing', { ...fine, counts: { ...counts, 'd1-0': [2, 0, 0, 0, 0] } }],
    ['a counter below nothing', { ...fine, counts: { ...counts, 'd1-0': [3, -1, 0, 0, 0, 0] } }],
    ['counters for more people', { ...fine, counts: { ...counts, 'd1-0': [3, 0, 0, 0, 0, 0] } }],
    ['counters for fewer', { ...fine, counts: { ...counts, 'd1-0': [1, 0, 0, 0, 0, 0] } }],
    ['a text in place of counters', { ...fine, counts: { ...counts, 'd1-0': '200000' } }],
  ])('with %s is damaged (S05)', (_, value) => {
    expect(readTable(JSON.stringify(value), quiz)).toEqual({ state: 'damaged' });
  });

  test('is whole where nothing is amiss', () => {
    expect(readTable(JSON.stringify({ ...fine, counts }), quiz).state).toBe('kept');
  });

  test('is never misread, whatever stands in its place (S04, S06)', () => {
    const frozen = Object.freeze(Object.keys(Object.prototype));
    const mangled = fc.tuple(anyTable, fc.nat(200), fc.nat(4), anyText(4));
    fc.assert(
      fc.property(mangled, ([[used, table], place, length, other]) => {
        const text = writeTable(table, AT);
        const read = readTable(text.slice(0, place) + other + text.slice(place + length), used);
        if (read.state !== 'kept') return;
        for (const list of read.table.counts.values()) {
          expect(list.reduce((sum, count) => sum + count, 0)).toBe(read.table.people);
        }
      }),
    );
    readTable('{"format":1,"people":1,"shown":0,"counts":{"__proto__":[1,0,0,0,0,0]}}', quiz);
    expect(Object.keys(Object.prototype)).toEqual(frozen);
  });
});
