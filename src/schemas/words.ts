import { z } from 'astro/zod';
import { gapsOf } from '#domain/phrase.ts';

/** A text without gaps. */
export const text = () =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? 'missing; expected a text'
          : 'expected a text; put it in quotes if YAML takes it for something else',
    })
    .trim()
    .min(1, 'empty; expected a text');

/** Fields of a file, all of them and no others: a slip of the pen is found, and told from what is known. */
export const only = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code, keys, input }) => {
      if (code === 'unrecognized_keys') return `unknown: ${keys.join(', ')}; known are ${known}`;
      return `${input === undefined ? 'missing; ' : ''}expected fields named ${known}`;
    },
  });
};

/** A sentence that must hold exactly these gaps, so that no translation loses one. */
export const sentence = (...gaps: readonly string[]) =>
  text().superRefine((template, context) => {
    const found = gapsOf(template);
    for (const gap of gaps) {
      if (!found.includes(gap)) {
        context.addIssue({ code: 'custom', message: `expected the gap {${gap}} in it` });
      }
    }
    for (const gap of found) {
      if (!gaps.includes(gap)) {
        const known = gaps.length === 0 ? 'none' : gaps.map((name) => `{${name}}`).join(', ');
        context.addIssue({ code: 'custom', message: `unknown gap {${gap}}; expected ${known}` });
      }
    }
  });

/** A sentence for each plural form of the language, as the Unicode plural rules name them. */
export const counted = () =>
  only({
    zero: text().optional(),
    one: text().optional(),
    two: text().optional(),
    few: text().optional(),
    many: text().optional(),
    other: sentence('n'),
  });

export type Counted = z.infer<ReturnType<typeof counted>>;

/** A sentence for each reason why a code cannot be read. */
export const unreadable = () =>
  only({
    'not-a-code': text(),
    damaged: text(),
    newer: text(),
    'other-kind': text(),
    'unknown-quiz': text(),
  });

/** Ids whose words are missing, and words whose ids nobody knows: a line each, for whoever mends the file. */
export function misfits(
  field: string,
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  const known =
    expected.length === 0 ? 'nothing is expected here' : `expected one of ${expected.join(', ')}`;
  return [
    ...expected
      .filter((id) => !found.includes(id))
      .map((id) => `${field}.${id}: its words are missing`),
    ...found
      .filter((id) => !expected.includes(id))
      .map((id) => `${field}.${id}: unknown; ${known}`),
  ];
}
