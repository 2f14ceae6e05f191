import { drawBinomial } from '../chance/binomial.ts';
import { createGenerator, type Seed } from '../chance/generator.ts';
import { findQuantile } from '../chance/quantile.ts';
import { finish, type Steps } from '../chance/steps.ts';
import type { Values } from '../mode.ts';
import { createFittedCurve, createFlatCurve } from './customer-curve.ts';
import { type Cohort, fitTally, tallyRenewals } from './fit.ts';
import type { Tally } from './likelihood.ts';
import { readCurve, YEARS_AHEAD } from './reading.ts';
import type { Shape } from './shifted-beta-geometric.ts';

/** Between `lower` and `upper` lie eight in ten of the curves; position 0 is the start. */
export interface Band {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

interface Drawing {
  readonly resamples?: number;
  readonly seed: Seed;
}

/**
 * How far the fitted curve could lie elsewhere by chance: the customers are drawn anew as they
 * stayed and left, and the curve is fitted again (bootstrap, Efron 1979).
 */
export function drawLoyalCurveBand(
  cohorts: readonly Cohort[],
  shape: Shape,
  renewals: number,
  drawing: Drawing,
): Band {
  return finish(drawInSteps(cohorts, shape, renewals, drawing));
}

/** With a pause after every fit. */
function* drawInSteps(
  cohorts: readonly Cohort[],
  shape: Shape,
  renewals: number,
  { resamples = 200, seed }: Drawing,
): Steps<Band> {
  const next = createGenerator(seed);
  const curves: (readonly number[])[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    const drawn = cohorts.map((cohort) => drawCohort(next, cohort));
    curves.push(survive(tallyRenewals(drawn), shape, renewals));
    yield;
  }
  const sortedAt = Array.from({ length: renewals + 1 }, (_, at) =>
    Float64Array.from(curves.flatMap((curve) => curve.slice(at, at + 1))).sort(),
  );
  return {
    lower: sortedAt.map((sorted) => findQuantile(sorted, 0.1)),
    upper: sortedAt.map((sorted) => findQuantile(sorted, 0.9)),
  };
}

/** The band of the mode: round the curve fitted to its counts, as far as that is drawn. */
export function drawBandOf(values: Values, seed: Seed): Band | undefined {
  return finish(drawBandInSteps(values, seed));
}

export function* drawBandInSteps(values: Values, seed: Seed): Steps<Band | undefined> {
  const reading = readCurve(values);
  if (!reading.ok || !reading.fit.ok) return undefined;
  const { cohorts, longest, fit } = reading;
  return yield* drawInSteps(cohorts, fit, longest.length - 1 + YEARS_AHEAD, { seed });
}

function drawCohort(next: () => number, cohort: Cohort): Cohort {
  const drawn: number[] = [];
  let [before, there] = [0, 0];
  for (const count of cohort) {
    there = drawn.length === 0 ? count : drawBinomial(next, there, before && count / before);
    drawn.push(there);
    before = count;
  }
  return drawn;
}

function survive(tally: Tally, start: Shape, renewals: number): readonly number[] {
  const fit = fitTally(tally, start);
  const curve =
    fit.ok || fit.reason === 'homogeneous' ? createFittedCurve(fit) : createFlatCurve(1);
  return curve.survive(renewals);
}
