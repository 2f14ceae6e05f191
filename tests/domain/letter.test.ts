import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterTo } from '#domain/letter.ts';

test('a letter is begun with its lines as mail programs want them', () => {
  expect(letterTo('', 'A code', 'One\nTwo & three')).toBe(
    'mailto:?subject=A%20code&body=One%0D%0ATwo%20%26%20three',
  );
});

test('no word of a letter adds a field to it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (subject, body) => {
        const { searchParams } = new URL(letterTo('a@b.example', subject, body));
        expect([...searchParams.keys()]).toEqual(['subject', 'body']);
        expect(searchParams.get('subject')).toBe(subject);
      },
    ),
  );
});
