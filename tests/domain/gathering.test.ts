import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import { type Finding, findCodes } from '#domain/code/find-codes.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import { codesOf, type Gathering, gather, NOTHING, setsOf } from '#domain/gathering.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import { teamView } from '#domain/quiz/team.ts';
import type { Contribution } from '#domain/quiz/voice.ts';
import { readTeamFile, writeTeamFile } from '#domain/team-file.ts';
import { publishedQuizzes, servingHeart } from '../any-quiz.ts';
import { anyTallies, contributionOf, evenTallies, replyOf } from './voices.ts';

const quizzes = publishedQuizzes;

/** Somebody whose every dimension has this mean. */
function personOf(salt: number, mean = 3, rest: Partial<Contribution> = {}): Contribution {
  return contributionOf(servingHeart, evenTallies(servingHeart, mean), { salt, ...rest });
}

function found(...people: readonly Contribution[]): readonly Finding[] {
  return findCodes(people.map(writeContributionCode).join('\n'), quizzes).found;
}

const people = (count: number, from = 0, rest: Partial<Contribution> = {}) =>
  Array.from({ length: count }, (_, place) => personOf(from + place, 1 + (place % 5), rest));

/** How many are there and how many are shown, set by set. */
const counts = (gathering: Gathering) =>
  setsOf(gathering).map((set) => [set.people, set.picture?.people]);

describe('what was read', () => {
  test('stays when more is read, and counts once however often it comes', () => {
    const first = gather(NOTHING, 'latest', found(...people(6)));
    const again = gather(first, 'latest', found(...people(8)));
    expect(codesOf(again).size).toBe(8);
    expect(gather(again, 'latest', found(...people(8)))).toEqual(again);
  });

  test('does not count in the round before as well', () => {
    const rounds = gather(NOTHING, 'latest', found(...people(6)));
    expect(gather(rounds, 'earlier', found(...people(7))).earlier).toHaveLength(1);
  });

  test('is only what people say of a team', () => {
    const reply = replyOf(servingHeart, evenTallies(servingHeart, 3));
    const mirrored = mergeVoices([reply, reply, reply]);
    if (!mirrored.ok) throw new Error(mirrored.reason);
    const mail = `${writeMergedCode(mirrored.value)}\nC1AB CDEF GH12 3456\nhello`;
    expect(gather(NOTHING, 'latest', findCodes(mail, quizzes).found)).toEqual(NOTHING);
  });

  test('counts a merged code as the people in it', () => {
    const merged = mergeVoices(people(5));
    if (!merged.ok) throw new Error(merged.reason);
    const one = findCodes(writeMergedCode(merged.value), quizzes).found;
    expect(counts(gather(NOTHING, 'latest', one).latest)).toEqual([[5, 5]]);
  });
});

describe('sets', () => {
  test('of different quizzes, versions and moments stand apart, the largest first', () => {
    const other = publishedQuizzes.find(({ id }) => id !== servingHeart.id) ?? servingHeart;
    const strangers = Array.from({ length: 7 }, (_, salt) =>
      contributionOf(other, evenTallies(other, 3, 1), { salt }),
    );
    const mail = found(...people(5), ...strangers, ...people(6, 0, { moment: 'then' }));
    const sets = setsOf(gather(NOTHING, 'latest', mail).latest);
    expect(sets.map(({ origin, people }) => [origin.quiz.id, origin.moment, people])).toEqual([
      [other.id, 'now', 7],
      [servingHeart.id, 'then', 6],
      [servingHeart.id, 'now', 5],
    ]);
  });

  test('say the same picture in whatever order and in however many pastes the codes came', () => {
    const anyTeam = fc
      .array(anyTallies(servingHeart), { minLength: 5, maxLength: 12 })
      .map((all) =>
        all.map((tallies, salt) =>
          writeContributionCode(contributionOf(servingHeart, tallies, { salt })),
        ),
      );
    fc.assert(
      fc.property(
        anyTeam.chain((codes) =>
          fc.tuple(
            fc.constant(codes),
            fc.shuffledSubarray(codes, { minLength: codes.length }),
            fc.nat({ max: codes.length }),
          ),
        ),
        ([codes, shuffled, cut]) => {
          const read = (list: readonly string[]) => findCodes(list.join('\n'), quizzes).found;
          const whole = gather(NOTHING, 'latest', read(codes));
          const half = gather(NOTHING, 'latest', read(shuffled.slice(0, cut)));
          const both = gather(half, 'latest', read(shuffled.slice(cut)));
          const [one] = setsOf(whole.latest);
          const [other] = setsOf(both.latest);
          // One who came alone still waits.
          if (other?.picture?.people === codes.length) expect(other.picture).toEqual(one?.picture);
          else expect(other?.picture?.people).toBe(codes.length - 1);
        },
      ),
    );
  });
});

describe('a picture', () => {
  test('is there from five people on, and then waits for two more each time', () => {
    let rounds = NOTHING;
    const seen = Array.from({ length: 10 }, (_, place) => {
      rounds = gather(rounds, 'latest', found(personOf(place)));
      return counts(rounds.latest)[0]?.[1];
    });
    expect(seen).toEqual([undefined, undefined, undefined, undefined, 5, 5, 7, 7, 9, 9]);
  });

  test('never differs by one person from one that was shown before, file and all', () => {
    const step = fc.oneof(
      fc.nat({ max: 3 }).map((come) => ({ come })),
      fc.constant('file' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rounds = NOTHING;
        let next = 0;
        let last: number | undefined;
        for (const one of steps) {
          if (one === 'file') {
            const file = readTeamFile(writeTeamFile(rounds));
            if (!file.ok) throw new Error(file.reason);
            const { shown, waiting } = file.rounds.latest;
            const codes = findCodes([...shown, ...waiting].join('\n'), quizzes).found;
            rounds = gather(NOTHING, 'latest', codes, new Set(shown));
          } else {
            rounds = gather(rounds, 'latest', found(...people(one.come, next)));
            next += one.come;
          }
          const now = counts(rounds.latest)[0]?.[1];
          if (last !== undefined) expect(Math.abs((now ?? 0) - last)).not.toBe(1);
          if (last !== undefined) expect(now).toBeDefined();
          last = now;
        }
      }),
    );
  });

  test('is of those who were shown, not of one who waits', () => {
    const five = people(5);
    const rounds = gather(
      gather(NOTHING, 'latest', found(...five)),
      'latest',
      found(personOf(99, 5)),
    );
    expect(setsOf(rounds.latest)[0]?.picture).toEqual(teamView(five, 0));
  });

  test('believes a mark only where nothing of the kind is known, and never below five people', () => {
    const mine = gather(NOTHING, 'latest', found(...people(5)));
    const sixth = found(personOf(50));
    const marked = new Set(sixth.map(({ text }) => text));
    expect(counts(gather(mine, 'latest', sixth, marked).latest)).toEqual([[6, 5]]);
    const four = found(...people(4));
    const all = new Set(four.map(({ text }) => text));
    const begun = gather(NOTHING, 'latest', four, all);
    expect(counts(begun.latest)).toEqual([[4, undefined]]);
    expect(counts(gather(begun, 'latest', sixth).latest)).toEqual([[5, 5]]);
  });
});
