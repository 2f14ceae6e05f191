import {
  findBreakEvenPrice,
  findLeast,
  type Offer,
  type OfferValue,
  valueOffer,
} from './compare-offers.ts';
import type { Field, Figure, Mode, Outcome, Quantity, Spoken, Statement } from './mode.ts';
import {
  type Id,
  isIncomplete,
  NAMES,
  type Name,
  type OfferInputs,
  offerFields,
  readOffer,
  readPair,
} from './offer-fields.ts';
import { inCount, inMoney, say, show } from './statement.ts';

const fields: readonly Field<Id>[] = [
  { id: 'discount', unit: 'rate', yearly: 'added', min: 0, max: 0.5, example: 0.05 },
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
  'has-to-save-more': ['offer', 'short'],
  'offer-incomplete': ['offer'],
  'bought-again': [],
  'a-tie': [],
} as const;

export const spoken: Spoken = {
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
};

/** C4: what an offer costs while it serves, not only what it costs to buy. */
export const offers = {
  id: 'offers',
  fields,
  headlineUnit: 'money',
  headlineFigure: 'second-over-first',
  compute(values: OfferInputs): Outcome {
    const listed = NAMES.flatMap((name) => readListed(values, name));
    const best = findLeast(listed, ({ value }) => -value.surplusPerYear);
    const dearest = listed.reduce((top, one) => (one.offer.price >= top.offer.price ? one : top));
    const others = listed.filter((one) => one !== dearest).map(({ offer }) => offer);
    const price = findBreakEvenPrice(dearest.offer, others, values);
    return {
      answer: sayAnswer(listed, best),
      breakEven: sayBreakEven(dearest, price),
      otherSide: sayOtherSide(dearest, price),
      figures: [
        ...listed.flatMap(showOffer),
        show('second-over-first', 'money', measure(values)),
        showWinner(
          'cheaper-to-buy',
          findLeast(listed, ({ offer }) => offer.price),
        ),
        showWinner(
          'cheaper-to-own',
          findLeast(listed, ({ value }) => value.costPerYear),
        ),
        showWinner('better-value', best),
        show('break-even-price', 'money', price),
      ],
      cautions: warn(values, listed),
      headline: measure(values),
    };
  },
  measure,
} satisfies Mode;

interface Listed {
  readonly name: Name;
  /** As people count: the first is 1. */
  readonly place: Quantity;
  readonly offer: Offer;
  readonly value: OfferValue;
}

function readListed(values: OfferInputs, name: Name): readonly Listed[] {
  const offer = readOffer(values, name);
  if (!offer) return [];
  return [{ name, place: placeOf(name), offer, value: valueOffer(offer, values) }];
}

function placeOf(name: Name): Quantity {
  return inCount(NAMES.indexOf(name) + 1);
}

function measure(values: OfferInputs): number {
  const [first, second] = readPair(values);
  return valueOffer(second, values).surplusPerYear - valueOffer(first, values).surplusPerYear;
}

function sayAnswer(listed: readonly Listed[], best: Listed | undefined): Statement {
  if (!best) return say('no-difference');
  const others = listed.filter((one) => one !== best);
  const next = Math.max(...others.map(({ value }) => value.surplusPerYear));
  const advantage = inMoney(best.value.surplusPerYear - next);
  const more = best.offer.price - Math.min(...others.map(({ offer }) => offer.price));
  return more > 0
    ? say('dearer-is-better', { offer: best.place, advantage, more: inMoney(more) })
    : say('cheapest-is-better', { offer: best.place, advantage });
}

function sayBreakEven({ place, offer }: Listed, price: number): Statement {
  if (price < 0) return say('not-worth-as-a-gift', { offer: place });
  return price < offer.price
    ? say('worth-only-at', { offer: place, price: inMoney(price), asked: inMoney(offer.price) })
    : say('worth-up-to', { offer: place, price: inMoney(price) });
}

/** What careful work may earn whoever makes the dearest offer, or what it still has to save its buyer. */
function sayOtherSide({ place, offer }: Listed, price: number): Statement {
  const room = price - offer.price;
  return room < 0
    ? say('has-to-save-more', { offer: place, short: inMoney(-room) })
    : say('careful-work-earns', { offer: place, room: inMoney(room) });
}

function showOffer({ name, value }: Listed): readonly Figure[] {
  return [
    show(`${name}-present-cost`, 'money', value.presentCost),
    show(`${name}-cost-per-year`, 'money', value.costPerYear),
    show(`${name}-surplus-per-year`, 'money', value.surplusPerYear),
  ];
}

/** The winner's place in the order of the form. */
function showWinner(id: string, winner: Listed | undefined): Figure {
  return show(id, 'count', winner?.place.value, 'a-tie');
}

function warn(values: OfferInputs, listed: readonly Listed[]): readonly Statement[] {
  const incomplete = NAMES.filter((name) => isIncomplete(values, name));
  const cautions = incomplete.map((name) => say('offer-incomplete', { offer: placeOf(name) }));
  const years = new Set(listed.map(({ offer }) => offer.years));
  return years.size > 1 ? [...cautions, say('bought-again')] : cautions;
}

/** Cases `of-compare` and `of-break-even-price` of the reference file. */
export const worked = {
  values: {
    discount: 0.05,
    hourValue: 25,
    'first-price': 900,
    'first-switching': 0,
    'first-running': 120,
    'first-failuresPerYear': 0.6,
    'first-costPerFailure': 150,
    'first-hoursPerYear': 10,
    'first-years': 3,
    'first-residual': 0,
    'first-benefitPerYear': 700,
    'second-price': 1500,
    'second-switching': 40,
    'second-running': 90,
    'second-failuresPerYear': 0.1,
    'second-costPerFailure': 150,
    'second-hoursPerYear': 3,
    'second-years': 5,
    'second-residual': 200,
    'second-benefitPerYear': 760,
  },
  figures: {
    'first-present-cost': 2152.694094,
    'first-cost-per-year': 790.4877082,
    'first-surplus-per-year': -90.48770817,
    'second-present-cost': 2162.600567,
    'second-cost-per-year': 499.5062295,
    'second-surplus-per-year': 260.4937705,
    'cheaper-to-buy': 1,
    'cheaper-to-own': 2,
    'better-value': 2,
    'break-even-price': 3019.566124,
  },
} as const;
