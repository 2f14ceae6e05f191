type Counts = readonly (number | undefined)[];

/** The same results without computing the last one again: draws vary money and rates, not the counts. */
export function rememberLast<Result>(
  compute: (counts: Counts) => Result,
): (counts: Counts) => Result {
  let last: { readonly counts: Counts; readonly result: Result } | undefined;
  return (counts) => {
    if (!last?.counts.every((count, at) => count === counts[at])) {
      last = { counts, result: compute(counts) };
    }
    return last.result;
  };
}
