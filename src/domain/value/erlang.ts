/** Calls that come at random to people who answer one at a time. */
export interface Calls {
  readonly callsPerHour: number;
  readonly handlingSeconds: number;
  readonly people: number;
  readonly targetSeconds: number;
}

/** `load` is the work that comes, in people. Without an end there are no averages. */
export type Queue =
  | ({ readonly isStable: false; readonly load: number } & {
      readonly [Name in keyof Averages]?: never;
    })
  | ({ readonly isStable: true; readonly load: number } & Averages);

export interface Averages {
  readonly occupancy: number;
  readonly waitProbability: number;
  readonly averageWaitSeconds: number;
  readonly answeredWithinTarget: number;
}

/** Erlang B (Erlang 1917), the share of calls turned away by `lines` without a queue, by recursion. */
export function computeBlockedShare(load: number, lines: number): number {
  let blocked = 1;
  for (let line = 1; line <= lines; line += 1) {
    blocked = (load * blocked) / (line + load * blocked);
  }
  return blocked;
}

export function computeQueue(calls: Calls): Queue {
  const load = computeLoad(calls);
  if (load >= calls.people) return { isStable: false, load };
  return { isStable: true, load, ...computeAverages(calls) };
}

/** Erlang C (Erlang 1917): a queue in which nobody hangs up. Only for less work than people. */
export function computeAverages(calls: Calls): Averages {
  const { handlingSeconds, people, targetSeconds } = calls;
  const load = computeLoad(calls);
  const blocked = computeBlockedShare(load, people);
  const waitProbability = (people * blocked) / (people - load * (1 - blocked));
  const late = Math.exp((-(people - load) * targetSeconds) / handlingSeconds);
  return {
    occupancy: load / people,
    waitProbability,
    averageWaitSeconds: (waitProbability * handlingSeconds) / (people - load),
    answeredWithinTarget: 1 - waitProbability * late,
  };
}

function computeLoad({ callsPerHour, handlingSeconds }: Calls): number {
  return (callsPerHour * handlingSeconds) / 3600;
}
