import { drawShare } from './generator.ts';

const FEW = 30;

/**
 * How many of `count` independent chances of `probability` come true: exact where few do or few do
 * not (waiting times, Devroye 1986), by the normal distribution where both are many.
 */
export function drawBinomial(next: () => number, count: number, probability: number): number {
  if (probability > 0.5) return count - drawBinomial(next, count, 1 - probability);
  if (count * probability <= FEW) return countArrivals(next, count, probability);
  const spread = Math.sqrt(count * probability * (1 - probability));
  const drawn = Math.round(count * probability + spread * drawNormal(next));
  return Math.min(count, Math.max(0, drawn));
}

function countArrivals(next: () => number, count: number, probability: number): number {
  if (probability <= 0) return 0;
  const log = Math.log1p(-probability);
  let [position, arrivals] = [0, -1];
  while (position <= count) {
    position += Math.floor(Math.log(1 - drawShare(next)) / log) + 1;
    arrivals += 1;
  }
  return arrivals;
}

/** Box & Muller (1958). */
function drawNormal(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - drawShare(next)));
  return radius * Math.cos(2 * Math.PI * drawShare(next));
}
