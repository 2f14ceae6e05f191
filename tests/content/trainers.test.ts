import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AgendaEntry, agendaOf, SESSIONS } from '#domain/quiz/guide.ts';
import { MERGE_MINIMUM } from '#domain/quiz/merge.ts';
import { DETAIL_MINIMUM, TEAM_MINIMUM } from '#domain/quiz/team.ts';
import { languages } from './files.ts';

const TALKS = (['strongest', 'widest', 'rarest'] as const).map((about) => ({
  about,
  dimension: about,
}));
/** The rows of the plan, in their order on the page. */
const PARTS: readonly (readonly AgendaEntry['part'][])[] = [
  ['opening'],
  ['taking'],
  ['picture'],
  ['talk'],
  ['break'],
  ['promise'],
  ['closing'],
];

const pageOf = (language: string) => readFileSync(`content/${language}/pages/trainers.mdx`, 'utf8');

/** The cells of the table whose head names these columns. */
function tableWith(text: string, columns: readonly string[]): readonly (readonly string[])[] {
  const head = text
    .split('\n')
    .findIndex((line) => columns.every((name) => line.includes(`| ${name}`)));
  const rows = text.split('\n').slice(head + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe.each(languages)('what trainers are told in %s', (language) => {
  test('of the minutes is what the guide will plan', () => {
    const rows = tableWith(pageOf(language), SESSIONS.map(String));
    const minutes = (length: (typeof SESSIONS)[number], parts: readonly AgendaEntry['part'][]) =>
      agendaOf(length, TALKS)
        .filter(({ part }) => parts.includes(part))
        .reduce((sum, entry) => sum + entry.minutes, 0);
    expect(rows.map((cells) => cells.slice(1))).toEqual(
      PARTS.map((parts) => SESSIONS.map((length) => String(minutes(length, parts) || '–'))),
    );
  });
});

test('the thresholds that the page names are the ones that hold', () => {
  expect([MERGE_MINIMUM, TEAM_MINIMUM, DETAIL_MINIMUM]).toEqual([3, 5, 10]);
  const text = pageOf('en');
  expect(text).toContain('below five people nothing');
  expect(text).toContain('from ten also');
  expect(text).toContain('from three people up');
});
