/** Takes the reader to where they left off, unless they went somewhere themselves. */
export function resumeAt(place: HTMLElement): void {
  if (scrollY > 0 || document.activeElement !== document.body) return;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}
