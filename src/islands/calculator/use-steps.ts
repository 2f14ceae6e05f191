import { useEffect, useState } from 'preact/hooks';
import { stepByFrames } from '#browser/frames.ts';
import type { Steps } from '#domain/value/chance/steps.ts';

/** The result of long work done between frames; the last one stays until the next is there. */
export function useSteps<Result>(start: () => Steps<Result>, key: string): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(() => stepByFrames(start(), (done) => setResult(() => done)), [key]);
  return result;
}
