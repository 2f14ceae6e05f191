/** Loads the page again, its fragment included. */
export function reloadPage(): void {
  location.reload();
}
