import { describe, expect, test } from 'vitest';
import { readAnyCode } from '#domain/code/any-code.ts';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import {
  readInvitation,
  readMirrorRequest,
  writeInvitation,
  writeMirrorRequest,
} from '#domain/code/invitation.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import { writeMirrorCode } from '#domain/code/mirror-code.ts';
import { writeShareCode } from '#domain/code/share-code.ts';
import { publishedQuizzes } from '../../any-quiz.ts';
import frozen from '../../fixtures/codes/v1-rooms.json' with { type: 'json' };

/** A value as the frozen file spells it: maps as pairs, the quiz by its name and version. */
function spelt(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'quiz') {
        const { id, version } = Object(part);
        return `${id} ${version}`;
      }
      return part instanceof Map ? [...part] : part;
    }),
  );
}

/** What the code holds, and the code that is written of it again. */
function reread(kind: string, code: string): readonly [unknown, string | undefined] {
  if (kind === 'invitation') {
    const read = readInvitation(code, publishedQuizzes);
    const written = read.ok ? writeInvitation(read.value) : undefined;
    return [read.ok && read.value, written?.ok ? written.text : undefined];
  }
  if (kind === 'request') {
    const read = readMirrorRequest(code, publishedQuizzes);
    const written = read.ok ? writeMirrorRequest(read.value) : undefined;
    return [read.ok && read.value, written?.ok ? written.text : undefined];
  }
  const read = readAnyCode(code, publishedQuizzes);
  if (!read.ok || read.kind !== kind) return [read, undefined];
  switch (read.kind) {
    case 'contribution':
      return [read.value, writeContributionCode(read.value)];
    case 'mirror':
      return [read.value, writeMirrorCode(read.value)];
    case 'merged':
      return [read.value, writeMergedCode(read.value)];
    case 'share':
      return [read.value, writeShareCode(read.value)];
    default:
      return [read.value, undefined];
  }
}

describe('codes that somebody may have kept since the first form', () => {
  test.each(frozen.codes)('$name still reads as it did, and is still written so', (entry) => {
    const [value, code] = reread(entry.kind, entry.code);
    expect(spelt(value)).toEqual(entry.holds);
    expect(code).toBe(entry.code);
  });

  test('are of every kind', () => {
    expect(new Set(frozen.codes.map(({ kind }) => kind))).toEqual(
      new Set(['contribution', 'mirror', 'merged', 'share', 'invitation', 'request']),
    );
  });
});
