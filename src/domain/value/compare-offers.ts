import { sumPowers } from './sum-powers.ts';

/** Money, failures and hours a year; `years` is how long the thing serves, `residual` what it then sells for. */
export interface Offer {
  readonly price: number;
  readonly switching: number;
  readonly running: number;
  readonly failuresPerYear: number;
  readonly costPerFailure: number;
  readonly hoursPerYear: number;
  readonly residual: number;
  readonly years: number;
  readonly benefitPerYear: number;
}

export interface OfferTerms {
  readonly discount: number;
  readonly hourValue: number;
}

export interface OfferValue {
  readonly presentCost: number;
  readonly costPerYear: number;
  readonly presentValue: number;
  readonly surplusPerYear: number;
}

/**
 * Costs at the start and at the end of each year, as one equal cost a year (Brealey & Myers,
 * Principles of Corporate Finance). `costs` holds at least the start and one year.
 */
export function computeEquivalentAnnualCost(costs: readonly number[], discount: number) {
  const presentCost = costs.reduceRight((later, cost) => cost + later / (1 + discount), 0);
  return { presentCost, perYear: presentCost / computeAnnuity(costs.length - 1, discount) };
}

export function valueOffer(offer: Offer, { discount, hourValue }: OfferTerms): OfferValue {
  const { years, failuresPerYear, costPerFailure, hoursPerYear } = offer;
  const yearly = offer.running + failuresPerYear * costPerFailure + hoursPerYear * hourValue;
  const { presentCost, perYear } = computeEquivalentAnnualCost(
    [
      offer.price + offer.switching,
      ...Array.from({ length: years - 1 }, () => yearly),
      yearly - offer.residual,
    ],
    discount,
  );
  return {
    presentCost,
    costPerYear: perYear,
    presentValue: offer.benefitPerYear * computeAnnuity(years, discount),
    surplusPerYear: offer.benefitPerYear - perYear,
  };
}

/** The price at which the offer leaves as much a year as the best of the others. */
export function findBreakEvenPrice(
  offer: Offer,
  others: readonly Offer[],
  terms: OfferTerms,
): number {
  const surplusOf = (one: Offer) => valueOffer(one, terms).surplusPerYear;
  const ahead = surplusOf(offer) - Math.max(...others.map(surplusOf));
  return offer.price + ahead * computeAnnuity(offer.years, terms.discount);
}

/** The one with the least `measure`; `undefined` where two or more share it. */
export function findLeast<Candidate>(
  candidates: readonly Candidate[],
  measure: (candidate: Candidate) => number,
): Candidate | undefined {
  const least = Math.min(...candidates.map(measure));
  const [first, second] = candidates.filter((candidate) => measure(candidate) === least);
  return second === undefined ? first : undefined;
}

function computeAnnuity(years: number, discount: number): number {
  return sumPowers(1 / (1 + discount), years) / (1 + discount);
}
