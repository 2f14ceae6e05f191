/** `1 + ratio + … `, `terms` of them; exact also at and near a ratio of one. */
export function sumPowers(ratio: number, terms: number): number {
  if (terms === 0) return 0;
  const log = Math.log(ratio);
  return log === 0 ? terms : Math.expm1(terms * log) / Math.expm1(log);
}
