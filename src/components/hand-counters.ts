import { itemsOf, NO_OCCASION, type Quiz } from '#domain/quiz/quiz.ts';
import { keyedAnswer } from '#domain/quiz/scoring.ts';

/**
 * A style sheet that adds up the checked answers of a form where no script runs: a counter for the sum
 * of each dimension and one for how many answers count. The form's items are `#item-<id>`; what comes
 * after it shows `counter(var(--sum))` and `counter(var(--count))` within `#total-<dimension>`.
 */
export function handCounters(quiz: Quiz): string {
  const items = itemsOf(quiz);
  const reversed = items.filter(({ isReversed }) => isReversed).map(({ id }) => `#item-${id}`);
  const given = `:checked:not([value="${NO_OCCASION}"])`;
  const rules = [
    // Not on the body: it is a container, and counters do not reach into one.
    `main{counter-reset:${quiz.dimensions.map((id) => `sum-${id} count-${id}`).join(' ')}}`,
    ...quiz.dimensions.map((dimension) => {
      const own = items.filter((item) => item.dimension === dimension);
      const places = [...own.map(({ id }) => `#item-${id}`), `#total-${dimension}`];
      return `${places.join()}{--sum:sum-${dimension};--count:count-${dimension}}`;
    }),
    ...Array.from({ length: quiz.points }, (_, place) => {
      const [forward, turned] = [false, true].map((isReversed) =>
        keyedAnswer(place + 1, isReversed, quiz.points),
      );
      return `[value="${place + 1}"]{--forward:${forward};--turned:${turned}}`;
    }),
    `${given}{counter-increment:var(--sum) var(--forward) var(--count)}`,
    ...(reversed.length === 0
      ? []
      : [
          `:is(${reversed.join()}) ${given}{counter-increment:var(--sum) var(--turned) var(--count)}`,
        ]),
  ];
  return `@media (scripting:none){${rules.join('')}}`;
}
