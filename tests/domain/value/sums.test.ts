import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modes } from '#domain/value/index.ts';
import { checkValues, type Field } from '#domain/value/mode.ts';
import { sums } from '#domain/value/sums.ts';

/** Any figure a field takes, its edges and its example among them. */
function anyValue({ min, max, isWhole, isOptional, example }: Field) {
  const figure = isWhole
    ? fc.integer({ min, max })
    : fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max, Math.max(min, 0)));
  const often = example === undefined ? figure : fc.oneof(figure, fc.constant(example));
  return isOptional ? fc.option(often, { nil: undefined }) : often;
}

describe.each(Object.entries(sums))('a sum of the mode %s', (id, said) => {
  const mode = modes.find((one) => one.id === id);
  if (!mode) throw new Error(`no mode ${id}`);
  const anyValues = fc
    .record(Object.fromEntries(mode.fields.map((field) => [field.id, anyValue(field)])))
    .filter((values) => checkValues(mode.fields, values).size === 0);

  test('has words for every answer', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(said).toContain(mode.compute(values).answer.id);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps no words that nothing says', () => {
    const spoken = fc.sample(anyValues, { numRuns: 5000, seed: 7 }).flatMap((values) => {
      const { answer, breakEven } = mode.compute(values);
      return [answer.id, breakEven.id];
    });
    expect(said.filter((statement) => !spoken.includes(statement))).toEqual([]);
  });

  test('has a line in the embed that shows it', () => {
    expect(readFileSync('src/embeds/Sum.astro', 'utf8')).toContain(`{id === '${id}' && <`);
  });

  test('asks for no more than its answer at the examples can be given from', () => {
    const examples = Object.fromEntries(mode.fields.map((field) => [field.id, field.example]));
    expect(checkValues(mode.fields, examples).size).toBe(0);
  });
});
