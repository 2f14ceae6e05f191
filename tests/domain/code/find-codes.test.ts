import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readAnyCode } from '#domain/code/any-code.ts';
import { addChecksum, takeChecksum } from '#domain/code/checksum.ts';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import { type Finding, findCodes, PASTED_LENGTH } from '#domain/code/find-codes.ts';
import { looksLikeCode } from '#domain/code/looks-like-code.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import { writeMirrorCode } from '#domain/code/mirror-code.ts';
import { writeResultCode } from '#domain/code/result-code.ts';
import { writeShareCode } from '#domain/code/share-code.ts';
import { groupCode, readSymbols, writeSymbols } from '#domain/code/symbols.ts';
import { wholeLengths } from '#domain/code/whole-lengths.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import { servingHeart } from '../../any-quiz.ts';
import { anyContribution, anyText, contributionOf, evenTallies, replyOf } from '../voices.ts';

vi.mock(import('#domain/code/whole-lengths.ts'), async (original) => {
  const actual = await original();
  return { ...actual, wholeLengths: vi.fn(actual.wholeLengths) };
});

beforeEach(() => {
  vi.mocked(wholeLengths).mockClear();
});

const quizzes = [servingHeart];
const tallies = evenTallies(servingHeart, 4);

function codeOf(salt: number): string {
  return writeContributionCode(contributionOf(servingHeart, tallies, { salt }));
}

/** Each verdict in a word, with its line. */
function verdictsOn(pasted: string): readonly string[] {
  return findCodes(pasted, quizzes).found.map(({ line, verdict }: Finding) => {
    if (verdict.is === 'code') return `${line} ${verdict.kind}`;
    if (verdict.is === 'duplicate') return `${line} duplicate of ${verdict.ofLine}`;
    return `${line} ${verdict.reason}`;
  });
}

function codesIn(pasted: string): readonly string[] {
  return findCodes(pasted, quizzes).found.map(({ text }) => text);
}

const one = codeOf(1);
const two = codeOf(2);
const grouped = groupCode(one);

const merged = mergeVoices(
  [1, 2, 3].map((salt) => contributionOf(servingHeart, tallies, { salt })),
);
const codesByKind = {
  contribution: one,
  mirror: writeMirrorCode(replyOf(servingHeart, tallies)),
  merged: merged.ok ? writeMergedCode(merged.value) : '',
  result: writeResultCode({ quiz: servingHeart, answers: new Map(), month: '2026-11' }),
  share: writeShareCode({ quiz: servingHeart, chosen: new Map() }),
};

describe('one reader for every code', () => {
  test.each(Object.entries(codesByKind))('knows the code of a %s by its letter', (kind, code) => {
    expect(readAnyCode(code, quizzes)).toMatchObject({ ok: true, kind });
  });

  test('says what is wrong with any other', () => {
    const stranger = writeSymbols(
      addChecksum((takeChecksum(readSymbols(one) ?? []) ?? []).with(0, 31)),
    );
    expect(readAnyCode(stranger, quizzes)).toEqual({ ok: false, reason: 'other-kind' });
    expect(readAnyCode(one.slice(0, -1), quizzes)).toEqual({ ok: false, reason: 'damaged' });
    expect(readAnyCode(one, [])).toEqual({ ok: false, reason: 'unknown-quiz' });
    expect(readAnyCode('¡', quizzes)).toEqual({ ok: false, reason: 'not-a-code' });
  });
});

describe('codes in a pasted mail', () => {
  test.each([
    ['as written', one],
    ['in groups', grouped],
    ['in small letters', grouped.toLowerCase()],
    ['with hyphens', grouped.replaceAll(' ', '-')],
    ['with dashes that a phone put in', grouped.replaceAll(' ', '–')],
    ['after a name, before a full stop', `Ada: ${grouped}.`],
    ['in brackets and quotes', `(“${grouped}”)`],
    ['in stars', `*${grouped}*`],
    ['as a bullet', `  • ${grouped}`],
    ['in a numbered list', `12. ${grouped}`],
    ['in a chat with the time', `[09:31, 21.11.2026] Ada Byron: ${grouped} see you!`],
    ['quoted twice', `> > ${grouped}`],
    ['in a link', `https://example.org/trainers/team/#${one}`],
    ['in a link that a scanner rewrote (L03)', `https://example.org/%23${one}`],
    ['wrapped between groups', grouped.replace(/^(.{14}) /, '$1\n')],
    ['wrapped inside a group', `${one.slice(0, 10)}\r\n${one.slice(10)}`],
    ['wrapped in quoted mail', `> ${grouped.replace(/^(.{14}) /, '$1\n> ')}`],
    ['broken by a mail program', `${one.slice(0, 10)}=\n${one.slice(10)}`],
    ['between words in small letters', `so here it is ${grouped.toLowerCase()} from me to you`],
    ['with no-break spaces', grouped.replaceAll(' ', '\u00a0')],
  ])('are found %s', (_, pasted) => {
    expect(codesIn(pasted)).toEqual([one]);
    expect(verdictsOn(pasted)).toEqual(['1 contribution']);
  });

  test('are found two on a line, and with one inside the words of another', () => {
    for (const between of [' ', ', ', ' and ', ';', ' / ', '\n', '\n\n']) {
      expect(codesIn(`${grouped}${between}${groupCode(two)}`)).toEqual([one, two]);
    }
    expect(codesIn(`C1 M3 ${grouped} C1 ${two} C1`)).toEqual([one, two]);
  });

  test('are found wherever they stand among any text', () => {
    const anyJunk = fc.string({ unit: fc.constantFrom(...'ab Cz1 9\n>-.,:é字') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyJunk, anyContribution(servingHeart)), { maxLength: 6 }),
        anyJunk,
        (parts, end) => {
          const codes = parts.map(([, contribution]) => writeContributionCode(contribution));
          const text = parts.map(([junk], place) => `${junk}; ${groupCode(codes[place] ?? '')}; `);
          const found = findCodes(text.join('') + end, quizzes).found;
          expect(
            found.filter(({ verdict }) => verdict.is !== 'unreadable').map((f) => f.text),
          ).toEqual(codes);
        },
      ),
    );
  });

  test('are found of every kind', () => {
    const codes = Object.values(codesByKind);
    const mail = codes.map((code) => `> Ada: ${groupCode(code)}.`).join('\n');
    expect(codesIn(mail)).toEqual(codes);
    expect(verdictsOn(mail)).toEqual(
      Object.keys(codesByKind).map((kind, place) => `${place + 1} ${kind}`),
    );
  });

  test('are damaged where letters stick to their end', () => {
    expect(verdictsOn(`${one}and more`)).toEqual(['1 damaged']);
  });

  test('count once, however often and however written they come', () => {
    const text = [grouped, 'Thanks!', one.toLowerCase(), groupCode(two), `> ${grouped}`].join('\n');
    expect(verdictsOn(text)).toEqual([
      '1 contribution',
      '3 duplicate of 1',
      '4 contribution',
      '5 duplicate of 1',
    ]);
  });

  test('of two people with the same sums both count', () => {
    expect(verdictsOn(`${one}\n${two}`)).toEqual(['1 contribution', '2 contribution']);
  });

  test('that cannot be read each say why, and harm no other', () => {
    const damaged = `${one.slice(0, 9)}${one[9] === 'Z' ? 'Y' : 'Z'}${one.slice(10)}`;
    const older = writeContributionCode(
      contributionOf({ ...servingHeart, version: 2 }, tallies, { salt: 5 }),
    );
    const foreign = writeContributionCode(
      contributionOf({ ...servingHeart, number: 77 }, tallies, { salt: 5 }),
    );
    const share = writeShareCode({ quiz: servingHeart, chosen: new Map() });
    const text = [
      groupCode(damaged),
      grouped,
      groupCode(older),
      groupCode(foreign),
      groupCode(two.slice(0, -3)),
      groupCode(share),
      groupCode(two),
    ].join('\n');
    expect(verdictsOn(text)).toEqual([
      '1 damaged',
      '2 contribution',
      '3 newer',
      '4 unknown-quiz',
      '5 damaged',
      '6 share',
      '7 contribution',
    ]);
  });

  test('are missed by nobody when one character is wrong, lost or added', () => {
    for (let place = 0; place < one.length; place += 1) {
      const wrong = one[place] === '7' ? '8' : '7';
      const spoilt = [
        `${one.slice(0, place)}${wrong}${one.slice(place + 1)}`,
        `${one.slice(0, place)}${one.slice(place + 1)}`,
        `${one.slice(0, place)}${wrong}${one.slice(place)}`,
      ];
      for (const code of spoilt) {
        expect(verdictsOn(`Ada: ${groupCode(code)}`)).toEqual(['1 damaged']);
        expect(verdictsOn(`Ada: ${code}`)).toEqual(['1 damaged']);
      }
      const groups = grouped.split(' ');
      const group = Math.floor(place / 4);
      const short = groups.with(group, (groups[group] ?? '').slice(1)).join(' ');
      expect(verdictsOn(short)).toEqual(['1 damaged']);
    }
  });

  test('are not seen in ordinary mail', () => {
    const mail = [
      'From: Ada Byron <ada@example.org>',
      'Date: Thu, 19 Nov 2026 09:31:07 +0100',
      'Message-ID: <CAF3Xs9a8b7c6d+Qk=abc@mail.example.org>',
      'Subject: Re: Session on Thursday, room C1 at 9',
      'So I will be there at 10, M3 bolts and S4 in the bag; R2D2 from this team says hi.',
      'IBAN DE89 3704 0044 0532 0130 00, GB29 NWBK 6016 1331 9268 19',
      'Phone +44 20 7946 0018 or 0151 2345 6789 0123',
      'UUID 550e8400-e29b-41d4-a716-446655440000 / 550E8400-E29B-41D4-A716-446655440000',
      'G20 PLAN FOR THE WHOLE TEAM: 2026 WILL BE GOOD',
      'https://example.org/articles/answer-the-phone/?utm_source=x123',
      '一二三 été ça va',
    ].join('\n');
    expect(findCodes(mail, quizzes)).toEqual({ found: [], isCut: false });
  });

  test('are looked for up to a length and no further, and that is said', () => {
    const found = findCodes(`${one}\n${' '.repeat(PASTED_LENGTH)}${two}`, quizzes);
    expect(found.isCut).toBe(true);
    expect(found.found).toHaveLength(1);
  });

  test('never make it throw, whatever is pasted', () => {
    fc.assert(
      fc.property(anyText(500), (text) => {
        expect(findCodes(text, quizzes).isCut).toBe(false);
      }),
    );
  });
});

describe('ten thousand lines (R04)', () => {
  const junk = [
    'Sent from my phone',
    `> On Thursday ${grouped.slice(0, 20)} wrote:`,
    'C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1 C1',
    '1234 5678 9012 3456 7890 1234 5678 9012 3456 7890',
  ];
  const linesOf = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      place % 2 === 0 ? (junk[(place / 2) % 4] ?? '') : `Ada: ${groupCode(codeOf(place % 4000))}`,
    ).join('\n');
  /** Symbols that went through the checksum, the costly part. */
  const workFor = (count: number) => {
    vi.mocked(wholeLengths).mockClear();
    findCodes(linesOf(count), quizzes);
    return vi.mocked(wholeLengths).mock.calls.reduce((sum, [symbols]) => sum + symbols.length, 0);
  };

  test('take work that grows with the lines, not faster', () => {
    const small = workFor(1_000);
    expect(small).toBeGreaterThan(0);
    expect(workFor(10_000)).toBeLessThan(10.5 * small);
  });

  test('give a verdict each: codes, duplicates and damaged ones', () => {
    const { found } = findCodes(linesOf(10_000), quizzes);
    const count = (is: string) => found.filter(({ verdict }) => verdict.is === is).length;
    expect(count('code')).toBe(2_000);
    expect(count('duplicate')).toBe(3_000);
    expect(count('unreadable')).toBe(1_250);
  });
});

describe('a line that looks like a code', () => {
  test.each([
    [['C1AB', 'CD3F', 'GH9K'], true],
    [['c1ab', 'cdef', 'gh9k', 'mn7q'], true],
    [['C1ABCD3FGH9K'], true],
    [['AB1C', 'CD3F', 'GH9K', 'MN7Q', 'RST0'], true],
    [['ab1c', 'cd3f', 'gh9k', 'mn7q', 'rst0'], false],
    [['C1AB', 'CDEF'], false],
    [['C1AB', 'something', 'CD3F', 'else', 'GH9K'], false],
    [['C123', '4567', '8901', '2345'], false],
    [[], false],
  ])('%j: %s', (words, looks) => {
    expect(looksLikeCode(words)).toBe(looks);
  });
});
