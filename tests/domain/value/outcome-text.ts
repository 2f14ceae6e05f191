import type { Mode, Outcome, Values } from '#domain/value/mode.ts';

/** What a mode says, as ids: enough to hold which sentence is chosen. */
export function sentencesOf(mode: Mode, values: Values) {
  const { answer, breakEven, otherSide, cautions } = mode.compute(values);
  return {
    answer: answer.id,
    breakEven: breakEven.id,
    otherSide: otherSide.id,
    cautions: cautions.map(({ id }) => id),
  };
}

/** The number in one gap of one sentence. */
export function gapOf(
  outcome: Outcome,
  part: 'answer' | 'breakEven' | 'otherSide',
  gap: string,
): number {
  const quantity = outcome[part].quantities[gap];
  if (!quantity) throw new Error(`${outcome[part].id} has no gap {${gap}}`);
  return quantity.value;
}

/** A number of the table, or the reason why there is none. */
export function figureOf(outcome: Outcome, id: string): number | string {
  const figure = outcome.figures.find((one) => one.id === id);
  if (!figure) throw new Error(`there is no figure ${id}`);
  return 'quantity' in figure ? figure.quantity.value : figure.reason;
}
