import { useEffect, useState } from 'preact/hooks';
import { inNextFrame } from '#browser/frames.ts';

/** Counts up to `last`, one a frame: much to draw at once would keep a slow device waiting. */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => (stage < last ? inNextFrame(() => setStage(stage + 1)) : undefined), [stage]);
  return stage;
}
