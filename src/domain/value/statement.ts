// Short ways to write what a mode says and shows.
import type { Figure, Quantity, ResultUnit, Statement } from './mode.ts';

export function say(id: string, quantities: Readonly<Record<string, Quantity>> = {}): Statement {
  return { id, quantities };
}

export function show(id: string, unit: ResultUnit, value: number): Figure;
/** `reason`: the statement that stands where the model gives no number. */
export function show(
  id: string,
  unit: ResultUnit,
  value: number | undefined,
  reason: string,
): Figure;
export function show(id: string, unit: ResultUnit, value: number | undefined, reason = ''): Figure {
  return value === undefined ? { id, reason } : { id, quantity: { value: value + 0, unit } };
}

export function inMoney(value: number): Quantity {
  return { value: value + 0, unit: 'money' };
}

export function inShare(value: number): Quantity {
  return { value: value + 0, unit: 'rate' };
}

export function inYears(value: number): Quantity {
  return { value: value + 0, unit: 'years' };
}

/** A share as so many in a hundred that it takes. */
export function inHundredAtLeast(share: number): Quantity {
  return { value: 100 * share + 0, unit: 'count', isAtLeast: true };
}

export function inCount(value: number): Quantity {
  return { value: value + 0, unit: 'count' };
}

export function inTime(seconds: number): Quantity {
  return { value: seconds + 0, unit: 'time' };
}

export function inPeople(value: number): Quantity {
  return { value: value + 0, unit: 'people' };
}
