/** Calls back when the page is left, also where the browser only lays it by. Gives back how to stop. */
export function watchLeaving(onLeave: () => void): () => void {
  addEventListener('pagehide', onLeave);
  return () => removeEventListener('pagehide', onLeave);
}
