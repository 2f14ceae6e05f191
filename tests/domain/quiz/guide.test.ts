import { describe, expect, test } from 'vitest';
import { agendaOf, SESSIONS, talksOf } from '#domain/quiz/guide.ts';
import type { TeamPicture } from '#domain/quiz/team.ts';
import { quizWith } from '../voices.ts';

/** A picture with these shares and spreads. */
function pictureOf(...dimensions: readonly (readonly [number, number])[]): TeamPicture {
  return {
    kind: 'picture',
    origin: { quiz: quizWith(dimensions.map(() => 4)), room: 'team', moment: 'now' },
    people: 8,
    dimensions: dimensions.map(([share, spread], place) => ({
      dimension: `d${place}`,
      people: 8,
      share,
      spread,
      bands: undefined,
    })),
    differMost: [],
    sharedStrength: [],
  };
}

function chosen(...dimensions: readonly (readonly [number, number])[]): readonly string[] {
  return talksOf(pictureOf(...dimensions)).map(({ about, dimension }) => `${about} ${dimension}`);
}

describe('the talks of a session', () => {
  test('are about the strongest, the widest and the rarest', () => {
    expect(chosen([60, 10], [85, 10], [70, 30], [40, 15])).toEqual([
      'strongest d1',
      'widest d2',
      'rarest d3',
    ]);
  });

  test('are each about another dimension', () => {
    expect(chosen([85, 40], [40, 30], [50, 10])).toEqual([
      'strongest d0',
      'widest d1',
      'rarest d2',
    ]);
  });

  test('follow the order of the quiz among equals', () => {
    expect(chosen([50, 10], [70, 20], [70, 20], [60, 20], [50, 10])).toEqual([
      'strongest d1',
      'widest d2',
      'rarest d0',
    ]);
  });

  test('leave out what there is nothing to say about', () => {
    expect(chosen([70, 0], [70, 0], [70, 0])).toEqual(['strongest d0']);
    expect(chosen([70, 10], [70, 10])).toEqual(['strongest d0', 'widest d1']);
    expect(chosen()).toEqual([]);
  });
});

describe('the agenda of a session', () => {
  const talks = talksOf(pictureOf([60, 10], [85, 10], [70, 30], [40, 15]));

  test.each(SESSIONS)(
    'of %i minutes takes just so long, however many talks there are',
    (length) => {
      for (let count = 0; count <= talks.length; count += 1) {
        const agenda = agendaOf(length, talks.slice(0, count));
        expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
        expect(agenda.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
        expect(agenda.filter(({ part }) => part === 'talk')).toHaveLength(count);
      }
    },
  );

  test('opens, takes the reflection, looks, talks, promises and closes', () => {
    expect(agendaOf(30, talks)).toEqual([
      { part: 'opening', minutes: 3 },
      { part: 'taking', minutes: 7 },
      { part: 'picture', minutes: 4 },
      { part: 'talk', minutes: 4, talk: talks[0] },
      { part: 'talk', minutes: 4, talk: talks[1] },
      { part: 'talk', minutes: 4, talk: talks[2] },
      { part: 'promise', minutes: 3 },
      { part: 'closing', minutes: 1 },
    ]);
  });

  test('without a picture lets people talk in pairs and then together', () => {
    expect(agendaOf(60, []).map(({ part, minutes }) => `${part} ${minutes}`)).toEqual([
      'opening 5',
      'taking 8',
      'pairs 19',
      'together 18',
      'promise 7',
      'closing 3',
    ]);
  });

  test('has a break only in the longest session', () => {
    const pauses = SESSIONS.map((length) =>
      agendaOf(length, talks).some(({ part }) => part === 'break'),
    );
    expect(pauses).toEqual([false, false, true]);
  });
});
