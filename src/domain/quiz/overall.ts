export interface Overall {
  /** Mean of the dimension means; undefined below the minimum number of dimensions. */
  readonly mean: number | undefined;
  /** Places in the list given; the first of equals. */
  readonly highest: number | undefined;
  readonly lowest: number | undefined;
}

export function overallOf(
  means: readonly (number | undefined)[],
  minimumDimensions: number,
): Overall {
  const known = means.flatMap((mean) => (mean === undefined ? [] : [mean]));
  if (known.length === 0 || known.length < minimumDimensions) {
    return { mean: undefined, highest: undefined, lowest: undefined };
  }
  return {
    mean: known.reduce((total, mean) => total + mean, 0) / known.length,
    highest: means.indexOf(Math.max(...known)),
    lowest: means.indexOf(Math.min(...known)),
  };
}
