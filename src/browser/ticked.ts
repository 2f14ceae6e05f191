/** What was ticked before a script ran, by name: the browser keeps it in the form, nobody else knows it. */
export function tickedIn(form: HTMLFormElement | null): ReadonlyMap<string, number> {
  const ticked = form?.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked') ?? [];
  return new Map([...ticked].map(({ name, value }) => [name, Number(value)]));
}
