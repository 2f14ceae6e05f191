import { computeAverages, computeQueue, type Queue } from './erlang.ts';
import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inPeople, inShare, inTime, say, show } from './statement.ts';

const fields = [
  { id: 'callsPerHour', unit: 'count', min: 0, max: 10_000, example: 12 },
  { id: 'handlingSeconds', unit: 'seconds', min: 1, max: 7200, example: 240 },
  { id: 'people', unit: 'people', min: 1, max: 500, isWhole: true, example: 1 },
  { id: 'targetSeconds', unit: 'seconds', min: 0, max: 600, example: 20 },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  'callers-wait': ['wait', 'chance', 'inTime', 'target'],
  'queue-without-end': ['load', 'people'],
  'nobody-calls': [],
  'one-more-person': ['people', 'wait', 'saved'],
  'people-needed': ['people', 'wait'],
  'nobody-waits': [],
  'time-on-hold': ['waiting', 'saved'],
  'callers-give-up': [],
  'never-ends': [],
  'nobody-there': [],
  'nobody-hangs-up': [],
  'little-slack': ['occupancy'],
} as const;

const NEIGHBOURS = [
  { name: 'one-fewer', more: -1 },
  { name: 'one-more', more: 1 },
  { name: 'two-more', more: 2 },
] as const;

export const spoken: Spoken = {
  says,
  shows: [
    'load',
    'occupancy',
    'wait-probability',
    'average-wait',
    'answered-in-time',
    ...NEIGHBOURS.flatMap(({ name }) => [`average-wait-${name}`, `answered-in-time-${name}`]),
  ],
};

/** C5b: how long callers wait, and the same for one fewer, one more and two more people. */
export const onHold = {
  id: 'on-hold',
  fields,
  headlineUnit: 'time',
  headlineFigure: 'average-wait',
  compute(values: Inputs): Outcome {
    const queue = computeQueue(values);
    const { occupancy, waitProbability } = queue;
    return {
      answer: sayAnswer(values, queue),
      breakEven: sayBreakEven(values, queue),
      otherSide: sayOtherSide(values, queue),
      figures: [
        show('load', 'people', queue.load),
        show('occupancy', 'rate', occupancy, 'never-ends'),
        show('wait-probability', 'rate', waitProbability, 'never-ends'),
        ...showQueue('', queue, 'never-ends'),
        ...NEIGHBOURS.flatMap(({ name, more }) => {
          const reason = values.people + more === 0 ? 'nobody-there' : 'never-ends';
          return showQueue(`-${name}`, withPeople(values, more), reason);
        }),
      ],
      cautions: warn(queue),
      headline: queue.averageWaitSeconds,
    };
  },
  measure: (values: Inputs) => computeQueue(values).averageWaitSeconds,
} satisfies Mode;

function withPeople(values: Inputs, more: number): Queue {
  return computeQueue({ ...values, people: values.people + more });
}

function showQueue(name: string, queue: Queue, reason: string) {
  return [
    show(`average-wait${name}`, 'time', queue.averageWaitSeconds, reason),
    show(`answered-in-time${name}`, 'rate', queue.answeredWithinTarget, reason),
  ];
}

function sayAnswer(values: Inputs, queue: Queue): Statement {
  if (values.callsPerHour === 0) return say('nobody-calls');
  if (!queue.isStable) {
    return say('queue-without-end', {
      load: inPeople(queue.load),
      people: inPeople(values.people),
    });
  }
  return say('callers-wait', {
    wait: inTime(queue.averageWaitSeconds),
    chance: inShare(queue.waitProbability),
    inTime: inShare(queue.answeredWithinTarget),
    target: inTime(values.targetSeconds),
  });
}

function sayBreakEven(values: Inputs, queue: Queue): Statement {
  if (values.callsPerHour === 0) return say('nobody-waits');
  // One more than the work that comes: the fewest with whom the queue ends.
  const people = Math.max(values.people, Math.floor(queue.load)) + 1;
  const { averageWaitSeconds } = computeAverages({ ...values, people });
  const next = { people: inPeople(people), wait: inTime(averageWaitSeconds) };
  if (!queue.isStable) return say('people-needed', next);
  const saved = inTime(queue.averageWaitSeconds - averageWaitSeconds);
  return say('one-more-person', { ...next, saved });
}

/** The time that all callers together spend waiting in one open hour. */
function sayOtherSide(values: Inputs, queue: Queue): Statement {
  if (values.callsPerHour === 0) return say('nobody-waits');
  if (!queue.isStable) return say('callers-give-up');
  const waiting = values.callsPerHour * queue.averageWaitSeconds;
  const { averageWaitSeconds } = computeAverages({ ...values, people: values.people + 1 });
  const saved = waiting - values.callsPerHour * averageWaitSeconds;
  return say('time-on-hold', { waiting: inTime(waiting), saved: inTime(saved) });
}

function warn(queue: Queue): readonly Statement[] {
  const cautions = [say('nobody-hangs-up')];
  if (queue.isStable && queue.occupancy > 0.85) {
    cautions.push(say('little-slack', { occupancy: inShare(queue.occupancy) }));
  }
  return cautions;
}

/** Case `er-small-shop-two` of the reference file. */
export const worked = {
  values: { callsPerHour: 12, handlingSeconds: 240, people: 2, targetSeconds: 20 },
  figures: {
    load: 0.8,
    occupancy: 0.4,
    'wait-probability': 0.2285714286,
    'average-wait': 45.71428571,
    'answered-in-time': 0.7931800187,
    'average-wait-one-fewer': 960,
  },
} as const;
