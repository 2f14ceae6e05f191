import { checkRange } from '#domain/value/chance/range.ts';
import { constantBest } from '#domain/value/constant-best.ts';
import { loyaltyPenalty } from '#domain/value/loyalty-penalty.ts';
import { missedCalls } from '#domain/value/missed-calls.ts';
import { type Bounds, checkValue, type Mode } from '#domain/value/mode.ts';
import { offers } from '#domain/value/offers.ts';
import { onHold } from '#domain/value/on-hold.ts';
import { passingOn } from '#domain/value/passing-on.ts';
import { puttingRight } from '#domain/value/putting-right.ts';
import { relationship } from '#domain/value/relationship.ts';
import { retentionLift } from '#domain/value/retention-lift.ts';
import { type Inputs, recordsIn } from '../reference-inputs.ts';

type Check = (inputs: Inputs) => { readonly error: string; readonly field: string } | undefined;

const ANY: Bounds = { unit: 'count', min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** What the form of the mode says about wrong inputs, under the names of the reference file. */
export const valueChecks: Readonly<Record<string, Check>> = {
  clv: byFields(relationship),
  clvFinite: byFields(relationship, { payments: 'horizon' }),
  netValue: byFields(relationship),
  elasticities: byFields(relationship),
  lift: byFields(retentionLift, { retentionFrom: 'retention', retentionTo: 'newRetention' }),
  affordableSpend: byFields(retentionLift, {
    retentionFrom: 'retention',
    retentionTo: 'newRetention',
  }),
  compareOffers: (inputs) =>
    byFields(offers)(inputs) ?? firstProblem(recordsIn(inputs, 'offers'), byOffer),
  breakEvenPrice: (inputs) =>
    byFields(offers)(inputs) ?? firstProblem(recordsIn(inputs, 'offers'), byOffer),
  missedCalls: byFields(missedCalls),
  erlangC: byFields(onHold, { calls: 'callsPerHour' }),
  constantBest: byFields(constantBest),
  constantBestBreakEven: byFields(constantBest),
  loyaltyPenalty: byFields(loyaltyPenalty),
  recovery: byFields(puttingRight),
  referralValue: byFields(passingOn, { valuePerReferred: 'valuePerCustomer' }),
  triangularQuantile(inputs) {
    const names = { low: 'min', likely: 'mode', high: 'max' } as const;
    const range = {
      low: readNumber(inputs[names.low]),
      likely: readNumber(inputs[names.likely]),
      high: readNumber(inputs[names.high]),
    };
    const [problem] = checkRange(ANY, range);
    return problem && { error: problem[1], field: names[problem[0]] };
  },
};

function byOffer(offer: Inputs) {
  const names = Object.fromEntries(Object.keys(offer).map((name) => [name, `first-${name}`]));
  return byFields(offers, names)(offer);
}

/** `names`: the field that an input of another name stands for. */
function byFields(mode: Mode, names: Readonly<Record<string, string>> = {}): Check {
  const fields = new Map(mode.fields.map((field) => [field.id, field]));
  return (inputs) =>
    firstProblem(Object.entries(inputs), ([name, input]) => {
      const bounds = fields.get(names[name] ?? name);
      const error = bounds && checkValue(bounds, readNumber(input));
      return error && { error, field: name };
    });
}

function firstProblem<Item, Problem>(
  items: readonly Item[],
  find: (item: Item) => Problem | undefined,
): Problem | undefined {
  return items.map(find).find((problem) => problem !== undefined);
}

/** As a form reads it: empty is missing, anything but a number is none. */
function readNumber(input: unknown): number | undefined {
  if (input === null || input === undefined || input === '') return undefined;
  return typeof input === 'number' ? input : Number(String(input));
}
