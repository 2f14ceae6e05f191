import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario, type Scenario, writeScenario } from '#domain/code/scenario.ts';
import { modes } from '#domain/value/index.ts';
import { checkValues, type Mode, type Values } from '#domain/value/mode.ts';
import { relationship, worked } from '#domain/value/relationship.ts';
import { valuesOf } from '../value/arbitrary-values.ts';

const scenario: Scenario = {
  values: worked.values,
  ends: { retention: { low: 0.6, high: 0.9 } },
  others: [{ ...worked.values, retention: 0.85 }],
  seed: 7,
  currency: '€',
};
const TEXT = 'V1bx~relationship~6gc~x0_100_0.8_0.1_0_250~1_0.6_0.9~x1_0.85~7';

function reread(mode: Mode, given: Scenario): Scenario | undefined {
  const text = writeScenario(mode, given);
  const read = text === undefined ? undefined : readScenario(text, mode);
  return read?.ok ? read.scenario : undefined;
}

/** With a check that fits, as somebody who knows the form could make it. */
function sealed(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) sum = (sum + (at + 1) * body.charCodeAt(at)) % 1021;
  return `V1${sum.toString(36).padStart(2, '0')}~${body}`;
}

/** Ten digits are what a link holds. */
function rounded(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      value === undefined ? undefined : Number(value.toPrecision(10)) + 0,
    ]),
  );
}

describe('a scenario link', () => {
  test('keeps its published form for ever', () => {
    expect(writeScenario(relationship, scenario)).toBe(TEXT);
    expect(readScenario(TEXT, relationship)).toEqual({ ok: true, scenario, isMoved: false });
  });

  test('forgives another case, escaped tildes and what a mail hangs on', () => {
    for (const text of [TEXT.toUpperCase(), TEXT.replaceAll('~', '%7E'), `${TEXT}.`, `${TEXT}>,`]) {
      expect(readScenario(text, relationship), text).toMatchObject({ ok: true });
    }
  });

  test.each(modes)('brings all figures of $id back, or says that it would be too long', (mode) => {
    fc.assert(
      fc.property(
        valuesOf(mode),
        valuesOf(mode),
        fc.nat(2 ** 31),
        fc.constantFrom('', '€', 'kr', 'CHF', '₹'),
        (drawn, other, seed, currency) => {
          const values = rounded(drawn);
          if (checkValues(mode.fields, values).size > 0) return;
          const given = { values, ends: {}, others: [rounded(other)], seed, currency };
          const text = writeScenario(mode, given);
          if (text === undefined) return;
          expect(text.length).toBeLessThanOrEqual(500);
          expect(text).toMatch(/^[\w.~-]+$/);
          const back = readScenario(text, mode);
          expect(back).toMatchObject({ ok: true, scenario: { seed, currency } });
          const read = back.ok ? back.scenario : undefined;
          for (const { id } of mode.fields) expect(read?.values[id], id).toBe(values[id]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('finds every single wrong character and every swap of neighbours', () => {
    const body = TEXT.slice(2).toLowerCase();
    for (let at = 0; at < body.length; at += 1) {
      for (const sign of '0123456789abcxyz_~.-') {
        if (sign === body[at]) continue;
        const wrong = `V1${body.slice(0, at)}${sign}${body.slice(at + 1)}`;
        expect(readScenario(wrong, relationship), wrong).toMatchObject({ ok: false });
      }
      const swapped = `V1${body.slice(0, at)}${body[at + 1] ?? ''}${body[at] ?? ''}${body.slice(at + 2)}`;
      if (swapped !== `V1${body}`)
        expect(readScenario(swapped, relationship).ok, swapped).toBe(false);
    }
  });

  test('is damaged where it was cut', () => {
    for (let length = 3; length < TEXT.length; length += 1) {
      expect(readScenario(TEXT.slice(0, length), relationship)).toEqual({
        ok: false,
        reason: 'damaged',
      });
    }
  });

  test.each([
    ['', 'not-a-link'],
    ['hello', 'not-a-link'],
    ['R1ABCDEF', 'other-kind'],
    ['V2anything', 'newer'],
    [sealed('on-hold~~x0_1~~1'), 'unknown-mode'],
    [sealed('constructor~~x0_1~~1'), 'unknown-mode'],
    [sealed('relationship~~x0_100~~1'), 'damaged'],
    [sealed('relationship~~x99_100~~1'), 'damaged'],
    [sealed('relationship~~x0_100_0.8_0.1_0_nan~~1'), 'damaged'],
    [sealed('relationship~~x0_100_0.8_0.1_0_250~~~~~1'), 'damaged'],
    [`V1${'9'.repeat(3_000_000)}`, 'damaged'],
  ])('%.40s is refused as %s', (text, reason) => {
    expect(readScenario(text, relationship)).toEqual({ ok: false, reason });
  });

  test('puts what lies outside a field on its nearest end, and says so', () => {
    const read = readScenario(
      sealed('relationship~~x0_100_1.7_0.1_0_-4_2.4~1_0.9_1.2~1'),
      relationship,
    );
    expect(read).toMatchObject({
      ok: true,
      isMoved: true,
      scenario: { values: { retention: 1, acquisition: 0, horizon: 2 } },
    });
  });

  test('gives only values the form lets through, whatever somebody writes into it', () => {
    const token = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.nat(9).map((place) => `x${place}`),
      fc.constantFrom('', '1e-300', '9'.repeat(400), '0.5', '-0'),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const read = readScenario(
          sealed(`relationship~~x0_100_0.8_0.1_0_250_${tokens.join('_')}~~1`.toLowerCase()),
          relationship,
        );
        if (read.ok)
          expect([...checkValues(relationship.fields, read.scenario.values)]).toEqual([]);
      }),
    );
  });

  test('carries the ends a reader set and up to two other ways', () => {
    const two = { ...scenario, others: [...scenario.others, { ...worked.values, margin: 90 }] };
    expect(reread(relationship, two)).toEqual(two);
  });
});
