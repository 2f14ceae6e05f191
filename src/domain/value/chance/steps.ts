/** Work that pauses now and then and ends with a result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does it all at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
