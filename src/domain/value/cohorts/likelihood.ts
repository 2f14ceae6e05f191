import type { Shape } from './shifted-beta-geometric.ts';

/** Over all cohorts, how many made one renewal and how many left instead. */
export interface Renewal {
  readonly kept: number;
  readonly lost: number;
}

/** From the first renewal on. */
export type Tally = readonly Renewal[];

/** Σ lost·ln(1−r) + kept·ln r over the renewals, which counts those still there as well. */
export function computeLogLikelihood(tally: Tally, { alpha, beta }: Shape): number {
  return tally.reduce((likelihood, { kept, lost }, at) => {
    const whole = (kept + lost) * Math.log(alpha + beta + at);
    return likelihood + lost * Math.log(alpha) + kept * Math.log(beta + at) - whole;
  }, 0);
}

const EXTREME = 1e-6;
const MOST_STEPS = 200;
const LONGEST_STRIDE = 2;

/**
 * Newton's method on ln α and ln β, damped (Levenberg & Marquardt) so that every stride goes up.
 * Stops early where the top lies beyond `most` for α+β or at nothing.
 */
export function climbLikelihood(tally: Tally, start: Shape, most: number): Shape {
  let shape = start;
  let height = computeLogLikelihood(tally, shape);
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { stride, slope } = findStride(tally, shape, damping);
    const next = { alpha: shape.alpha * stride.alpha, beta: shape.beta * stride.beta };
    const nextHeight = computeLogLikelihood(tally, next);
    const isHigher = nextHeight > height;
    damping *= isHigher ? 0.1 : 10;
    if (isHigher) [shape, height] = [next, nextHeight];
    const isOut = shape.alpha + shape.beta > most || Math.min(shape.alpha, shape.beta) < EXTREME;
    if (isOut || slope < 1e-10) break;
  }
  return shape;
}

/** The stride as factors of α and β; `slope` is the steepness a customer, 0 at the top. */
function findStride(tally: Tally, { alpha, beta }: Shape, damping: number) {
  let [all, byAlpha, byBeta, twiceAlpha, twiceBeta, mixed] = [0, 0, 0, 0, 0, 0];
  for (const [at, { kept, lost }] of tally.entries()) {
    const share = (kept + lost) / (alpha + beta + at);
    const curve = share / (alpha + beta + at);
    all += kept + lost;
    byAlpha += lost / alpha - share;
    byBeta += kept / (beta + at) - share;
    twiceAlpha += curve - lost / alpha ** 2;
    twiceBeta += curve - kept / (beta + at) ** 2;
    mixed += curve;
  }
  const [slopeAlpha, slopeBeta] = [(alpha * byAlpha) / all, (beta * byBeta) / all];
  const bendAlpha = damping - (alpha ** 2 * twiceAlpha) / all - slopeAlpha;
  const bendBeta = damping - (beta ** 2 * twiceBeta) / all - slopeBeta;
  const bendBoth = (alpha * beta * mixed) / all;
  const determinant = bendAlpha * bendBeta - bendBoth ** 2;
  return {
    stride: {
      alpha: growBy((bendBeta * slopeAlpha + bendBoth * slopeBeta) / determinant),
      beta: growBy((bendAlpha * slopeBeta + bendBoth * slopeAlpha) / determinant),
    },
    slope: Math.hypot(slopeAlpha, slopeBeta),
  };
}

function growBy(log: number): number {
  return Math.exp(Math.max(-LONGEST_STRIDE, Math.min(LONGEST_STRIDE, log)));
}
