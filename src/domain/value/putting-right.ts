import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inCount, inHundredAtLeast, inMoney, say, show } from './statement.ts';

const fields = [
  { id: 'customers', unit: 'count', min: 0, max: 1e9, example: 1000 },
  { id: 'problemShare', unit: 'rate', min: 0, max: 1, example: 0.2 },
  { id: 'voicedShare', unit: 'rate', min: 0, max: 1, example: 0.4 },
  { id: 'resolvedShare', unit: 'rate', min: 0, max: 1, example: 0.5 },
  { id: 'stayIfSilent', unit: 'rate', min: 0, max: 1, example: 0.6, group: 'staying' },
  { id: 'stayIfUnresolved', unit: 'rate', min: 0, max: 1, example: 0.55, group: 'staying' },
  { id: 'stayIfResolved', unit: 'rate', min: 0, max: 1, example: 0.85, group: 'staying' },
  { id: 'stayWithoutProblem', unit: 'rate', min: 0, max: 1, example: 0.9, group: 'staying' },
  { id: 'value', unit: 'money', min: 0, max: 1e9, example: 367 },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  'lost-to-problems': ['customers', 'value'],
  'problems-keep-customers': ['customers'],
  'nothing-lost': [],
  'spend-per-resolution': ['spend'],
  'resolving-changes-nothing': [],
  'resolving-loses': ['loss'],
  'left-with-problem': ['putRight', 'silent', 'unresolved'],
  'nobody-has-a-problem': [],
  'voicing-loses': ['loss', 'resolve'],
  'voicing-always-loses': ['loss'],
  'resolved-beats-untroubled': [],
  'any-share': [],
  'no-share': [],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'with-problem',
    'stay-share',
    'lost-because-of-problem',
    'lost-value',
    'worth-of-one-resolution',
    'worth-of-one-voicing',
    'resolve-at-least',
  ],
};

/** C7: what problems cost, what putting one right is worth, and what hearing of one is worth. */
export const puttingRight = {
  id: 'putting-right',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'lost-value',
  compute(values: Inputs): Outcome {
    const recovery = computeRecovery(values);
    const { withProblem, lostValue } = recovery;
    return {
      answer: sayAnswer(recovery),
      breakEven: sayBreakEven(recovery.worthOfOneResolution),
      otherSide: sayOtherSide(values, withProblem),
      figures: [
        show('with-problem', 'count', withProblem),
        show('stay-share', 'rate', recovery.stayShare),
        show('lost-because-of-problem', 'count', recovery.lostBecauseOfProblem),
        show('lost-value', 'money', lostValue),
        show('worth-of-one-resolution', 'money', recovery.worthOfOneResolution),
        show('worth-of-one-voicing', 'money', recovery.worthOfOneVoicing),
        show(
          'resolve-at-least',
          'rate',
          findShareToResolve(values),
          values.stayIfUnresolved >= values.stayIfSilent ? 'any-share' : 'no-share',
        ),
      ],
      cautions: warn(values, recovery),
      headline: lostValue,
    };
  },
  measure: (values: Inputs) => computeRecovery(values).lostValue,
} satisfies Mode;

export interface Recovery {
  readonly withProblem: number;
  /** Of those with a problem. */
  readonly stayShare: number;
  readonly lostBecauseOfProblem: number;
  readonly lostValue: number;
  readonly worthOfOneResolution: number;
  readonly worthOfOneVoicing: number;
}

/** Expected stay (1−k)s₀ + k((1−p)s₁ + p·s₂), structure of TARP (1979) without its figures. */
export function computeRecovery(values: Inputs): Recovery {
  const { voicedShare, resolvedShare, stayIfSilent, stayIfUnresolved, value } = values;
  const stayIfVoiced =
    (1 - resolvedShare) * stayIfUnresolved + resolvedShare * values.stayIfResolved;
  const stayShare = (1 - voicedShare) * stayIfSilent + voicedShare * stayIfVoiced;
  const withProblem = values.customers * values.problemShare;
  const lostBecauseOfProblem = withProblem * (values.stayWithoutProblem - stayShare);
  return {
    withProblem,
    stayShare,
    lostBecauseOfProblem,
    lostValue: lostBecauseOfProblem * value,
    worthOfOneResolution: (values.stayIfResolved - stayIfUnresolved) * value,
    worthOfOneVoicing: (stayIfVoiced - stayIfSilent) * value,
  };
}

/** The share of voiced problems that must be resolved before asking for more of them pays. */
function findShareToResolve(values: Inputs): number | undefined {
  const { stayIfSilent, stayIfUnresolved, stayIfResolved } = values;
  const missing = stayIfSilent - stayIfUnresolved;
  const gained = stayIfResolved - stayIfUnresolved;
  return missing > 0 && gained >= missing ? missing / gained : undefined;
}

function sayAnswer({ lostBecauseOfProblem, lostValue }: Recovery): Statement {
  if (lostBecauseOfProblem === 0) return say('nothing-lost');
  return lostBecauseOfProblem > 0
    ? say('lost-to-problems', {
        customers: inCount(lostBecauseOfProblem),
        value: inMoney(lostValue),
      })
    : say('problems-keep-customers', { customers: inCount(-lostBecauseOfProblem) });
}

function sayBreakEven(worth: number): Statement {
  if (worth === 0) return say('resolving-changes-nothing');
  return worth > 0
    ? say('spend-per-resolution', { spend: inMoney(worth) })
    : say('resolving-loses', { loss: inMoney(-worth) });
}

function sayOtherSide({ voicedShare, resolvedShare }: Inputs, withProblem: number): Statement {
  if (withProblem === 0) return say('nobody-has-a-problem');
  const voiced = withProblem * voicedShare;
  return say('left-with-problem', {
    putRight: inCount(voiced * resolvedShare),
    silent: inCount(withProblem - voiced),
    unresolved: inCount(voiced * (1 - resolvedShare)),
  });
}

function warn(values: Inputs, { worthOfOneVoicing }: Recovery): readonly Statement[] {
  const cautions: Statement[] = [];
  if (worthOfOneVoicing < 0) {
    const loss = inMoney(-worthOfOneVoicing);
    const share = findShareToResolve(values);
    cautions.push(
      share === undefined
        ? say('voicing-always-loses', { loss })
        : say('voicing-loses', { loss, resolve: inHundredAtLeast(share) }),
    );
  }
  if (values.stayIfResolved > values.stayWithoutProblem) {
    cautions.push(say('resolved-beats-untroubled'));
  }
  return cautions;
}

/** Case `rc-basic` of the reference file. */
export const worked = {
  values: {
    customers: 1000,
    problemShare: 0.2,
    voicedShare: 0.4,
    resolvedShare: 0.5,
    stayIfSilent: 0.6,
    stayIfUnresolved: 0.55,
    stayIfResolved: 0.85,
    stayWithoutProblem: 0.9,
    value: 366.6666666667,
  },
  figures: {
    'with-problem': 200,
    'stay-share': 0.64,
    'lost-because-of-problem': 52,
    'lost-value': 19066.66667,
    'worth-of-one-resolution': 110,
    'worth-of-one-voicing': 36.66666667,
    'resolve-at-least': 0.1666666667,
  },
} as const;
