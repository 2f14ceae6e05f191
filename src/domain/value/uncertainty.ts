import { createGenerator, drawShare, type Seed } from './chance/generator.ts';
import { findQuantile } from './chance/quantile.ts';
import { findTriangularQuantile, type Ranges } from './chance/range.ts';
import { finish, type Steps } from './chance/steps.ts';
import type { Mode, Values } from './mode.ts';

/** `unanswered` counts the draws for which the model gives no number; they are left out of the rest. */
export type Simulation =
  | {
      readonly ok: true;
      readonly answered: number;
      readonly unanswered: number;
      readonly mean: number;
      readonly median: number;
      /** Eight in ten of the answered draws lie between these two. */
      readonly tenth: number;
      readonly ninetieth: number;
      /** Fifty equally likely results, in rising order. */
      readonly dots: readonly number[];
    }
  | { readonly ok: false; readonly reason: 'no-answer'; readonly unanswered: number };

const DOTS = 50;
/** So many draws take well under a frame, whatever the mode. */
const DRAWS_A_STEP = 50;

export interface Drawing {
  readonly draws?: number;
  readonly seed: Seed;
}

/**
 * Draws the ranged fields independently from triangular distributions and keeps the others as they are.
 * Scenarios are comparable when they use the same seed and the same ranged fields in the same order.
 */
export function simulate(mode: Mode, values: Values, ranges: Ranges, drawing: Drawing): Simulation {
  return finish(simulateInSteps(mode, values, ranges, drawing));
}

/** The same, with a pause after every few draws, for whoever must not keep a page waiting. */
export function* simulateInSteps(
  mode: Mode,
  values: Values,
  ranges: Ranges,
  { draws = 10_000, seed }: Drawing,
): Steps<Simulation> {
  const next = createGenerator(seed);
  const wholes = new Set(mode.fields.filter((field) => field.isWhole).map((field) => field.id));
  const ranged = Object.entries(ranges);
  const results: number[] = [];
  // One for all draws: copying the figures took longer than counting with them.
  const drawn: Record<string, number | undefined> = { ...values };
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [id, range] of ranged) {
      const value = findTriangularQuantile(range, drawShare(next));
      drawn[id] = wholes.has(id) ? Math.round(value) : value;
    }
    const result = mode.measure(drawn);
    if (result !== undefined) results.push(result);
    if (draw % DRAWS_A_STEP === 0) yield;
  }
  // Sorting them is work enough for a step of its own.
  yield;
  return summarize(results, draws - results.length);
}

function summarize(results: readonly number[], unanswered: number): Simulation {
  if (results.length === 0) return { ok: false, reason: 'no-answer', unanswered };
  const sorted = Float64Array.from(results).sort();
  return {
    ok: true,
    answered: results.length,
    unanswered,
    mean: results.reduce((sum, result) => sum + result / results.length, 0),
    median: findQuantile(sorted, 0.5),
    tenth: findQuantile(sorted, 0.1),
    ninetieth: findQuantile(sorted, 0.9),
    dots: Array.from({ length: DOTS }, (_, dot) => findQuantile(sorted, (dot + 0.5) / DOTS)),
  };
}

/** Several ways by the same draws; one without values or ranges has no result. */
export function* simulateWaysInSteps(
  mode: Mode,
  ways: readonly { readonly values: Values | undefined; readonly ranges: Ranges }[],
  seed: Seed,
): Steps<readonly (Simulation | undefined)[]> {
  const results: (Simulation | undefined)[] = [];
  for (const { values, ranges } of ways) {
    const isUncertain = Object.keys(ranges).length > 0;
    results.push(
      values && isUncertain ? yield* simulateInSteps(mode, values, ranges, { seed }) : undefined,
    );
  }
  return results;
}
