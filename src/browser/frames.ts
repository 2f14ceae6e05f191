/** Of the 50 ms that a reader does not notice, a slow device needs most for itself. */
const MOST_MILLISECONDS = 5;

/** Does a long piece of work a little in every frame. Gives back how to stop. */
export function stepByFrames<Result>(
  steps: Generator<void, Result, void>,
  onDone: (result: Result) => void,
): () => void {
  const work = () => {
    const end = performance.now() + MOST_MILLISECONDS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) onDone(step.value);
    else frame = requestAnimationFrame(work);
  };
  let frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
}
