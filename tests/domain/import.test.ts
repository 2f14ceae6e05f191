import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeExport } from '#domain/export.ts';
import { readFile } from '#domain/import.ts';

const anyKey = fc.string({ unit: 'binary' }).map((rest) => `sh:${rest}`);
const anyEntries = fc
  .array(fc.tuple(anyKey, fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((entries) => new Map(entries));

const file = (rest: object) => JSON.stringify({ format: 1, site: 'serving-heart', ...rest });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a file of ours', () => {
  test('P6, S15: is read as it was written, whatever stands in keys and texts', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(readFile(writeExport(entries))).toEqual({ ok: true, entries });
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps brackets inside its texts', () => {
    const entries = new Map([['sh:setting:a', `"${'{['.repeat(100)}\\"\\`]]);
    expect(readFile(writeExport(entries))).toEqual({ ok: true, entries });
  });
});

describe('any other file is refused', () => {
  test.each([
    ['', 'damaged'],
    ['hello', 'damaged'],
    ['"serving-heart"', 'damaged'],
    ['null', 'damaged'],
    [file({ entries: {} }).slice(0, -1), 'damaged'],
    [file({}), 'damaged'],
    [file({ entries: null }), 'damaged'],
    [file({ entries: { 'sh:a': 1 } }), 'damaged'],
    [file({ entries: { 'sh:a': null } }), 'damaged'],
    [file({ entries: ['sh:a'] }), 'damaged'],
    [file({ entries: { theirs: 'x' } }), 'damaged'],
    [file({ entries: { 'SH:a': 'x' } }), 'damaged'],
    [file({ format: 0, entries: {} }), 'damaged'],
    [file({ format: '1', entries: {} }), 'damaged'],
    [file({ format: 2, entries: { 'sh:a': 'x' } }), 'newer'],
    [file({ format: 99 }), 'newer'],
    ['{"entries":{"sh:a":"x"}}', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":1,"site":"elsewhere","entries":{}}', 'foreign'],
    [nested(5), 'deep'],
    [file({ entries: { 'sh:a': [[[[1]]]] } }), 'deep'],
  ])('%s', (text, reason) => {
    expect(readFile(text)).toEqual({ ok: false, reason });
  });

  test('F02: at once, however deep it nests', () => {
    expect(readFile('{"a":'.repeat(50_000))).toEqual({ ok: false, reason: 'deep' });
    expect(readFile(nested(100_000))).toEqual({ ok: false, reason: 'deep' });
  });

  test('S06: keys that name a prototype reach none', () => {
    const text = '{"format":1,"site":"serving-heart","entries":{"__proto__":"x"}}';
    expect(readFile(text)).toEqual({ ok: false, reason: 'damaged' });
    const ours =
      '{"format":1,"site":"serving-heart","__proto__":{"a":1},"entries":{"sh:__proto__":"x"}}';
    expect(readFile(ours)).toEqual({
      ok: true,
      entries: new Map([['sh:__proto__', 'x']]),
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('S04: and no text makes it throw', () => {
    const whole = writeExport(new Map([['sh:answer:a.1:b', '{"format":1,"answer":3}']]));
    const changed = fc
      .tuple(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(5))
      .map(([at, text, gone]) => whole.slice(0, at) + text + whole.slice(at + gone));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), changed), (text) => {
        const read = readFile(text);
        if (!read.ok) return;
        for (const key of read.entries.keys()) expect(key).toMatch(/^sh:/);
      }),
      { numRuns: 2000 },
    );
  });
});
