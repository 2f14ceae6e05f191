import type { Answers } from '#domain/quiz/quiz.ts';

/** What was ticked before this script ran: the browser keeps it in the form, nobody else knows it. */
export function givenIn(form: HTMLFormElement | null): Answers {
  if (!form) return new Map();
  const ticked = form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked');
  return new Map([...ticked].map(({ name, value }) => [name, Number(value)]));
}
