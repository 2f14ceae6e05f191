import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandSharesOf, dotsOf, MOST_DOTS } from '#domain/quiz/band-shares.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import type { Tally } from '#domain/quiz/scoring.ts';
import {
  apartness,
  DETAIL_MINIMUM,
  TEAM_MINIMUM,
  type TeamPicture,
  teamView,
} from '#domain/quiz/team.ts';
import type { Contribution, Voice } from '#domain/quiz/voice.ts';
import { servingHeart } from '../../any-quiz.ts';
import { anyTallies, contributionOf, evenTallies, quizWith, replyOf } from '../voices.ts';

const quiz = quizWith([4, 4, 4]);

/** One person's means of the dimensions, in quarters of a point. */
function voiceOf(...means: readonly number[]): Contribution {
  return contributionOf(
    quiz,
    means.map((mean) => ({ answered: 4, sum: mean * 4 })),
  );
}

function pictureOf(voices: readonly Voice[]): TeamPicture {
  const view = teamView(voices, 0);
  if (view.kind !== 'picture') throw new Error(view.kind);
  return view;
}

const anyVoices = (least: number, most: number) =>
  fc.array(
    anyTallies(servingHeart).map((tallies) => contributionOf(servingHeart, tallies)),
    { minLength: least, maxLength: most },
  );

describe('what may be shown of a team', () => {
  test('is nothing below five people: whatever was said, the same comes back, without a number', () => {
    fc.assert(
      fc.property(anyVoices(0, TEAM_MINIMUM - 1), fc.nat({ max: 9 }), (voices, shown) => {
        const view = teamView(voices, shown);
        expect(view).toEqual({ kind: 'too-few' });
        expect(JSON.stringify(view)).not.toMatch(/\d/);
      }),
    );
  });

  test('is nothing below five people when three of them come merged', () => {
    const voice = voiceOf(4, 4, 4);
    const merged = mergeVoices([voice, voice, voice]);
    if (!merged.ok) throw new Error(merged.reason);
    expect(teamView([merged.value, voice], 0)).toEqual({ kind: 'too-few' });
    expect(teamView([merged.value, voice, voice], 0)).toMatchObject({ kind: 'picture', people: 5 });
  });

  test('does not depend on the order of the voices', () => {
    fc.assert(
      fc.property(
        anyVoices(5, 14).chain((voices) =>
          fc.tuple(fc.constant(voices), fc.shuffledSubarray(voices, { minLength: voices.length })),
        ),
        ([voices, shuffled]) => {
          expect(teamView(shuffled, 0)).toEqual(teamView(voices, 0));
        },
      ),
    );
  });

  test('waits for two more people after the last picture, and does not step back by one', () => {
    const voices = Array.from({ length: 7 }, () => voiceOf(3, 3, 3));
    const kinds = [0, 5, 6, 7, 8, 9].map((shown) => teamView(voices, shown).kind);
    expect(kinds).toEqual(['picture', 'picture', 'one-more', 'picture', 'one-more', 'picture']);
    expect(JSON.stringify(teamView(voices, 6))).not.toMatch(/\d/);
  });

  test('is refused where quizzes, versions, moments or rooms are mixed', () => {
    const voices = Array.from({ length: 6 }, () => voiceOf(3, 3, 3));
    const tallies = evenTallies(quiz, 3);
    for (const stranger of [
      contributionOf({ ...quiz, version: 2 }, tallies),
      contributionOf({ ...quiz, id: 'other' }, tallies),
      contributionOf(quiz, tallies, { moment: 'then' }),
      replyOf(quiz, tallies),
    ]) {
      expect(teamView([...voices, stranger], 0)).toEqual({ kind: 'mixed' });
    }
    expect(teamView(Array(6).fill(replyOf(quiz, tallies)), 0)).toEqual({ kind: 'mixed' });
  });

  test('leaves out a dimension that fewer than five people could say something of', () => {
    const silent = contributionOf(quiz, [
      { answered: 4, sum: 12 },
      { answered: 2, sum: 10 },
      { answered: 3, sum: 9 },
    ]);
    const voices = [...Array.from({ length: 4 }, () => voiceOf(3, 3, 3)), silent];
    expect(pictureOf(voices).dimensions.map(({ dimension }) => dimension)).toEqual(['d0', 'd2']);
    expect(pictureOf([...voices, voiceOf(3, 3, 3)]).dimensions).toMatchObject([
      { people: 6 },
      { people: 5 },
      { people: 6 },
    ]);
  });
});

describe('the picture of a team', () => {
  test('shows everything in steps of five', () => {
    fc.assert(
      fc.property(anyVoices(5, 14), (voices) => {
        for (const { share, spread, bands, people } of pictureOf(voices).dimensions) {
          expect(share % 5).toBe(0);
          expect(spread % 5).toBe(0);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
          expect(bands !== undefined).toBe(people >= DETAIL_MINIMUM);
          if (bands) expect(bands.reduce((sum, band) => sum + band.share, 0)).toBe(100);
          expect(bands?.every((band) => band.share % 5 === 0) ?? true).toBe(true);
        }
      }),
    );
  });

  test('rounds half a step up, exactly', () => {
    // Each step of a half: the exact share lies in the middle between two steps of five.
    for (let height = 1; height < 80; height += 2) {
      const sums: readonly Tally[] = Array.from({ length: 10 }, (_, place) => ({
        answered: 4,
        sum: 4 + Math.floor((height * 2 + place) / 10),
      }));
      const share = (sums.reduce((sum, one) => sum + one.sum - 4, 0) / (10 * 16)) * 100;
      const voices = sums.map((tally) => contributionOf(quizWith([4]), [tally]));
      expect(pictureOf(voices).dimensions[0]?.share).toBe(Math.floor(share / 5 + 0.5) * 5);
    }
  });

  test('says where people differ most, all of equals, only from half a point', () => {
    const voices = [
      voiceOf(2, 3, 2),
      voiceOf(4, 3, 4),
      voiceOf(2, 3.25, 2),
      voiceOf(4, 3, 4),
      voiceOf(3, 3, 3),
    ];
    expect(pictureOf(voices).differMost).toEqual(['d0', 'd2']);
    const alike = [1, 2, 3, 4, 5].map((one) => voiceOf(3, 3 + one / 4, 3));
    expect(pictureOf(alike).differMost).toEqual([]);
  });

  test('names a shared strength only where it is high and people do not differ widely', () => {
    const even = [4, 4, 4.25, 4, 3.75];
    const low = Array.from({ length: 5 }, () => voiceOf(3, 3, 3.25));
    expect(pictureOf(low).sharedStrength).toEqual([]);
    const one = even.map((mean) => voiceOf(mean, 3, 3.5));
    expect(pictureOf(one).sharedStrength).toEqual(['d0']);
    const torn = [5, 5, 5, 5, 1.5].map((mean) => voiceOf(mean, 3, 3.5));
    expect(pictureOf(torn)).toMatchObject({ differMost: ['d0'], sharedStrength: ['d2'] });
  });

  test('counts bands from ten people, never with merged voices among them', () => {
    const ten = Array.from({ length: 10 }, (_, place) => voiceOf(place < 3 ? 2 : 4, 3, 3));
    expect(pictureOf(ten).dimensions[0]?.bands).toEqual([
      { band: 'low', share: 30 },
      { band: 'high', share: 70 },
    ]);
    const merged = mergeVoices(ten.slice(0, 4));
    if (!merged.ok) throw new Error(merged.reason);
    const mixed = pictureOf([merged.value, ...ten.slice(4)]);
    expect(mixed.dimensions[0]?.bands).toBeUndefined();
    expect(mixed.dimensions[0]?.share).toBe(pictureOf(ten).dimensions[0]?.share);
    expect(mixed.dimensions[0]?.spread).toBe(pictureOf(ten).dimensions[0]?.spread);
  });

  test('says nothing of anyone where nobody could say anything', () => {
    const silent = contributionOf(
      quiz,
      quiz.dimensions.map(() => ({ answered: 0, sum: 0 })),
    );
    expect(pictureOf(Array(6).fill(silent))).toMatchObject({
      people: 6,
      dimensions: [],
      differMost: [],
      sharedStrength: [],
    });
  });
});

test('a picture carries no single voice along', () => {
  const voices = Array.from({ length: 5 }, () => voiceOf(3, 4, 5));
  expect(Object.keys(pictureOf(voices).origin)).toEqual(['quiz', 'room', 'moment']);
});

describe('shares of bands', () => {
  test('add up to a hundred in steps of five, each within a step of the truth', () => {
    const bands = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, from: 100 + place }));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), (found) => {
        const shares = bandSharesOf(bands, [...found, undefined]);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBe(100);
        for (const { band, share } of shares) {
          const exact = (found.filter((one) => one === band).length / found.length) * 100;
          expect(Math.abs(share - exact)).toBeLessThan(5);
          if (exact === 0) expect(share).toBe(0);
        }
      }),
    );
  });
});

describe('dots', () => {
  const bands = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, from: 100 + place }));

  test('are the people themselves as long as there are no more than steps in a hundred', () => {
    const anyTeam = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {
      minLength: DETAIL_MINIMUM,
      maxLength: MOST_DOTS,
    });
    fc.assert(
      fc.property(anyTeam, (found) => {
        const counts = bands.map(({ id }) => found.filter((one) => one === id).length);
        expect(dotsOf(bandSharesOf(bands, found), found.length)).toEqual(counts);
      }),
      { numRuns: 2000 },
    );
  });

  test('are steps of five of a hundred where there are more', () => {
    const found = Array.from({ length: 60 }, (_, place) => (place < 15 ? 'a' : 'c'));
    expect(dotsOf(bandSharesOf(bands, found), 60)).toEqual([5, 0, 15, 0]);
  });
});

test('people lie close together, some way apart or far apart', () => {
  expect([0, 10, 15, 20, 25, 50].map((spread) => apartness(servingHeart, spread))).toEqual([
    'close',
    'close',
    'apart',
    'apart',
    'wide',
    'wide',
  ]);
});
