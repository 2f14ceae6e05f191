// Holds our functions against numbers computed elsewhere. REFERENCE_CASES names another file of the same form.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createGenerator, type Seed } from '#domain/value/chance/generator.ts';
import { checkRange, findTriangularQuantile } from '#domain/value/chance/range.ts';
import {
  createFlatCurve,
  createMixedCurve,
  valueCustomerBase,
} from '#domain/value/cohorts/customer-curve.ts';
import { fitLoyalCurve, tallyRenewals } from '#domain/value/cohorts/fit.ts';
import { computeLogLikelihood } from '#domain/value/cohorts/likelihood.ts';
import {
  computeLifetime,
  computeResidualLifetime,
  computeSurvival,
  expectStayOf,
  retainAt,
} from '#domain/value/cohorts/shifted-beta-geometric.ts';
import {
  computeEquivalentAnnualCost,
  findBreakEvenPrice,
  findLeast,
  type Offer,
  valueOffer,
} from '#domain/value/compare-offers.ts';
import { constantBest } from '#domain/value/constant-best.ts';
import {
  comparePolicies,
  findBreakEvenChurn,
  findBreakEvenMargin,
  type Policies,
} from '#domain/value/constant-best-policies.ts';
import { computeBlockedShare, computeQueue } from '#domain/value/erlang.ts';
import {
  computeLifetimeValue,
  convertRates,
  countPaymentsToPayBack,
  expectStay,
  type FirstPayment,
  findBreakEvenRetention,
  type Relationship,
} from '#domain/value/lifetime.ts';
import { comparePrices, loyaltyPenalty } from '#domain/value/loyalty-penalty.ts';
import { countMissedCalls, missedCalls } from '#domain/value/missed-calls.ts';
import { type Bounds, checkValue, type Field, type Mode } from '#domain/value/mode.ts';
import { offers } from '#domain/value/offers.ts';
import { onHold } from '#domain/value/on-hold.ts';
import { extendChain, passingOn, valueReferrals } from '#domain/value/passing-on.ts';
import { computeRecovery, puttingRight } from '#domain/value/putting-right.ts';
import { relationship } from '#domain/value/relationship.ts';
import {
  computeElasticities,
  computeLift,
  findAffordableSpend,
} from '#domain/value/retention-effect.ts';
import { computeTornado } from '#domain/value/tornado.ts';
import { simulate } from '#domain/value/uncertainty.ts';

type Inputs = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Inputs;
  readonly expected: Inputs;
  readonly tolerance: { readonly abs: number; readonly rel: number };
}
