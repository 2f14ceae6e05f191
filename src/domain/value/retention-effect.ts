import {
  computeLifetimeValue,
  expectStay,
  type FirstPayment,
  type Relationship,
} from './lifetime.ts';

/** What another retention does to value and stay, as shares: 0.2 is a fifth more. */
export interface Lift {
  readonly relative: number | undefined;
  readonly stayFrom: number | undefined;
  readonly stayTo: number | undefined;
  readonly stayRelative: number | undefined;
}

/** L(r₂)/L(r₁) − 1: the margin cancels out. `undefined` where a value or a stay has no end or is 0. */
export function computeLift(terms: Relationship, retentionTo: number): Lift {
  const from = computeLifetimeValue({ ...terms, margin: 1 });
  const to = computeLifetimeValue({ ...terms, margin: 1, retention: retentionTo });
  const stayFrom = expectStay(terms.retention);
  const stayTo = expectStay(retentionTo);
  return {
    relative: compare(from, to),
    stayFrom,
    stayTo,
    stayRelative: compare(stayFrom, stayTo),
  };
}

function compare(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined || from === 0 ? undefined : to / from - 1;
}

/**
 * What one may spend a year on each customer for the higher retention and be no worse off:
 * m(1 − L(r₁)/L(r₂)), paid as long as the customer stays, the same every year.
 */
export function findAffordableSpend(terms: Relationship, retentionTo: number): number | undefined {
  const from = computeLifetimeValue(terms);
  const to = computeLifetimeValue({ ...terms, retention: retentionTo });
  const years = computeLifetimeValue({ ...terms, margin: 1, growth: 0, retention: retentionTo });
  return from === undefined || to === undefined || !years ? undefined : (to - from) / years;
}

/** Elasticities in percent of net value for one percent of the input, by derivatives of the closed form. */
export interface Elasticities {
  readonly retention: number;
  readonly margin: number;
  readonly discount: number;
  readonly acquisition: number;
}

/**
 * Gupta, Lehmann & Stuart (2004), Valuing Customers, for one customer.
 * @returns `undefined` where there is no finite net value or it is 0.
 */
export function computeElasticities(
  relationship: Relationship,
  acquisition: number,
): Elasticities | undefined {
  const value = computeLifetimeValue(relationship);
  if (value === undefined || value === acquisition) return undefined;
  const { retention, discount, growth = 0, firstPayment = 'now' } = relationship;
  const gap = 1 + discount - retention * (1 + growth);
  const share = value / (value - acquisition);
  const ofFirst = { now: 0, renewal: 1, end: 0, mid: 0 } satisfies Record<FirstPayment, number>;
  const powerOfDiscount = { now: 1, renewal: 0, end: 0, mid: 0.5 } satisfies typeof ofFirst;
  return {
    retention: share * (ofFirst[firstPayment] + (retention * (1 + growth)) / gap),
    margin: share,
    discount:
      share * ((powerOfDiscount[firstPayment] * discount) / (1 + discount) - discount / gap),
    acquisition: acquisition === 0 ? 0 : -acquisition / (value - acquisition),
  };
}
