import type { Field, Mode, Outcome, Spoken, Statement, ValuesOf } from './mode.ts';
import { inCount, inMoney, say, show } from './statement.ts';

// No examples: the figures that circulate cannot be traced, so every share has to be one's own.
const fields = [
  { id: 'callsPerWeek', unit: 'count', min: 0, max: 1e6 },
  { id: 'weeks', unit: 'count', min: 1, max: 53 },
  { id: 'missedShare', unit: 'rate', min: 0, max: 1 },
  { id: 'nuisanceShare', unit: 'rate', min: 0, max: 1 },
  { id: 'newCustomerShare', unit: 'rate', min: 0, max: 1 },
  { id: 'recoveredShare', unit: 'rate', min: 0, max: 1 },
  { id: 'conversion', unit: 'rate', min: 0, max: 1 },
  { id: 'valuePerCustomer', unit: 'money', min: 0, max: 1e9 },
  { id: 'remedyCost', unit: 'money', min: 0, max: 1e9, isOptional: true },
] as const satisfies readonly Field[];

type Inputs = ValuesOf<typeof fields>;

const says = {
  'costs-a-year': ['missed', 'customers', 'value'],
  'all-called-back': ['missed'],
  'nothing-missed': [],
  'nothing-lost': ['missed'],
  'spend-up-to': ['value', 'perCall'],
  'one-more-of': ['cost', 'customers', 'calls'],
  'remedy-too-dear': ['cost', 'value'],
  'nothing-to-win': [],
  'callers-unheard': ['callers', 'perWeek'],
  'callers-heard': [],
  'call-back-first': ['recovered'],
} as const;

export const spoken: Spoken = {
  says,
  shows: [
    'missed-calls',
    'missed-genuine',
    'lost-customers',
    'lost-value',
    'lost-per-missed-call',
    'won-by-calling-back',
  ],
};

/** C5a: a product of shares; whoever is called back in time counts as not lost. */
export const missedCalls = {
  id: 'missed-calls',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'lost-value',
  compute(values: Inputs): Outcome {
    const losses = countMissedCalls(values);
    const { missedGenuine, lostCustomers, lostValue, recoveredValue } = losses;
    const perCall = missedGenuine > 0 ? lostValue / missedGenuine : undefined;
    const missed = values.callsPerWeek * values.weeks * values.missedShare;
    return {
      answer: sayAnswer(values, losses),
      breakEven: sayBreakEven(values, losses),
      otherSide: sayOtherSide(values, missedGenuine),
      figures: [
        show('missed-calls', 'count', missed),
        show('missed-genuine', 'count', missedGenuine),
        show('lost-customers', 'count', lostCustomers),
        show('lost-value', 'money', lostValue),
        show('lost-per-missed-call', 'money', perCall, 'nothing-missed'),
        show('won-by-calling-back', 'money', recoveredValue),
      ],
      cautions: lostValue > 0 ? [say('call-back-first', { recovered: inMoney(lostValue) })] : [],
      headline: lostValue,
    };
  },
  measure: (values: Inputs) => countMissedCalls(values).lostValue,
} satisfies Mode;

/** What unanswered calls cost in the weeks counted. */
export interface MissedCalls {
  readonly missedGenuine: number;
  readonly lostCustomers: number;
  readonly lostValue: number;
  /** What calling back already wins. */
  readonly recoveredValue: number;
}

export function countMissedCalls(values: Omit<Inputs, 'remedyCost'>): MissedCalls {
  const { callsPerWeek, weeks, missedShare, nuisanceShare, newCustomerShare } = values;
  const missedGenuine = callsPerWeek * weeks * missedShare * (1 - nuisanceShare);
  const customers = missedGenuine * newCustomerShare * values.conversion;
  const lostCustomers = customers * (1 - values.recoveredShare);
  return {
    missedGenuine,
    lostCustomers,
    lostValue: lostCustomers * values.valuePerCustomer,
    recoveredValue: customers * values.recoveredShare * values.valuePerCustomer,
  };
}

function sayAnswer({ recoveredShare }: Inputs, losses: MissedCalls): Statement {
  const missed = inCount(losses.missedGenuine);
  if (losses.missedGenuine === 0) return say('nothing-missed');
  if (recoveredShare === 1) return say('all-called-back', { missed });
  if (losses.lostValue === 0) return say('nothing-lost', { missed });
  return say('costs-a-year', {
    missed,
    customers: inCount(losses.lostCustomers),
    value: inMoney(losses.lostValue),
  });
}

/** A remedy with a cost pays once enough of the callers still lost are won. */
function sayBreakEven(values: Inputs, losses: MissedCalls): Statement {
  const { remedyCost, newCustomerShare, recoveredShare, valuePerCustomer } = values;
  const { missedGenuine, lostValue } = losses;
  if (lostValue === 0) return say('nothing-to-win');
  const value = inMoney(lostValue);
  if (remedyCost === undefined || remedyCost === 0) {
    return say('spend-up-to', { value, perCall: inMoney(lostValue / missedGenuine) });
  }
  const cost = inMoney(remedyCost);
  if (remedyCost > lostValue) return say('remedy-too-dear', { cost, value });
  const customers = remedyCost / valuePerCustomer;
  const callers = missedGenuine * newCustomerShare * (1 - recoveredShare);
  return say('one-more-of', {
    cost,
    customers: inCount(customers),
    calls: inCount(callers / customers),
  });
}

function sayOtherSide({ recoveredShare, weeks }: Inputs, missedGenuine: number): Statement {
  const callers = missedGenuine * (1 - recoveredShare);
  if (callers === 0) return say('callers-heard');
  return say('callers-unheard', { callers: inCount(callers), perWeek: inCount(callers / weeks) });
}

/** Case `mc-basic` of the reference file. */
export const worked = {
  values: {
    callsPerWeek: 120,
    weeks: 50,
    missedShare: 0.15,
    nuisanceShare: 0.2,
    newCustomerShare: 0.3,
    recoveredShare: 0.4,
    conversion: 0.35,
    valuePerCustomer: 366.6666666667,
    remedyCost: undefined,
  },
  figures: {
    'missed-calls': 900,
    'missed-genuine': 720,
    'lost-customers': 45.36,
    'lost-value': 16632,
    'won-by-calling-back': 11088,
  },
} as const;
