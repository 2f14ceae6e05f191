import fc from 'fast-check';
import { checkValue, type Field, type Mode, type Values } from '#domain/value/mode.ts';

const TURNING_POINTS = [0, 0.1, 0.5, 0.8, 1, 2, 5, 20, 100, 1000];

/** Values that `checkValues` lets through, with the ends of every range and round numbers among them. */
export function valuesOf(mode: Mode): fc.Arbitrary<Values> {
  const anyValues = fc.record(
    Object.fromEntries(mode.fields.map((field) => [field.id, anyOf(field)])),
  );
  return mode.fields.some(({ series }) => series?.id === 'left')
    ? fc
        .tuple(anyValues, fc.array(countsLeft, { minLength: 1, maxLength: 5 }))
        .map(([values, rows]) => ({
          ...withoutCounts(values),
          ...Object.assign({}, ...rows.map(nameRow)),
        }))
    : anyValues;
}

function anyOf(field: Field): fc.Arbitrary<number | undefined> {
  const { min, max, example = min } = field;
  const special = [min, max, example, ...TURNING_POINTS].filter(
    (value) => checkValue(field, value) === undefined,
  );
  const between = field.isWhole
    ? fc.integer({ min, max })
    : fc
        .double({ min, max, noNaN: true, noDefaultInfinity: true })
        .filter((value) => checkValue(field, value) === undefined);
  const value = fc.oneof(fc.constantFrom(...special), between);
  return field.isOptional ? fc.option(value, { nil: undefined }) : value;
}

/** Counts as people have them: mostly falling, sometimes with a gap or a rise. */
const drawnCounts = fc
  .tuple(
    fc.constantFrom(1, 40, 1000, 1e9),
    fc.array(fc.constantFrom(0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1), { minLength: 1, maxLength: 23 }),
    fc.constantFrom('falling', 'falling', 'falling', 'gap', 'rise'),
  )
  .map(([start, rates, manner]) => {
    const counts: (number | undefined)[] = [start];
    for (const rate of rates) counts.push(Math.round((counts.at(-1) ?? 0) * rate));
    if (manner === 'gap') counts[23] = 0;
    if (manner === 'rise') counts[counts.length - 1] = Math.min(1e9, start + 1);
    return counts;
  });

/** Nobody leaves at first, yet customers differ. */
const KEPT_AT_FIRST = [1000, 1000, 809, 622, 553, 483, 477, 464, 369, 367, 355, 341, 290, 287];

const countsLeft: fc.Arbitrary<readonly (number | undefined)[]> = fc.oneof(
  { arbitrary: drawnCounts, weight: 9 },
  { arbitrary: fc.constant(KEPT_AT_FIRST), weight: 1 },
);

function nameRow(counts: readonly (number | undefined)[], row: number): Values {
  return Object.fromEntries(
    Array.from(counts, (count, at) => [row === 0 ? `left${at}` : `left${at}-${row}`, count]),
  );
}

function withoutCounts(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, id.startsWith('left') ? undefined : value]),
  );
}
