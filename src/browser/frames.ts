/** Of the 50 ms that a reader does not notice, a slow device needs most for itself. */
const MOST_MILLISECONDS = 5;

/** How long it stays quiet after the last piece of work until all that follows from it is drawn. */
const QUIET_FRAMES = 5;

const waiting = new Set<() => void>();

/** Does something before the next frame is drawn. Gives back how to stop. */
export function inNextFrame(act: () => void): () => void {
  waiting.add(act);
  const frame = requestAnimationFrame(() => {
    waiting.delete(act);
    act();
  });
  return () => {
    waiting.delete(act);
    cancelAnimationFrame(frame);
  };
}

/** Does a long piece of work a little in every frame. Gives back how to stop. */
export function stepByFrames<Result>(
  steps: Generator<void, Result, void>,
  onDone: (result: Result) => void,
): () => void {
  const work = () => {
    const end = performance.now() + MOST_MILLISECONDS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    const { done, value } = step;
    // What is drawn of the result takes a frame for itself.
    stop = inNextFrame(done ? () => onDone(value) : work);
  };
  let stop = inNextFrame(work);
  return () => stop();
}

/** Resolves once all such work is done and drawn. */
export async function whenStill(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet = waiting.size > 0 ? 0 : quiet + 1) {
    await new Promise(requestAnimationFrame);
  }
}
