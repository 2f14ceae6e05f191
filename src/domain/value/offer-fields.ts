import type { Offer } from './compare-offers.ts';
import type { Field, Values } from './mode.ts';

/** The first two offers are always compared; the others take part once price and years are given. */
export const NAMES = ['first', 'second', 'third', 'fourth'] as const;

export type Name = (typeof NAMES)[number];

const PARTS = [
  { part: 'Price', unit: 'money', min: 0, max: 1e9, examples: [900, 1500] },
  { part: 'Switching', unit: 'money', min: 0, max: 1e9, examples: [0, 40] },
  { part: 'Running', unit: 'money', min: 0, max: 1e9, examples: [120, 90] },
  { part: 'FailuresPerYear', unit: 'count', min: 0, max: 50, examples: [0.6, 0.1] },
  { part: 'CostPerFailure', unit: 'money', min: 0, max: 1e9, examples: [150, 150] },
  { part: 'HoursPerYear', unit: 'hours', min: 0, max: 2000, examples: [10, 3] },
  { part: 'Years', unit: 'years', min: 1, max: 30, isWhole: true, examples: [3, 5] },
  { part: 'Residual', unit: 'money', min: 0, max: 1e9, examples: [0, 200] },
  { part: 'BenefitPerYear', unit: 'money', min: 0, max: 1e9, examples: [700, 760] },
] as const;

export type Id = `${Name}${(typeof PARTS)[number]['part']}` | 'discount' | 'hourValue';

export function offerFields(name: Name, position: number): readonly Field<Id>[] {
  return PARTS.map(({ part, examples, ...bounds }) => {
    const field = { id: `${name}${part}`, ...bounds, group: name } as const;
    const example = examples[position];
    return example === undefined ? { ...field, isOptional: true } : { ...field, example };
  });
}

/** @returns `undefined` for an offer left out; what else is left empty counts as 0. */
export function readOffer(values: Values<Id>, name: Name): Offer | undefined {
  const price = values[`${name}Price`];
  const years = values[`${name}Years`];
  if (price === undefined || years === undefined) return undefined;
  return {
    price,
    years,
    switching: values[`${name}Switching`] ?? 0,
    running: values[`${name}Running`] ?? 0,
    failuresPerYear: values[`${name}FailuresPerYear`] ?? 0,
    costPerFailure: values[`${name}CostPerFailure`] ?? 0,
    hoursPerYear: values[`${name}HoursPerYear`] ?? 0,
    residual: values[`${name}Residual`] ?? 0,
    benefitPerYear: values[`${name}BenefitPerYear`] ?? 0,
  };
}

/** Begun, but without the price or the years that would let it take part. */
export function isIncomplete(values: Values<Id>, name: Name): boolean {
  const isBegun = PARTS.some(({ part }) => values[`${name}${part}`] !== undefined);
  return isBegun && readOffer(values, name) === undefined;
}
