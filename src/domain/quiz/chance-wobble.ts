/** Assumed standard deviation between people, of 100: nothing is gathered, so it cannot be measured. */
const TYPICAL_SPREAD = 16;
/** Two-sided, 95 of 100. */
const CHANCE = 1.96;

/** How far the mean of so many people moves by chance, of 100; of two numbers, how far two means may lie apart. */
export function chanceWobble(...people: readonly number[]): number {
  const variance = people.reduce((sum, count) => sum + 1 / count, 0);
  return Math.round(CHANCE * TYPICAL_SPREAD * Math.sqrt(variance));
}
