/**
 * Customers differ: each has a chance of leaving at every renewal, spread over customers as a beta
 * distribution. Fader & Hardie (2007), How to Project Customer Retention.
 */
export interface Shape {
  readonly alpha: number;
  readonly beta: number;
}

/** Below this a discount counts as none: the sums would take too long and hang on nothing else. */
const LEAST_DISCOUNT = 1e-6;

/** The share of those still there that makes the given renewal; the first renewal is 1. */
export function retainAt({ alpha, beta }: Shape, renewal: number): number {
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

/** The share still there after 0, 1, … `renewals` renewals. */
export function computeSurvival(shape: Shape, renewals: number): readonly number[] {
  let still = 1;
  const survival = [still];
  for (let renewal = 1; renewal <= renewals; renewal += 1) {
    still *= retainAt(shape, renewal);
    survival.push(still);
  }
  return survival;
}

/** Expected stay in payments, (α+β−1)/(α−1); `undefined` for α up to 1, where the mean has no end. */
export function expectStayOf({ alpha, beta }: Shape): number | undefined {
  return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : undefined;
}

/**
 * Discounted expected lifetime of a new customer, the first payment now, in payments:
 * ₂F₁(1, β; α+β; 1/(1+d)). `undefined` where it has no end.
 */
export function computeLifetime(shape: Shape, discount: number): number | undefined {
  if (discount < LEAST_DISCOUNT) return expectStayOf(shape);
  return sumHypergeometric(shape.beta, shape.alpha + shape.beta, 1 / (1 + discount));
}

/**
 * Discounted expected residual lifetime just before the given renewal, the payment of that renewal
 * included if it is made. Fader & Hardie (2010), Customer-Base Valuation in a Contractual Setting.
 */
export function computeResidualLifetime(
  shape: Shape,
  discount: number,
  nextRenewal: number,
): number | undefined {
  const survivors = { alpha: shape.alpha, beta: shape.beta + nextRenewal };
  const lifetime = computeLifetime(survivors, discount);
  return lifetime === undefined ? undefined : retainAt(shape, nextRenewal) * lifetime;
}

/** ₂F₁(1, b; c; z) for c > b > 0 and 0 < z < 1: Gauss's continued fraction by Lentz's method. */
function sumHypergeometric(b: number, c: number, z: number): number {
  let [value, numerator, denominator] = [1, 1, 0];
  for (let step = 1; ; step += 1) {
    const term = -z * coefficient(b, c, step);
    denominator = 1 / (1 + term * denominator);
    numerator = 1 + term / numerator;
    value *= numerator * denominator;
    if (Math.abs(numerator * denominator - 1) < 1e-15) return 1 / value;
  }
}

function coefficient(b: number, c: number, step: number): number {
  if (step === 1) return b / c;
  const half = Math.floor(step / 2);
  return step % 2 === 0
    ? (half * (c - b - 1 + half)) / ((c - 2 + step) * (c - 1 + step))
    : ((b + half) * (c - 1 + half)) / ((c - 2 + step) * (c - 1 + step));
}
