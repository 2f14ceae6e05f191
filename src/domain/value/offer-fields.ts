import type { Offer } from './compare-offers.ts';
import type { Field, Values } from './mode.ts';

/** The first two offers are always compared; the others take part once price and years are given. */
export const NAMES = ['first', 'second', 'third', 'fourth'] as const;

export type Name = (typeof NAMES)[number];

const PARTS = [
  { part: 'price', unit: 'money', min: 0, max: 1e9, examples: [900, 1500] },
  { part: 'switching', unit: 'money', min: 0, max: 1e9, examples: [0, 40] },
  { part: 'running', unit: 'money', min: 0, max: 1e9, examples: [120, 90] },
  { part: 'failuresPerYear', unit: 'count', min: 0, max: 50, examples: [0.6, 0.1] },
  { part: 'costPerFailure', unit: 'money', min: 0, max: 1e9, examples: [150, 150] },
  { part: 'hoursPerYear', unit: 'hours', min: 0, max: 2000, examples: [10, 3] },
  { part: 'years', unit: 'years', min: 1, max: 30, isWhole: true, examples: [3, 5] },
  { part: 'residual', unit: 'money', min: 0, max: 1e9, examples: [0, 200] },
  { part: 'benefitPerYear', unit: 'money', min: 0, max: 1e9, examples: [700, 760] },
] as const;

export type Id = `${Name}-${(typeof PARTS)[number]['part']}` | 'discount' | 'hourValue';

type Given = 'discount' | 'hourValue' | `${'first' | 'second'}-${'price' | 'years'}`;

export type OfferInputs = Partial<Values<Id>> & Readonly<Record<Given, number>>;

export function offerFields(name: Name, position: number): readonly Field<Id>[] {
  return PARTS.map(({ part, examples, ...bounds }) => {
    const series = { id: part, position };
    const field = { id: `${name}-${part}`, ...bounds, group: name, series } as const;
    const example = examples[position];
    return example === undefined ? { ...field, isOptional: true } : { ...field, example };
  });
}

/** @returns `undefined` for an offer left out; what else is left empty counts as 0. */
export function readOffer(values: OfferInputs, name: Name): Offer | undefined {
  const price = values[`${name}-price`];
  const years = values[`${name}-years`];
  return price === undefined || years === undefined
    ? undefined
    : readParts(values, name, price, years);
}

/** The two offers that are always there. */
export function readPair(values: OfferInputs): readonly [Offer, Offer] {
  return [
    readParts(values, 'first', values['first-price'], values['first-years']),
    readParts(values, 'second', values['second-price'], values['second-years']),
  ];
}

function readParts(values: OfferInputs, name: Name, price: number, years: number): Offer {
  return {
    price,
    years,
    switching: values[`${name}-switching`] ?? 0,
    running: values[`${name}-running`] ?? 0,
    failuresPerYear: values[`${name}-failuresPerYear`] ?? 0,
    costPerFailure: values[`${name}-costPerFailure`] ?? 0,
    hoursPerYear: values[`${name}-hoursPerYear`] ?? 0,
    residual: values[`${name}-residual`] ?? 0,
    benefitPerYear: values[`${name}-benefitPerYear`] ?? 0,
  };
}

/** Begun, but without the price or the years that would let it take part. */
export function isIncomplete(values: OfferInputs, name: Name): boolean {
  const isBegun = PARTS.some(({ part }) => values[`${name}-${part}`] !== undefined);
  return isBegun && readOffer(values, name) === undefined;
}
