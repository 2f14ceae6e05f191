import { STRENGTH_SHARE } from './group.ts';
import type { Quiz } from './quiz.ts';

/** Assumed standard deviation between raters of one person, as a part of the scale: .7 of the four steps of five points. */
const RATER_SPREAD = 0.7 / 4;
/** Means are quotients of small whole numbers; this only absorbs their binary rounding. */
const ROUNDING = 1e-9;

/** In the order in which they are shown: strengths first, gaps last, to be read as things to ask. */
export const LABELS = [
  'shared-strength',
  'quiet-strength',
  'in-step',
  'shared-growth',
  'blind-spot',
] as const;
export type MirrorLabel = (typeof LABELS)[number];

export interface Gap {
  /** The others' mean less one's own, in scale points. */
  readonly gap: number;
  readonly label: MirrorLabel;
  /** A gap is one standard error wide from `leaning`, about two from `clear`. */
  readonly clarity: 'none' | 'leaning' | 'clear';
}

export function gapOf(quiz: Pick<Quiz, 'points' | 'wobble'>, own: number, others: number): Gap {
  const gap = others - own;
  const size = Math.abs(gap) + ROUNDING;
  const { notable, change } = quiz.wobble;
  if (size >= notable / 100) {
    const label = gap < 0 ? 'blind-spot' : 'quiet-strength';
    return { gap, label, clarity: size >= change / 100 ? 'clear' : 'leaning' };
  }
  const edge = 1 + (STRENGTH_SHARE / 100) * (quiz.points - 1) - ROUNDING;
  const high = [own, others].filter((mean) => mean >= edge).length;
  const label = high === 2 ? 'shared-strength' : high === 0 ? 'shared-growth' : 'in-step';
  return { gap, label, clarity: 'none' };
}

/** Standard error of a gap, in scale points: one's own wobble and that of so many raters' mean. */
export function gapError(quiz: Pick<Quiz, 'points' | 'wobble'>, raters: number): number {
  const rater = RATER_SPREAD * (quiz.points - 1);
  return Math.hypot(quiz.wobble.softEdge / 100, rater / Math.sqrt(raters));
}
