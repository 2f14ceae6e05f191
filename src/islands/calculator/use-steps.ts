import { useEffect, useState } from 'preact/hooks';
import { stepByFrames } from '#browser/frames.ts';
import type { Steps } from '#domain/value/chance/steps.ts';

/**
 * The result of long work done between frames; the last one stays until the next is there.
 * It starts only when what is drawn without it has been drawn.
 */
export function useSteps<Result>(
  start: () => Steps<Result>,
  key: string,
  isReady = true,
): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(
    () => (isReady ? stepByFrames(start(), (done) => setResult(() => done)) : undefined),
    [key, isReady],
  );
  return result;
}
