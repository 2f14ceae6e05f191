import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '#domain/csv.ts';

describe('a table for a spreadsheet (F04)', () => {
  test('quotes texts, doubles quotes and leaves numbers as numbers', () => {
    expect(
      writeCsv([
        ['a "b"', 1.5, undefined],
        ['c', -2, Number.NaN],
      ]),
    ).toBe('\ufeff"a ""b""",1.5,\r\n"c",-2,\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠a', '  =1'])(
    'never lets %j start a formula',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );

  test('no text cell ever begins with what a spreadsheet counts with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = writeCsv([[text]])
          .slice(2, -3)
          .replaceAll('""', '"');
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
        expect(cell.endsWith(text)).toBe(true);
      }),
    );
  });

  test('has a line for each row', () => {
    expect(writeCsv([[1], [2], [3]]).split('\r\n')).toHaveLength(4);
  });
});
