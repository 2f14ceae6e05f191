import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addChecksum, takeChecksum } from '#domain/code/checksum.ts';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import type { Unread } from '#domain/code/frame.ts';
import {
  readInvitation,
  readMirrorRequest,
  type Written,
  writeInvitation,
  writeMirrorRequest,
} from '#domain/code/invitation.ts';
import { readMergedCode, writeMergedCode } from '#domain/code/merged-code.ts';
import { readMirrorCode, writeMirrorCode } from '#domain/code/mirror-code.ts';
import { readContributionCode } from '#domain/code/read-contribution.ts';
import { readShareCode, writeShareCode } from '#domain/code/share-code.ts';
import { groupCode, readSymbols, writeSymbols } from '#domain/code/symbols.ts';
import { mergeVoices } from '#domain/quiz/merge.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { anyQuiz, servingHeart } from '../../any-quiz.ts';
import { anyContribution, anyReply, anyTallies, anyText, quizWith } from '../voices.ts';

type Read = { readonly ok: true; readonly value: unknown } | Unread;

interface Kind {
  readonly name: string;
  /** Something of this kind with the code that holds it. */
  readonly any: (
    quiz: Quiz,
  ) => fc.Arbitrary<{ readonly value: { readonly quiz: Quiz }; readonly code: string }>;
  readonly read: (text: string, quizzes: readonly Quiz[]) => Read;
}

const anyWord = fc.string({ unit: fc.constantFrom(...'abcÄñ 字🙂.<'), maxLength: 30 });
const anyPlain = anyWord.map((word) => word.replace(/ +/g, ' ').trim());

const KINDS: readonly Kind[] = [
  {
    name: 'contribution',
    any: (quiz) =>
      anyContribution(quiz).map((value) => ({ value, code: writeContributionCode(value) })),
    read: readContributionCode,
  },
  {
    name: 'mirror reply',
    any: (quiz) => anyReply(quiz).map((value) => ({ value, code: writeMirrorCode(value) })),
    read: readMirrorCode,
  },
  {
    name: 'merged',
    any: (quiz) =>
      fc
        .array(anyTallies(quiz), { minLength: 3, maxLength: 8 })
        .chain((people) =>
          fc.record({
            tallies: fc.constant(people),
            room: fc.constantFrom('team' as const, 'mirror' as const),
          }),
        )
        .map(({ tallies, room }) => {
          const origin = { quiz, salt: 0, moment: 'now' } as const;
          const merged = mergeVoices(
            tallies.map((own) =>
              room === 'team'
                ? { ...origin, room, tallies: own }
                : { ...origin, room, tallies: own, answers: undefined, agreesAlone: false },
            ),
          );
          if (!merged.ok) throw new Error(merged.reason);
          return { value: merged.value, code: writeMergedCode(merged.value) };
        }),
    read: readMergedCode,
  },
  {
    name: 'share',
    any: (quiz) =>
      anyTallies(quiz).map((tallies) => {
        const chosen = new Map(
          quiz.dimensions.flatMap((dimension, place) => {
            const tally = tallies[place];
            return tally && tally.answered > 0 ? [[dimension, tally] as const] : [];
          }),
        );
        return { value: { quiz, chosen }, code: writeShareCode({ quiz, chosen }) };
      }),
    read: readShareCode,
  },
  {
    name: 'invitation',
    any: (quiz) =>
      fc
        .record({
          hidesResult: fc.boolean(),
          asksThenAndNow: fc.boolean(),
          label: anyPlain,
          greeting: anyPlain,
          returnAddress: fc.constantFrom('', 'ada@example.org'),
        })
        .map((words) => {
          const value = { quiz, ...words };
          return { value, code: textOf(writeInvitation(value)) };
        }),
    read: readInvitation,
  },
  {
    name: 'mirror request',
    any: (quiz) =>
      fc.record({ name: anyPlain, asksAlone: fc.boolean() }).map((words) => {
        const value = { quiz, ...words };
        return { value, code: textOf(writeMirrorRequest(value)) };
      }),
    read: readMirrorRequest,
  },
];

function textOf(written: Written): string {
  if (!written.ok) throw new Error(written.reason);
  return written.text;
}

/** The same code with something changed under a checksum that fits. */
function resealed(code: string, change: (symbols: readonly number[]) => readonly number[]): string {
  return writeSymbols(addChecksum(change(takeChecksum(readSymbols(code) ?? []) ?? [])));
}

describe.each(KINDS)('the code of a $name', ({ any, read }) => {
  const anyOfAnyQuiz = anyQuiz.chain(any);
  const anyOfServingHeart = any(servingHeart);

  test('gives back what it was made of, for quizzes of any shape', () => {
    fc.assert(
      fc.property(anyOfAnyQuiz, ({ value, code }) => {
        expect(read(code, [value.quiz])).toEqual({ ok: true, value });
      }),
    );
  });

  test('forgives case, groups, hyphens, line breaks and punctuation around it (L02, L05)', () => {
    fc.assert(
      fc.property(anyOfServingHeart, ({ value, code }) => {
        const groups = groupCode(code);
        for (const text of [
          code.toLowerCase(),
          groups,
          groups.replaceAll(' ', '-'),
          groups.replaceAll(' ', '\n'),
          `(${code}).`,
          `"${groups}",`,
          `#${code}>`,
        ]) {
          expect(read(text, [servingHeart])).toEqual({ ok: true, value });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('is refused with any one character changed, two neighbours swapped, or the end cut (L02)', () => {
    const [sample] = fc.sample(anyOfServingHeart, { numRuns: 1, seed: 7 });
    const code = sample?.code ?? '';
    const symbols = readSymbols(code) ?? [];
    const wrong = symbols.flatMap((symbol, place) => [
      ...Array.from({ length: 31 }, (_, by) => symbols.with(place, (symbol + by + 1) % 32)),
      symbols.slice(0, place),
      symbols
        .with(place, symbols[place + 1] ?? symbol)
        .with(place + 1 < symbols.length ? place + 1 : place, symbol),
    ]);
    for (const one of wrong) {
      const text = writeSymbols(one);
      if (text !== code) expect(read(text, [servingHeart]).ok).toBe(false);
    }
  });

  test('says that it is newer where its form or its quiz is (L07)', () => {
    fc.assert(
      fc.property(anyOfServingHeart, ({ code }) => {
        const newerForm = resealed(code, (symbols) => symbols.with(1, 2));
        expect(read(newerForm, [servingHeart])).toEqual({ ok: false, reason: 'newer' });
        const noForm = resealed(code, (symbols) => symbols.with(1, 0));
        expect(read(noForm, [servingHeart])).toEqual({ ok: false, reason: 'damaged' });
        expect(read(code, [{ ...servingHeart, version: 0 }])).toEqual({
          ok: false,
          reason: 'newer',
        });
      }),
      { numRuns: 10 },
    );
  });

  test('says that its quiz is unknown, also when only later versions are known (L06)', () => {
    fc.assert(
      fc.property(anyOfServingHeart, ({ code }) => {
        for (const quizzes of [[], [quizWith([4])], [{ ...servingHeart, version: 2 }]]) {
          expect(read(code, quizzes)).toEqual({ ok: false, reason: 'unknown-quiz' });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('is damaged when symbols are missing or too many under a fitting checksum', () => {
    fc.assert(
      fc.property(anyOfServingHeart, ({ code }) => {
        expect(
          read(
            resealed(code, (symbols) => symbols.slice(0, 4)),
            [servingHeart],
          ),
        ).toEqual({
          ok: false,
          reason: 'damaged',
        });
        const long = resealed(code, (symbols) => [...symbols, ...Array(600).fill(0)]);
        expect(read(long, [servingHeart])).toEqual({ ok: false, reason: 'damaged' });
      }),
      { numRuns: 10 },
    );
  });

  test('is not mistaken for another kind', () => {
    fc.assert(
      fc.property(anyOfServingHeart, ({ code }) => {
        const others = KINDS.filter((kind) => kind.read !== read);
        for (const other of others) {
          expect(other.read(code, [servingHeart])).toEqual({ ok: false, reason: 'other-kind' });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('reads no text that is none, and never throws (L10)', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(read(text, [servingHeart]).ok).toBe(false);
      }),
    );
    expect(read('C1'.repeat(50_000), [servingHeart]).ok).toBe(false);
    expect(read('', [servingHeart])).toEqual({ ok: false, reason: 'not-a-code' });
  });
});

describe('the length of the codes of the serving heart', () => {
  test.each([
    ['contribution', 24],
    ['mirror reply', 40],
    ['share', 24],
    ['invitation', 500],
    ['mirror request', 500],
  ])('a %s has at most %i characters', (name, most) => {
    const kind = KINDS.find((one) => one.name === name);
    if (!kind) throw new Error(name);
    fc.assert(
      fc.property(kind.any(servingHeart), ({ code }) => {
        expect(code.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
