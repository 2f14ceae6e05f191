import { climbLikelihood, computeLogLikelihood, type Tally } from './likelihood.ts';
import type { Shape } from './shifted-beta-geometric.ts';

/** Customers left of one group that started together: first the start, then after each renewal. */
export type Cohort = readonly number[];

/** `homogeneous`: customers do not differ, or retention falls with age; one rate says as much. */
export type Fit =
  | ({ readonly ok: true; readonly logLikelihood: number } & Shape)
  | { readonly ok: false; readonly reason: 'too-few-periods' | 'rising-counts' | 'no-churn' }
  | { readonly ok: false; readonly reason: 'homogeneous'; readonly constantRetention: number };

/** With α+β beyond this the customers are as good as alike. */
const ALIKE = 10_000;

/** Maximum likelihood over all cohorts. Fader & Hardie (2007), Appendix B. */
export function fitLoyalCurve(cohorts: readonly Cohort[]): Fit {
  if (cohorts.some((cohort) => cohort.some((count, at) => count > (cohort[at - 1] ?? count)))) {
    return { ok: false, reason: 'rising-counts' };
  }
  const tally = tallyRenewals(cohorts);
  if (tally.kept.length < 2) return { ok: false, reason: 'too-few-periods' };
  return fitTally(tally);
}

export function tallyRenewals(cohorts: readonly Cohort[]): Tally {
  const renewals = Math.max(0, ...cohorts.map((cohort) => cohort.length - 1));
  const kept = Array.from({ length: renewals }, (_, at) =>
    sum(cohorts.map((cohort) => cohort[at + 1] ?? 0)),
  );
  const lost = kept.map((_, at) =>
    sum(cohorts.map((cohort) => (cohort[at] ?? 0) - (cohort[at + 1] ?? cohort[at] ?? 0))),
  );
  return { kept, lost };
}

/** For counts already checked: as `fitLoyalCurve`, from a start of one's choice. */
export function fitTally(tally: Tally, start: Shape = { alpha: 1, beta: 1 }): Fit {
  const [kept, lost] = [sum(tally.kept), sum(tally.lost)];
  if (lost === 0) return { ok: false, reason: 'no-churn' };
  const shape = climbLikelihood(tally, start, ALIKE);
  if (shape.alpha + shape.beta > ALIKE) {
    return { ok: false, reason: 'homogeneous', constantRetention: kept / (kept + lost) };
  }
  return { ok: true, ...shape, logLikelihood: computeLogLikelihood(tally, shape) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
