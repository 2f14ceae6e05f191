import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import { findCodes } from '#domain/code/find-codes.ts';
import { readMergedCode } from '#domain/code/merged-code.ts';
import { gather, NOTHING, type Rounds, setsOf } from '#domain/gathering.ts';
import { fill } from '#domain/phrase.ts';
import { dotsOf } from '#domain/quiz/band-shares.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Tally } from '#domain/quiz/scoring.ts';
import { apartness, TEAM_MINIMUM, teamView } from '#domain/quiz/team.ts';
import { Comparison } from '#islands/team/Comparison.tsx';
import type { ShownProps } from '#islands/team/props.ts';
import { Shown } from '#islands/team/Shown.tsx';
import { teamSchema } from '#schemas/rooms/team.ts';
import { quizOf } from '../any-quiz.ts';
import { anyTallies, contributionOf, evenTallies } from '../domain/voices.ts';
import { quizzes } from '../quizzes.ts';

const words = teamSchema.parse(parse(readFileSync('content/en/rooms/team.yaml', 'utf8')));
const nameEach = (named: Readonly<Record<string, { readonly name: string }>>) =>
  Object.fromEntries(Object.entries(named).map(([id, { name }]) => [id, name]));
const names: ShownProps['names'] = Object.fromEntries(
  quizzes.map(({ quiz, words: { title, dimensions, bands } }) => [
    quiz.id,
    { title, dimensions: nameEach(dimensions), bands: nameEach(bands) },
  ]),
);
const shownProps: ShownProps = { words, names, locale: 'en-GB' };
const known = quizzes.map(({ quiz }) => quiz);
const quiz: Quiz = known.find(({ id }) => id === 'serving-heart') ?? quizOf([]);

type Person = readonly Tally[];

function roundsOf(people: readonly Person[], before: Rounds = NOTHING, firstSalt = 0): Rounds {
  const codes = people.map((tallies, place) =>
    writeContributionCode(contributionOf(quiz, tallies, { salt: firstSalt + place })),
  );
  return gather(before, 'latest', findCodes(codes.join('\n'), known).found);
}

const render = (rounds: Rounds) =>
  renderToString(
    <Shown {...shownProps} guide="/guide/" rounds={rounds} onEmpty={() => undefined} />,
  );
const anyPerson = anyTallies(quiz);
const anyTeam = (least: number, most: number) =>
  fc.array(anyPerson, { minLength: least, maxLength: most });

const rowsIn = (html: string) => (html.match(/<tr>.*?<\/tr>/gs) ?? []).slice(1);
const cellsIn = (row: string) => row.match(/<t[hd].*?<\/t[hd]>/gs) ?? [];
const textOf = (html = '') => html.replace(/<[^>]*>/g, '').trim();

describe('what stands on the page, down to the last attribute', { timeout: 60_000 }, () => {
  test('R04: is the same for any four people, whatever they said', () => {
    const size = fc.integer({ min: 1, max: TEAM_MINIMUM - 1 });
    const anyTwo = size.chain((count) => fc.tuple(anyTeam(count, count), anyTeam(count, count)));
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        expect(render(roundsOf(one))).toBe(render(roundsOf(other)));
      }),
      { numRuns: 300 },
    );
    expect(render(roundsOf([evenTallies(quiz, 3)]))).toContain('4 more are missing');
  });

  test('R04: does not change with what one newcomer said', () => {
    fc.assert(
      fc.property(anyTeam(5, 13), anyPerson, anyPerson, (team, one, other) => {
        const before = roundsOf(team);
        const html = render(roundsOf([one], before, 100));
        expect(html).toBe(render(roundsOf([other], before, 100)));
        // All that is new is that somebody waits.
        expect(html).toContain(words.waiting);
        expect(html.replace(`<p class="notice wait">${words.waiting}</p>`, '')).toBe(
          render(before),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('is the picture of the domain: means, spreads, shares and dots', () => {
    fc.assert(
      fc.property(anyTeam(5, 24), (team) => {
        const view = teamView(
          team.map((tallies) => contributionOf(quiz, tallies)),
          0,
        );
        if (view.kind !== 'picture') throw new Error(view.kind);
        const html = render(roundsOf(team));
        const rows = rowsIn(/<table.*?<\/table>/s.exec(html)?.[0] ?? '');
        expect(rows).toHaveLength(quiz.dimensions.length);
        quiz.dimensions.forEach((dimension, place) => {
          const [name, mean, strip = '', spread] = cellsIn(rows[place] ?? '');
          const shown = view.dimensions.find((one) => one.dimension === dimension);
          expect(textOf(name)).toContain(names[quiz.id]?.dimensions[dimension]);
          expect(textOf(mean)).toBe(shown ? String(shown.share) : '–');
          expect(textOf(spread)).toBe(
            shown
              ? `±${shown.spread} ${words.apartness[apartness(quiz, shown.spread)]}`
              : words.notEnough,
          );
          const stacks = [
            ...strip.matchAll(/<text[^>]*>(\d+)<\/text>((?:<circle[^>]*>(?:<\/circle>)?)*)/g),
          ];
          const expected = shown?.bands
            ? dotsOf(shown.bands, shown.people).flatMap((dots, band) =>
                dots > 0 ? [[String(shown.bands?.[band]?.share), dots]] : [],
              )
            : [];
          expect(
            stacks.map(([, share, dots = '']) => [share, dots.match(/<circle/g)?.length]),
          ).toEqual(expected);
          for (const { band, share } of shown?.bands ?? []) {
            expect(strip).toContain(
              fill(words.ofHundred, { band: names[quiz.id]?.bands[band] ?? '', share }),
            );
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  test('hands the guide sums of those in the picture, and of nobody who waits', () => {
    fc.assert(
      fc.property(anyTeam(5, 9), anyPerson, (team, newcomer) => {
        const html = render(roundsOf([newcomer], roundsOf(team), 100));
        const code = /href="\/guide\/#([^"]*)"/.exec(html)?.[1] ?? '';
        const read = readMergedCode(code, known);
        const merged = mergeVoices(team.map((tallies) => contributionOf(quiz, tallies)));
        expect(read.ok && merged.ok && read.value.group).toEqual(merged.ok && merged.value.group);
      }),
      { numRuns: 100 },
    );
  });
});

describe('two rounds', () => {
  const beside = (earlier: readonly Person[], latest: readonly Person[]) => {
    const rounds = roundsOf(latest);
    const codes = earlier.map((tallies, place) =>
      writeContributionCode(contributionOf(quiz, tallies, { salt: 500 + place })),
    );
    const both = gather(rounds, 'earlier', findCodes(codes.join('\n'), known).found);
    const [set] = setsOf(both.latest);
    if (!set) throw new Error('nothing was read');
    return renderToString(<Comparison {...shownProps} rounds={both} set={set} />);
  };
  const team = (count: number, mean: number) =>
    Array.from({ length: count }, () => evenTallies(quiz, mean));

  test('are called changed only beyond what chance moves', () => {
    expect(beside(team(12, 3), team(12, 4))).toContain(words.beyond.more);
    expect(beside(team(12, 4), team(12, 3))).toContain(words.beyond.less);
    const small = beside(team(5, 3), team(5, 3.5));
    expect(small).toContain(fill(words.within, { wobble: 20 }));
    expect(small).not.toContain(words.beyond.more);
  });

  test('R04: say nothing of an earlier round below five people', () => {
    fc.assert(
      fc.property(anyTeam(4, 4), anyTeam(4, 4), (one, other) => {
        expect(beside(one, team(6, 3))).toBe(beside(other, team(6, 3)));
      }),
      { numRuns: 100 },
    );
    expect(beside(team(4, 3), team(6, 3))).toContain('1 more is missing');
  });
});

test('R05: the page says that what it shows is self-reported, and that a check is no proof', () => {
  expect(words.selfReported).toMatch(/self-reported/);
  expect(words.selfReported).toMatch(/does not prove who made the code/);
});
