/** Puts what is open now before the title of the page; the title itself stays. */
export function openInTitle(part: string | undefined): void {
  const whole = document.title.split(' – ').at(-1) ?? '';
  document.title = part ? `${part} – ${whole}` : whole;
}
