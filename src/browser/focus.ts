/** Back to where the page begins, for the eye and for the keyboard. */
export function goToTop(): void {
  document.querySelector('main')?.focus();
  scrollTo({ top: 0 });
}
