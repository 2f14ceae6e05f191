import { climbLikelihood, computeLogLikelihood, type Renewal, type Tally } from './likelihood.ts';
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
  const histories = cohorts.map(listRenewals);
  if (histories.flat().some(({ lost }) => lost < 0)) return { ok: false, reason: 'rising-counts' };
  const tally = addUp(histories);
  return tally.length < 2 ? { ok: false, reason: 'too-few-periods' } : fitTally(tally);
}

/** For counts already checked: as `fitLoyalCurve`, from a start of one's choice. */
export function fitTally(tally: Tally, start: Shape = { alpha: 1, beta: 1 }): Fit {
  const constantRetention = shareKept(tally);
  if (constantRetention === 1) return { ok: false, reason: 'no-churn' };
  const shape = climbLikelihood(tally, start, ALIKE);
  if (shape.alpha + shape.beta > ALIKE) {
    return { ok: false, reason: 'homogeneous', constantRetention };
  }
  return { ok: true, ...shape, logLikelihood: computeLogLikelihood(tally, shape) };
}

/** Over all renewals: the best single rate, by maximum likelihood. */
export function shareKept(tally: Tally): number {
  const kept = tally.reduce((total, renewal) => total + renewal.kept, 0);
  const all = tally.reduce((total, renewal) => total + renewal.kept + renewal.lost, 0);
  return kept / all;
}

export function tallyRenewals(cohorts: readonly Cohort[]): Tally {
  return addUp(cohorts.map(listRenewals));
}

function listRenewals(cohort: Cohort): readonly Renewal[] {
  const renewals: Renewal[] = [];
  let before: number | undefined;
  for (const kept of cohort) {
    if (before !== undefined) renewals.push({ kept, lost: before - kept });
    before = kept;
  }
  return renewals;
}

/** The cohorts may have seen different numbers of renewals. */
function addUp(histories: readonly (readonly Renewal[])[]): Tally {
  const tally: Renewal[] = [];
  for (const [at, { kept, lost }] of histories.flatMap((history) => [...history.entries()])) {
    const sofar = tally[at];
    tally[at] = sofar ? { kept: sofar.kept + kept, lost: sofar.lost + lost } : { kept, lost };
  }
  return tally;
}
