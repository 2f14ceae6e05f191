import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeExport } from '#domain/export.ts';
import { readFile } from '#domain/import.ts';
import { LARGEST_TEAM_FILE, readTeamFile, writeTeamFile } from '#domain/team-file.ts';
import { servingHeart } from '../any-quiz.ts';
import { contributionOf, evenTallies } from './voices.ts';

const voice = contributionOf(servingHeart, evenTallies(servingHeart, 3));
const gathered = (code: string, isShown: boolean) => ({ code, voice, isShown });
const file = (team: unknown) => JSON.stringify({ format: 1, site: 'serving-heart', team });
const round = { shown: [], waiting: [] };

describe('the file of a team', () => {
  test('holds the codes and what was shown of them, nothing else', () => {
    const text = writeTeamFile({
      latest: [gathered('C1A', true), gathered('C1B', false)],
      earlier: [gathered('C1C', true)],
    });
    expect(JSON.parse(text)).toEqual({
      format: 1,
      site: 'serving-heart',
      team: {
        latest: { shown: ['C1A'], waiting: ['C1B'] },
        earlier: { shown: ['C1C'], waiting: [] },
      },
    });
    expect(readTeamFile(text)).toEqual({
      ok: true,
      rounds: {
        latest: { shown: ['C1A'], waiting: ['C1B'] },
        earlier: { shown: ['C1C'], waiting: [] },
      },
    });
  });

  test('of ten thousand people is not too large to be opened', () => {
    const code = 'C'.repeat(24);
    const latest = Array.from({ length: 10_000 }, () => gathered(code, true));
    expect(writeTeamFile({ latest, earlier: [] }).length).toBeLessThan(LARGEST_TEAM_FILE);
  });

  test('is no file of what a browser keeps, and the other way round', () => {
    const kept = writeExport(new Map([['sh:setting:a', 'x']]));
    expect(readTeamFile(kept)).toEqual({ ok: false, reason: 'other' });
    const team = writeTeamFile({ latest: [], earlier: [] });
    expect(readFile(team)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('any other file is refused', () => {
  test.each([
    ['', 'damaged'],
    ['null', 'damaged'],
    [file(undefined), 'other'],
    [file('latest'), 'other'],
    [file({}), 'damaged'],
    [file({ latest: round }), 'damaged'],
    [file({ latest: round, earlier: null }), 'damaged'],
    [file({ latest: round, earlier: { shown: [] } }), 'damaged'],
    [file({ latest: round, earlier: { shown: 'C1', waiting: [] } }), 'damaged'],
    [file({ latest: round, earlier: { shown: [1], waiting: [] } }), 'damaged'],
    [file({ latest: round, earlier: round }).replace('1', '2'), 'newer'],
    [file({ latest: round, earlier: round }).replace('heart', 'hands'), 'foreign'],
    [file({ latest: { shown: [['x']], waiting: [] }, earlier: round }), 'deep'],
  ])('%s', (text, reason) => {
    expect(readTeamFile(text)).toEqual({ ok: false, reason });
  });

  test('F02: at once, however deep it nests', () => {
    expect(readTeamFile('{"team":'.repeat(50_000))).toEqual({ ok: false, reason: 'deep' });
  });

  test('and no text makes it throw', () => {
    const whole = file({ latest: { shown: ['C1A'], waiting: [] }, earlier: round });
    const changed = fc
      .tuple(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(5))
      .map(([at, text, gone]) => whole.slice(0, at) + text + whole.slice(at + gone));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), changed), (text) => {
        const read = readTeamFile(text);
        if (!read.ok) return;
        const { latest, earlier } = read.rounds;
        for (const codes of [latest.shown, latest.waiting, earlier.shown, earlier.waiting]) {
          expect(codes.every((code) => typeof code === 'string')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
