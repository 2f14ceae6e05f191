import {
  findBreakEvenPrice,
  findLeast,
  type Offer,
  type OfferTerms,
  type OfferValue,
  valueOffer,
} from './compare-offers.ts';
import type { Field, Figure, Mode, Outcome, Statement, Values } from './mode.ts';
import { type Id, NAMES, type Name, offerFields, readOffer } from './offer-fields.ts';
import { inCount, inMoney, say, show } from './statement.ts';

const fields: readonly Field<Id>[] = [
  { id: 'discount', unit: 'rate', min: 0, max: 0.5, example: 0.05 },
  { id: 'hourValue', unit: 'money', min: 0, max: 1e6, example: 25 },
  ...NAMES.flatMap(offerFields),
];

const says = {
  'dearer-is-better': ['offer', 'advantage', 'more'],
  'cheapest-is-better': ['offer', 'advantage'],
  'no-difference': [],
  'worth-up-to': ['offer', 'price'],
  'worth-only-at': ['offer', 'price', 'asked'],
  'not-worth-as-a-gift': ['offer'],
  'careful-work-earns': ['offer', 'room'],
  'has-to-save-more': ['offer', 'yearly'],
  'offer-incomplete': ['offer'],
  'bought-again': [],
  'a-tie': [],
} as const;

/** C4: what an offer costs while it serves, not only what it costs to buy. */
export const offers = {
  id: 'offers',
  fields,
  headlineUnit: 'money',
  says,
  shows: [
    ...NAMES.flatMap((name) => [`${name}-present-cost`, `${name}-cost-per-year`]),
    ...NAMES.map((name) => `${name}-surplus-per-year`),
    'second-over-first',
    'cheaper-to-buy',
    'cheaper-to-own',
    'better-value',
    'break-even-price',
  ],
  compute(values: Values<Id>): Outcome {
    const terms = readTerms(values);
    const listed = NAMES.flatMap((name) => readListed(values, name, terms));
    const best = findLeast(listed, ({ value }) => -value.surplusPerYear);
    const dearest = findLeast(listed, ({ offer }) => -offer.price) ?? listed.at(-1);
    return {
      answer: sayAnswer(listed, best),
      ...sayBothSides(listed, dearest, terms),
      figures: [
        ...listed.flatMap(showOffer),
        show('second-over-first', 'money', measure(values)),
        showWinner('cheaper-to-buy', findLeast(listed, ({ offer }) => offer.price)),
        showWinner('cheaper-to-own', findLeast(listed, ({ value }) => value.costPerYear)),
        showWinner('better-value', best),
      ],
      cautions: warn(values, listed),
      headline: measure(values),
    };
  },
  measure,
} satisfies Mode;
